import { NO_MARKS } from "./article.js";
import { Form, type Sending } from "./form.js";
import type { View } from "./layout.js";
import { duration, PAGE } from "./words.js";

interface DraftFormProps extends Sending {
  text: string;
  isMarkdown: boolean;
  /** How long a draft is kept, in milliseconds. */
  keep: number;
  /** What was wrong with what was sent; null for nothing. */
  problem: string | null;
}

/** The page on which a draft is pasted or uploaded. */
export function draftFormView(props: DraftFormProps): View {
  return { title: PAGE.tasks.draft.title, task: "draft", marks: NO_MARKS, content: <DraftForm {...props} /> };
}

function DraftForm({ text, isMarkdown, keep, problem, token }: DraftFormProps) {
  const { title, field, press } = PAGE.tasks.draft;
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">
        Every quotation and every claim on the article’s matter is found, and what is wrong comes first, with its
        correction.
      </p>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Form token={token} action="/draft" method="post" class="asking drop" isUpload>
        <label for="text">{field}</label>
        <textarea id="text" name="text" rows={14} placeholder={PAGE.placeholders.draft} data-keep="draft">
          {text}
        </textarea>
        <div class="row">
          <label class="file">
            <span>{PAGE.file}</span>
            <input
              type="file"
              name="file"
              accept=".txt,.md,.markdown,.docx,text/plain,text/markdown"
              aria-describedby="file-note"
            />
          </label>
          <label class="tick">
            <input type="checkbox" name="format" value="markdown" checked={isMarkdown} data-keep="markdown" />{" "}
            {PAGE.markdown}
          </label>
        </div>
        <p class="aside" id="file-note">
          {PAGE.fileNote}
        </p>
        <button type="submit" class="press">
          {press}
        </button>
        <p class="aside">{keptNote(keep)}</p>
      </Form>
    </>
  );
}

/** Where a draft is, and for how long. */
function keptNote(keep: number): string {
  return `A draft is kept in this desk’s memory for ${duration(keep)}, never on disk, and then forgotten. Only who has its address can see it.`;
}

/** The page in the place of a draft that is kept no longer; the page's script puts in it what the browser still has. */
export function goneView({ token }: Sending): View {
  const content = (
    <>
      <h1>{PAGE.gone}</h1>
      <p class="lead">{PAGE.goneDetail}</p>
      <Form token={token} action="/draft" method="post" class="asking" id="again" isUpload>
        <label for="text">{PAGE.tasks.draft.field}</label>
        <textarea id="text" name="text" rows={14} data-keep="draft" />
        <input type="hidden" name="applied" data-keep="applied" />
        <input type="hidden" name="format" data-keep="format" />
        <button type="submit" class="press">
          {PAGE.again}
        </button>
      </Form>
    </>
  );
  return { title: PAGE.gone, task: "draft", marks: NO_MARKS, content };
}
