import { parse } from "discord-markdown-parser";
import { z } from "zod";
import type { ButtonRow } from "../../src/discord/buttons.js";
import type { MessageBody } from "../../src/discord/render.js";

/** A message of the picture: what somebody did, and what the bot showed for it. */
export interface Scene {
  author: string;
  /** The slash command, or the words of a mention. */
  did: { command: string } | { said: string };
  shown: MessageBody;
  isPrivate: boolean;
}

/** A piece of markdown as an independent parser reads it, see https://www.npmjs.com/package/discord-markdown-parser */
interface Piece {
  type: string;
  content?: string | Piece[] | undefined;
  name?: string | undefined;
}

const piece: z.ZodType<Piece> = z.lazy(() =>
  z.object({
    type: z.string(),
    content: z.union([z.string(), z.array(piece)]).optional(),
    name: z.string().optional(),
  }),
);

/** The component of @skyra/discord-components-core for each kind of markdown that the bot writes. */
const ELEMENTS: Record<string, string> = {
  strong: "discord-bold",
  blockQuote: "discord-quote",
  strikethrough: "s",
  inlineCode: "discord-code",
  subtext: "discord-subscript",
};

/** The page that shows the scenes, with the components' script in it. Once drawn, its body tells its height in `data-height`. */
export function page(scenes: Scene[], script: string): string {
  const messages = scenes.map(message).join("\n");
  return `<!doctype html><meta charset="utf-8"><title>Answers in Discord</title>
<style>body { margin: 0; background: #313338 } discord-messages { border: 0 }</style>
<discord-messages>${messages}</discord-messages>
<script type="module">${script.replaceAll("</script", "<\\/script")}</script>
<script>setTimeout(() => { document.body.dataset.height = document.querySelector("discord-messages").offsetHeight; }, 2000)</script>`;
}

function message({ author, did, shown, isPrivate }: Scene): string {
  const above =
    "command" in did
      ? `<discord-command slot="reply" author="${author}" avatar="${avatar(author)}" command="${did.command}"></discord-command>`
      : `<discord-reply slot="reply" author="${author}" avatar="${avatar(author)}">${html(did.said)}</discord-reply>`;
  return `<discord-message author="Munich agreement" avatar="${avatar("M")}" bot ${isPrivate ? "ephemeral" : ""} timestamp="12/02/2016">
${above}${markdown(shown.content)}
<discord-attachments slot="components">${shown.components.map(actionRow).join("")}</discord-attachments></discord-message>`;
}

function actionRow({ components }: ButtonRow): string {
  const buttons = components.map(
    ({ label }) => `<discord-button type="secondary">${html(label ?? "")}</discord-button>`,
  );
  return `<discord-action-row>${buttons.join("")}</discord-action-row>`;
}

/** Small print and block quotes begin a line, which the parser knows only of a line that it is given alone. */
function markdown(content: string): string {
  return content
    .split("\n")
    .map((line) => pieces(z.array(piece).parse(parse(line, "extended"))) + (/^(> |-# )/.test(line) ? "" : "<br>"))
    .join("");
}

function pieces(list: Piece[]): string {
  return list
    .map(({ type, content, name }) => {
      const inner = Array.isArray(content) ? pieces(content) : html(content ?? name ?? "");
      const element = ELEMENTS[type];
      return element ? `<${element}>${inner}</${element}>` : inner;
    })
    .join("");
}

/** A plain disc with a letter, since the page is drawn without a network. */
function avatar(name: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#4f5d95"/><text x="20" y="28" font-family="sans-serif" font-size="22" fill="#fff" text-anchor="middle">${name.slice(0, 1).toUpperCase()}</text></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
