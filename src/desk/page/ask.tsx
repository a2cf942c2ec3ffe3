import type { Core } from "../../core/core.js";
import { type Finding, findingsOf, replyTo } from "../../surface/findings.js";
import { shortened } from "../../surface/shown-text.js";
import { type WhyLine, whyOf } from "../../surface/why.js";
import { verdictAlone, WORDS } from "../../surface/wording.js";
import { type Asked, addressOf } from "./address.js";
import { AnswerCard, CopyButton, typed } from "./answer.js";
import { type Marks, NO_MARKS } from "./article.js";
import { type Example, examplesFor, firstExamples } from "./examples.js";
import { Form, Hidden, Link, type Sending } from "./form.js";
import type { View } from "./layout.js";
import { PAGE, type TaskName } from "./words.js";

/** The three things that are answered at once. */
export type AskTask = Exclude<TaskName, "draft">;

/** So many earlier questions go with the next one: as many as the core reads. */
const MOST_AFTER = 4;
/** So much of a question stands in a title. */
const TITLE_ROOM = 60;

interface AskProps extends Sending {
  core: Core;
  task: AskTask;
  asked: Asked;
}

/** The page for a question, a claim or a quotation: the field, and below it what came of what was asked. */
export function askView(props: AskProps & { isFirst: boolean }): View {
  const { core, task, asked, isFirst } = props;
  if (asked.text.trim() === "") {
    const examples = isFirst ? firstExamples(core) : examplesFor(core)[task];
    return {
      title: PAGE.tasks[task].title,
      task,
      marks: NO_MARKS,
      content: <Beginning {...props} examples={examples} />,
    };
  }
  const { found, notes } = lookUp(props);
  const shown = found.map(({ presentation }) => presentation);
  const marks: Marks = {
    quoted: shown.flatMap(({ quotes }) => quotes),
    decisive: shown.flatMap(({ quotations }) =>
      quotations.flatMap(({ quote, before, marked }) => {
        const start = quote.start + before.length;
        return marked === "" ? [] : [{ start, end: start + marked.length }];
      }),
    ),
  };
  const [first] = found;
  const verdict = first ? verdictAlone(first.answer).split(":")[0] : PAGE.tasks[task].title;
  const title = `${verdict} – ${shortened(typed(asked.text), TITLE_ROOM)}`;
  return { title, task, marks, content: <Answered {...props} found={found} notes={notes} /> };
}

function lookUp({ core, task, asked: { text, speaker, after } }: AskProps): { found: Finding[]; notes: string[] } {
  if (task !== "ask") return findingsOf(core, text, core.lookUps(task, text, speaker.trim() || undefined));
  const reply = replyTo(core, text, after);
  if (reply.kind === "findings") return reply;
  return {
    found: [],
    notes: [reply.kind === "help" ? PAGE.lead : "The article stands beside, with its paragraphs numbered."],
  };
}

