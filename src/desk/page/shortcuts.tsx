import { PAGE } from "./words.js";

/** Keys and what they do; src/desk/browser/keys.ts does it. */
const KEYS: [key: string, what: string][] = [
  ["1", "Ask"],
  ["2", "Check"],
  ["3", "Quote"],
  ["4", "Draft"],
  ["/", "To the text field"],
  ["Ctrl Enter", "Send, also from a field of several lines"],
  ["a", "To the words in the article"],
  ["j, k", "Next finding, previous finding"],
  ["x", "Correct the finding in the text, or undo it"],
  ["c", "Copy the first quotation, or the finding's correction"],
  ["?", "This list"],
];

/** The list of shortcuts. Single keys can be turned off: https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts */
export function Shortcuts() {
  return (
    <dialog id="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{PAGE.shortcuts}</h2>
      <dl>
        {KEYS.map(([key, what]) => (
          <div>
            <dt>
              {key.split(", ").map((one) => (
                <kbd>{one}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <label>
          <input type="checkbox" name="off" /> Turn single keys off
        </label>
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
