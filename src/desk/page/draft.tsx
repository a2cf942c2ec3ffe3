import type { Review } from "../../core/model/review.js";
import type { ReportFormat } from "../../report/formats.js";
import { markedText } from "../../report/marked-text.js";
import { type PresentedFinding, presentReview } from "../../surface/presented-review.js";
import { shortened, visible } from "../../surface/shown-text.js";
import { WORDS } from "../../surface/wording.js";
import type { KeptDraft } from "../drafts.js";
import { AnswerCard, CopyButton } from "./answer.js";
import type { Marks } from "./article.js";
import { type Correction, correctionsOf } from "./corrected.js";
import { Form, Hidden, Link, type Sending } from "./form.js";
import type { View } from "./layout.js";
import { PAGE, REPORT_NAMES } from "./words.js";

/** So many findings stand on a page: the most important come first, and a page of thousands helps nobody. */
const MOST_FINDINGS = 100;
/** The report's formats, the most readable first. */
const REPORTS: ReportFormat[] = ["html", "markdown", "json", "jsonld"];
/** So much of the words of a finding is repeated above it. */
const WORDS_ROOM = 240;

interface DraftProps extends Sending {
  kept: KeptDraft;
  review: Review;
  /** How many findings are passed over, the most important ones. */
  from: number;
}

/** What is to be done about findings, the most important first. */
const KINDS = ["wrong", "unsettled", "right"] as const;
type Kind = (typeof KINDS)[number];
const TITLES: Record<Kind, string> = { wrong: WORDS.toCorrect, unsettled: WORDS.unsettled, right: WORDS.right };

/** A finding with what can be done about it. */
interface Listed {
  kind: Kind;
  finding: PresentedFinding;
  correction: Correction | null;
  isApplied: boolean;
}

/** The page of a draft that was checked: its text with the findings marked, and beside it the findings, what is wrong first. */
export function draftView({ kept, review, from, token }: DraftProps): View {
  const { draft, applied } = kept;
  const { summary, ...groups } = presentReview(review);
  const corrections = correctionsOf(draft.text, review.findings);
  const listed = KINDS.flatMap((kind) =>
    groups[kind].map((finding): Listed => {
      const { id } = finding.finding;
      return { kind, finding, correction: corrections.get(id) ?? null, isApplied: applied.has(id) };
    }),
  );
  const marks: Marks = { quoted: review.findings.flatMap(({ evidence }) => evidence.slice(0, 1)), decisive: [] };
  const content = (
    <>
      <h1 class="small">{draft.name === PASTED ? PAGE.tasks.draft.title : draft.name}</h1>
      <ul class="summary" tabindex={-1} data-answers>
        {summary.map((sentence, index) => (
          <li class={index === 0 ? "first" : undefined}>{sentence}</li>
        ))}
      </ul>
      <Tools kept={kept} token={token} />
      <div class="checked">
        <section class="text" aria-labelledby="text-title" tabindex={0}>
          <h2 id="text-title">{WORDS.theDraft}</h2>
          <DraftText text={draft.text} listed={listed} />
        </section>
        <section class="findings" aria-labelledby="findings-title">
          <h2 id="findings-title">{PAGE.findings}</h2>
          {groupsOf(listed.slice(from, from + MOST_FINDINGS)).map(([kind, group]) => (
            <section class={kind} aria-labelledby={`${kind}-title`}>
              <h3 id={`${kind}-title`}>{TITLES[kind]}</h3>
              <ul>
                {group.map((one) => (
                  <FindingItem {...one} kept={kept} token={token} />
                ))}
              </ul>
            </section>
          ))}
          <MoreFindings id={kept.id} all={listed.length} from={from} token={token} />
        </section>
      </div>
    </>
  );
  return { title: `${summary[0] ?? ""} – ${draft.name}`, task: "draft", marks, content };
}

/** Findings by what is to be done about them; no group for none. */
function groupsOf(listed: Listed[]): [Kind, Listed[]][] {
  return KINDS.map((kind): [Kind, Listed[]] => [kind, listed.filter((one) => one.kind === kind)]).filter(
    ([, group]) => group.length > 0,
  );
}

/** The name of a draft that was pasted. */
export const PASTED = "draft";

