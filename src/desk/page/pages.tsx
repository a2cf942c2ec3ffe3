import { type Context, Hono } from "hono";
import type { Review } from "../../core/model/review.js";
import { REPORT_FORMATS, type ReportFormat } from "../../report/formats.js";
import { reportOn } from "../../report/report.js";
import type { Desk, DeskEnv } from "../desk.js";
import type { KeptDraft } from "../drafts.js";
import { bearerOf, isLetIn } from "../guard.js";
import { Problem } from "../problems.js";
import type { Reviewed } from "../reviewing/review-worker.js";
import { askedIn } from "./address.js";
import { type AskTask, askView } from "./ask.js";
import { ASSET_FILES } from "./assets.js";
import { correctedText, correctionsOf } from "./corrected.js";
import { draftView, PASTED } from "./draft.js";
import { draftFormView, goneView } from "./draft-form.js";
import { type Fields, readFields } from "./fields.js";
import { Page, type View } from "./layout.js";
import { signInView } from "./sign-in.js";

/** A request of the page, once it is let in. */
interface Asking extends Fields {
  context: Context<DeskEnv>;
  /** As a form has brought it, for the next page's forms; null where it came in a header, or none is asked for. */
  token: string | null;
}

/** The page: everything that a browser is shown. Forms may also be posted, for those who have to send the token in them. */
export function pages(desk: Desk): Hono<DeskEnv> {
  const { core, config, drafts, reviewer } = desk;
  const app = new Hono<DeskEnv>();

  /** Lets in whoever knows the token; shows the page that asks for it to everybody else. */
  const on = (path: string, answer: (asking: Asking) => Response | Promise<Response>, methods = ["GET", "POST"]) =>
    app.on(methods, path, async (context) => {
      const { fields, file } = await readFields(context);
      const header = bearerOf(context.req.header("Authorization"));
      const given = fields.get("token");
      if (isLetIn(config.token, header)) return answer({ context, fields, file, token: null });
      if (isLetIn(config.token, given)) return answer({ context, fields, file, token: given });
      context.header("WWW-Authenticate", "Bearer");
      return show(context, signInView(context.req.path, fields, header !== null || given !== null), null, 401);
    });

  const show = (
    context: Context<DeskEnv>,
    view: View,
    token: string | null,
    status: 200 | 401 | 404 | 413 | 422 | 503 = 200,
  ) => context.html(`<!doctype html>${String(<Page core={core} view={view} token={token} />)}`, status);

  for (const task of ["ask", "check", "quote"] satisfies AskTask[])
    on(`/${task}`, ({ context, fields, token }) =>
      show(context, askView({ core, task, asked: askedIn(fields), token, isFirst: false }), token),
    );
  on("/", ({ context, fields, token }) =>
    show(context, askView({ core, task: "ask", asked: askedIn(fields), token, isFirst: true }), token),
  );

  on("/draft", async (asking) => {
    const { context, fields, file, token } = asking;
    const text = fields.get("text") ?? "";
    const isMarkdown = fields.get("format") === "markdown";
    const form = (problem: string | null, status?: 413 | 422 | 503) =>
      show(context, draftFormView({ text, isMarkdown, keep: config.keep, problem, token }), token, status);
    if (context.req.method === "GET" || (file === null && !fields.has("text"))) return form(null);
    if (file === null && text.trim() === "")
      return form("There is nothing to check: paste a text, or choose a file.", 422);
    try {
      const draft = {
        name: PASTED,
        text: withLineFeeds(text),
        format: isMarkdown ? ("markdown" as const) : ("plain" as const),
      };
      const task = file ? { file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } } : { draft };
      const reviewed = await reviewer.review(task, context.req.raw.signal);
      const kept = drafts.add(
        reviewed,
        fields.getAll("applied").flatMap((ids) => ids.split(" ")),
      );
      return showDraft(asking, kept);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { status, detail, options } = error;
      for (const [name, value] of Object.entries(options.headers ?? {})) context.header(name, value);
      if (status === 413 || status === 422 || status === 503) return form(detail, status);
      throw error;
    }
  });

  /** A draft has an address of its own, where a form with a token in it cannot lead. */
  function showDraft({ context, fields, token }: Asking, kept: KeptDraft): Response {
    if (token === null && context.req.method === "POST") return context.redirect(`/draft/${kept.id}`, 303);
    const from = Math.max(0, Math.floor(Number(fields.get("from")) || 0));
    return show(context, draftView({ kept, review: reviewOf(kept), from, token }), token);
  }

  const onDraft = (path: string, answer: (asking: Asking, kept: KeptDraft) => Response, methods?: string[]) =>
    on(
      `/draft/:id{[0-9a-f]+}${path}`,
      (asking) => {
        const kept = drafts.get(asking.context.req.param("id") ?? "");
        return kept ? answer(asking, kept) : show(asking.context, goneView(asking), asking.token, 404);
      },
      methods,
    );

  onDraft("", showDraft);
  onDraft(
    "/apply",
    (asking, kept) => {
      for (const id of asking.fields.getAll("finding")) kept.applied.add(id);
      return showDraft(asking, kept);
    },
    ["POST"],
  );
  onDraft(
    "/undo",
    (asking, kept) => {
      for (const id of asking.fields.getAll("finding")) kept.applied.delete(id);
      return showDraft(asking, kept);
    },
    ["POST"],
  );
  onDraft(
    "/forget",
    ({ context, token }, kept) => {
      drafts.delete(kept.id);
      if (token === null) return context.redirect("/draft", 303);
      return show(
        context,
        draftFormView({ text: "", isMarkdown: false, keep: config.keep, problem: null, token }),
        token,
      );
    },
    ["POST"],
  );
  onDraft("/edit", ({ context, token }, kept) => {
    const isMarkdown = kept.draft.format === "markdown";
    const view = draftFormView({ text: correctedOf(kept), isMarkdown, keep: config.keep, problem: null, token });
    return show(context, view, token);
  });
  onDraft("/original", ({ context }, kept) => context.text(kept.draft.text));
  onDraft("/corrected", ({ context }, kept) => {
    const { name, format } = kept.draft;
    const ending = format === "markdown" ? "md" : "txt";
    return download(context, correctedOf(kept), `${stem(name)}-corrected.${ending}`, `text/${format}`);
  });
  onDraft("/report", ({ context, fields }, kept) => {
    const format = REPORT_FORMATS.find((one) => one === fields.get("format"));
    if (!format) throw new Problem(422, `The report's format must be one of ${REPORT_FORMATS.join(", ")}.`);
    const { name, text } = kept.draft;
    const { ending, type } = REPORTS[format];
    const report = reportOn([{ name, text, review: reviewOf(kept) }], core.article, format);
    return download(context, report, `${stem(name)}-report.${ending}`, type);
  });

  app.get("/assets/*", (context) => {
    const asset = ASSET_FILES.get(context.req.path);
    if (!asset) return context.notFound();
    return context.body(asset.body, 200, {
      "Content-Type": asset.type,
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
  return app;
}

const REPORTS: Record<ReportFormat, { ending: string; type: string }> = {
  html: { ending: "html", type: "text/html" },
  markdown: { ending: "md", type: "text/markdown" },
  json: { ending: "json", type: "application/json" },
  jsonld: { ending: "jsonld", type: "application/ld+json" },
};

function reviewOf({ review }: Reviewed): Review {
  return JSON.parse(new TextDecoder().decode(review));
}

function correctedOf(kept: KeptDraft): string {
  const { text } = kept.draft;
  const corrections = correctionsOf(text, reviewOf(kept).findings);
  return correctedText(
    text,
    [...corrections.values()].filter(({ id }) => kept.applied.has(id)),
  );
}

/** Browsers send the line breaks of a form's text as CR LF: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set */
function withLineFeeds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/** A file to be saved, never shown: https://www.rfc-editor.org/rfc/rfc6266 */
function download(context: Context<DeskEnv>, body: string, name: string, type: string): Response {
  return context.body(body, 200, {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Disposition": `attachment; filename="${name}"`,
  });
}

/** A file's name without its ending, as far as it may stand in a header. */
function stem(name: string): string {
  return (
    name
      .replace(/\.\w+$/, "")
      .replace(/[^\w. -]+/g, "_")
      .slice(0, 80) || PASTED
  );
}
