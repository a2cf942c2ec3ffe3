import { describe, expect, it } from "vitest";
import { plainCore } from "../../../src/core/plain.js";

const ARTICLE = `The harbour wall at Skarby will be rebuilt after the storm, the council decided on Monday.
"We lost four boats and very nearly a child," said Amara Okafor, the harbour master. "That must never happen again."
Engineers warned that the old stones were "held together by habit and seaweed".
Dr Lena Brandt, professor of coastal engineering at the university, was less sure. "A wall moves the problem along," she told the council, "and the next village pays for it."
“Nobody asked us,” a fisherman shouted from the gallery.
Mayor Tom Lindqvist promised an answer by Easter. "You will have a wall or you will have my resignation," he said.
The state will pay half of the cost. "Half is not enough," the mayor added.`;

const core = plainCore(ARTICLE, "harbour");
const OKAFOR = "Amara Okafor";
const BRANDT = "Lena Brandt";
const MAYOR = "Tom Lindqvist";

describe("true quotations from an article without an editor", () => {
  it.each([
    ['"We lost four boats and very nearly a child," Okafor said.', OKAFOR],
    ['"We lost four boats and very nearly a child," Dr Okafor said.', OKAFOR],
    ['Ms. Okafor: "That must never happen again."', OKAFOR],
    ['"We lost four boats and very nearly a child. That must never happen again," said Amara Okafor.', OKAFOR],
    ['"That must never happen again," the harbour master said.', OKAFOR],
    ['"A wall moves the problem along and the next village pays for it," Prof Brandt said.', BRANDT],
    ['"A wall moves the problem along," Brandt said, "and the next village pays for it."', BRANDT],
    ['"A wall moves the problem along" - Lena Brandt', BRANDT],
    ["“You will have a wall or you will have my resignation,” Mr Lindqvist said.", MAYOR],
    ["“You will have a wall or you will have my resignation,” the mayor said.", MAYOR],
  ])("are exact: %s", (input, speaker) => {
    const { outcome, claimedSpeaker, speaker: said } = core.quotation(input);
    expect(outcome).toBe("exact");
    expect([claimedSpeaker, null]).toContain(speaker === claimedSpeaker ? speaker : null);
    expect([speaker, undefined]).toContain(said?.name);
  });

  it.each([
    ['"Nobody asked us," a fisherman said.'],
    ['"Nobody asked us," said Bo Larsen.'],
    ['The engineers called it "held together by habit and seaweed".'],
    ['"held together by habit and seaweed" - Lindqvist'],
    ['"Half is not enough," Lindqvist said.'],
  ])("are nobody's, and nobody is accused, where the article does not say whose they are: %s", (input) => {
    const { outcome, speaker } = core.quotation(input);
    expect(outcome).toBe("exact");
    expect(speaker?.name).not.toBe("article");
  });

  it.each([
    ['"We lost four boats and very nearly a child," said Lindqvist.', "misattributed"],
    ['"We lost four boats and very nearly a child," said Barack Obama.', "misattributed"],
    ['"The state will pay half of the cost," said Brandt.', "misattributed"],
    ['"We lost forty boats and very nearly a child," said Okafor.', "altered"],
    ['"We shall sell the harbour," said Okafor.', "not_found"],
  ])("are told from what is none: %s", (input, outcome) => {
    expect(core.quotation(input).outcome).toBe(outcome);
  });

  it("are found in a draft, whose claims get no verdict", () => {
    const { counts, findings } = core.review(
      'Okafor was angry. "That must never happen again," she said. The wall cost a million.',
    );
    expect(findings).toMatchObject([{ verdict: "exact", attributed: { name: OKAFOR, how: "pronoun" } }]);
    expect(counts).toMatchObject({ claims: { supported: 0, refuted: 0, not_enough_info: 0 }, silent: 2 });
  });
});