function Tools({ kept, token }: Sending & { kept: KeptDraft }) {
  const { id, draft, applied } = kept;
  const at = `/draft/${id}`;
  return (
    <div class="tools">
      <span data-original={`${at}/original`} data-format={draft.format} data-applied={[...applied].join(" ")} hidden />
      <CopyButton label={PAGE.copyDraft} from={`${at}/corrected`} />
      <Link token={token} href={`${at}/corrected`} download>
        {PAGE.downloadDraft}
      </Link>
      <Link token={token} href={`${at}/edit`}>
        {PAGE.edit}
      </Link>
      <span class="group">
        <span class="label">{PAGE.report}</span>
        {REPORTS.map((format) => (
          <Link token={token} href={`${at}/report?format=${format}`} download>
            {REPORT_NAMES[format]}
          </Link>
        ))}
        <button type="button" data-print hidden>
          {PAGE.print}
        </button>
      </span>
      <Form token={token} action={`${at}/forget`} method="post" class="inline">
        <button type="submit">{PAGE.forget}</button>
      </Form>
      <p class="aside">
        Kept in memory until <time datetime={new Date(kept.until).toISOString()}>{clock(kept.until)}</time>, never on
        disk.
      </p>
    </div>
  );
}

function clock(moment: number): string {
  return `${new Date(moment).toISOString().slice(11, 16)} UTC`;
}

/** The draft's text, each finding marked where it stands and a link to what there is to say about it; corrections stand in their places. */
function DraftText({ text, listed }: { text: string; listed: Listed[] }) {
  const byId = new Map(listed.map((one) => [one.finding.finding.id, one]));
  const made = listed.flatMap(({ correction, isApplied }) => (correction && isApplied ? [correction] : []));
  const corrections = new Map(made.map((correction) => [`corrected ${correction.id}`, correction]));
  const places = made.map(({ id, start, end }) => ({ id: `corrected ${id}`, spans: [{ text: "", start, end }] }));
  const begun = new Set<string>();
  const isFirstOf = (id: string) => !begun.has(id) && begun.add(id).size > 0;
  const pieces = markedText(text, [...listed.map(({ finding }) => finding.finding), ...places]);
  return (
    <div class="draft-text">
      {pieces.map(({ text: piece, ids }) => {
        const corrected = ids.flatMap((id) => corrections.get(id) ?? [])[0];
        if (corrected) return isFirstOf(`corrected ${corrected.id}`) ? <Corrected correction={corrected} /> : null;
        const one = ids.flatMap((id) => byId.get(id) ?? [])[0];
        if (!one) return visible(piece);
        const { id } = one.finding.finding;
        return (
          <a id={isFirstOf(id) ? `in-${id}` : undefined} class={`found ${one.kind}`} href={`#${id}`}>
            {visible(piece)}
          </a>
        );
      })}
    </div>
  );
}

function Corrected({ correction: { id, text } }: { correction: Correction }) {
  return (
    <ins class="corrected">
      <a id={`in-${id}`} href={`#${id}`}>
        {visible(text)}
      </a>
    </ins>
  );
}

function FindingItem({ kind, finding, correction, isApplied, kept, token }: Listed & Sending & { kept: KeptDraft }) {
  const { presentation, words, answer } = finding;
  const { id } = finding.finding;
  return (
    <li id={id} class={`finding ${kind}${isApplied ? " done" : ""}`} tabindex={-1}>
      <p class="words">
        <a href={`#in-${id}`}>{shortened(words, WORDS_ROOM)}</a>
      </p>
      <AnswerCard answer={answer} shown={presentation} level={4} />
      <div class="actions">
        {correction ? (
          <Form token={token} action={`/draft/${kept.id}/${isApplied ? "undo" : "apply"}`} method="post" class="inline">
            <Hidden name="finding" values={[id]} />
            {isApplied ? <span class="applied">{PAGE.applied}</span> : null}
            <button type="submit" class={isApplied ? "" : "press small"} data-correct>
              {isApplied ? PAGE.undo : PAGE.apply}
            </button>
          </Form>
        ) : null}
        {presentation.correction === null ? null : (
          <CopyButton label={PAGE.copyCorrection} text={presentation.correction} />
        )}
      </div>
    </li>
  );
}

function MoreFindings({ id, all, from, token }: Sending & { id: string; all: number; from: number }) {
  if (all <= MOST_FINDINGS) return null;
  const to = Math.min(all, from + MOST_FINDINGS);
  return (
    <div class="actions">
      {`${from + 1}–${to} of ${all}`}
      {from > 0 ? (
        <Link token={token} href={`/draft/${id}?from=${Math.max(0, from - MOST_FINDINGS)}#findings-title`}>
          Those before
        </Link>
      ) : null}
      {to < all ? (
        <Link token={token} href={`/draft/${id}?from=${to}#findings-title`}>
          Those behind
        </Link>
      ) : null}
    </div>
  );
}