function Beginning({ examples, isFirst, ...props }: AskProps & { examples: Example[]; isFirst: boolean }) {
  const { core, task, token } = props;
  return (
    <>
      <h1>{isFirst ? `Check what is written about ${core.subject}` : PAGE.tasks[task].title}</h1>
      <p class="lead">{PAGE.lead}</p>
      <AskForm {...props} />
      {examples.length === 0 ? null : (
        <section class="examples" aria-labelledby="examples-title">
          <h2 id="examples-title">{PAGE.examples}</h2>
          <ul>
            {examples.map(({ task: kind, text, speaker = "" }) => (
              <li>
                <Link token={token} href={addressOf(kind, { text, speaker })}>
                  <span class="kind">{PAGE.tasks[kind].label}</span>
                  <span>{speaker ? `${text} — ${speaker}` : text}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Answered({ found, notes, ...props }: AskProps & { found: Finding[]; notes: string[] }) {
  const { core, task, asked, token } = props;
  const isOne = found.length < 2;
  return (
    <>
      <h1 class="unseen">{PAGE.tasks[task].title}</h1>
      {task === "ask" && asked.after.length > 0 ? <Conversation {...props} /> : null}
      <AskForm {...props} />
      <div class="answers" data-answers>
        {found.map(({ lookUp: { text }, answer, presentation }) => (
          <section class="answer">
            {isOne ? null : <h2 class="asked">{typed(text)}</h2>}
            <AnswerCard answer={answer} shown={presentation} level={isOne ? 2 : 3} />
            <Why lines={whyOf(answer, text)} />
          </section>
        ))}
        {notes.map((note) => (
          <p class="note" tabindex={-1}>
            {note}
          </p>
        ))}
      </div>
      {found.length === 0 ? null : (
        <div class="actions">
          {found.flatMap(({ presentation: { correction } }) =>
            correction === null ? [] : [<CopyButton label={PAGE.copyCorrection} text={correction} />],
          )}
          <CopyButton
            label={PAGE.copyLink}
            link={addressOf(task, { ...asked, after: neededThread(core, task, asked) })}
          />
          {task === "ask" ? (
            <Link token={token} href="/ask">
              {PAGE.startAnew}
            </Link>
          ) : null}
        </div>
      )}
    </>
  );
}

/** Why the answer is what it is, for whoever opens it; nothing where nothing can be told. */
function Why({ lines }: { lines: WhyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details class="why">
      <summary>{WORDS.why}</summary>
      <dl>
        {lines.map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The earlier questions without which this one has another answer; a question that stands by itself needs none. */
function neededThread(core: Core, task: AskTask, { text, after }: Asked): string[] {
  if (task !== "ask" || after.length === 0) return [];
  const answers = (thread: string[]) =>
    JSON.stringify(core.lookUps("ask", text).map((lookUp) => core.answer(lookUp, thread)));
  return answers(after) === answers([]) ? [] : after;
}

function Conversation({ asked: { after } }: AskProps) {
  return (
    <p class="conversation">
      <span>{PAGE.conversation}:</span>{" "}
      {after.map((question) => `“${shortened(typed(question), TITLE_ROOM)}”`).join(" ")}
    </p>
  );
}

function AskForm({ core, task, asked, token }: AskProps) {
  const { field, press } = PAGE.tasks[task];
  const placeholder = task === "ask" ? (core.examples[0] ?? PAGE.placeholders.ask) : PAGE.placeholders[task];
  return (
    <Form token={token} action={`/${task}`} method="get" class="asking">
      <label for="q">{field}</label>
      {task === "ask" ? (
        <div class="line">
          <input
            id="q"
            name="q"
            type="text"
            value={asked.text}
            placeholder={placeholder}
            autocomplete="off"
            enterkeyhint="send"
            required
            data-keep="ask"
            data-suggests="suggestions"
          />
          <button type="submit" class="press">
            {press}
          </button>
          <div id="suggestions" role="listbox" aria-label="Questions that the article answers" hidden />
        </div>
      ) : (
        <textarea id="q" name="q" rows={3} placeholder={placeholder} required data-keep={task}>
          {asked.text}
        </textarea>
      )}
      {task === "quote" ? <SpeakerField asked={asked} people={core.people.map(({ name }) => name)} /> : null}
      {task === "ask" ? null : (
        <button type="submit" class="press">
          {press}
        </button>
      )}
      {task === "ask" && asked.text.trim() !== "" ? (
        <Hidden name="after" values={[...asked.after, asked.text].slice(-MOST_AFTER)} />
      ) : null}
    </Form>
  );
}

function SpeakerField({ asked, people }: { asked: Asked; people: string[] }) {
  return (
    <div class="speaker">
      <label for="speaker">
        {PAGE.speaker} <span class="aside">{PAGE.speakerNote}</span>
      </label>
      <input
        id="speaker"
        name="speaker"
        type="text"
        value={asked.speaker}
        list="people"
        autocomplete="off"
        data-keep="speaker"
      />
      <datalist id="people">
        {people.map((name) => (
          <option value={name} />
        ))}
      </datalist>
    </div>
  );
}
