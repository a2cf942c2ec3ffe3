/**
 * What Slack takes as a message or a view, written down from its reference (https://docs.slack.dev/reference/block-kit) and apart from
 * the bot's own table, so that a wrong limit there is found here. Unknown fields are refused, as Slack refuses them.
 */
import { z } from "zod";

const plain = (max: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(max), emoji: z.boolean().optional() });
const markdown = (max: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(max), verbatim: z.boolean().optional() });

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});
const inline = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style: style.optional() }),
  z.strictObject({ type: z.literal("user"), user_id: z.string().regex(/^[UW][A-Z0-9]+$/), style: style.optional() }),
]);
const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: z.string().max(255).optional(),
  elements: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(inline).min(1) }),
        z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(inline).min(1) }),
      ]),
    )
    .min(1)
    .refine(
      (elements) =>
        elements.flatMap((e) => e.elements).reduce((sum, e) => sum + (e.type === "text" ? e.text.length : 0), 0) <=
        3000,
      "rich text is too long",
    ),
});

const button = z.strictObject({
  type: z.literal("button"),
  action_id: z.string().min(1).max(255),
  text: plain(75),
  value: z.string().max(2000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  accessibility_label: z.string().max(75).optional(),
});
const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(75) });
const select = z.strictObject({
  type: z.literal("static_select"),
  action_id: z.string().min(1).max(255),
  placeholder: plain(150).optional(),
  options: z.array(option).min(1).max(100),
});
const textInput = z.strictObject({
  type: z.literal("plain_text_input"),
  action_id: z.string().min(1).max(255),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
});
const fileInput = z.strictObject({
  type: z.literal("file_input"),
  action_id: z.string().min(1).max(255),
  filetypes: z.array(z.string()).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
});

const shared = [
  richText,
  z.strictObject({ type: z.literal("divider") }),
  z.strictObject({ type: z.literal("header"), text: plain(150) }),
  z.strictObject({ type: z.literal("section"), text: z.union([plain(3000), markdown(3000)]) }),
  z.strictObject({
    type: z.literal("context"),
    elements: z
      .array(z.union([plain(3000), markdown(3000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    type: z.literal("actions"),
    elements: z
      .array(button)
      .min(1)
      .max(25)
      .refine((all) => new Set(all.map((one) => one.action_id)).size === all.length, "an action_id is there twice"),
  }),
] as const;
const input = z.strictObject({
  type: z.literal("input"),
  block_id: z.string().max(255).optional(),
  label: plain(2000),
  optional: z.boolean().optional(),
  element: z.discriminatedUnion("type", [select, textInput, fileInput]),
});

/** The blocks of a message. */
export const messageBlocks = z.array(z.discriminatedUnion("type", [...shared])).max(50);
const viewBlocks = z.array(z.discriminatedUnion("type", [...shared, input])).max(100);

/** A modal; one with an input must have a submit button. */
export const modalView = z
  .strictObject({
    type: z.literal("modal"),
    callback_id: z.string().max(255).optional(),
    private_metadata: z.string().max(3000).optional(),
    title: plain(24),
    close: plain(24).optional(),
    submit: plain(24).optional(),
    blocks: viewBlocks,
  })
  .refine((view) => view.submit || view.blocks.every((block) => block.type !== "input"), "submit is missing");

/** The App Home. */
export const homeView = z.strictObject({ type: z.literal("home"), blocks: viewBlocks });

/** What a message must be: `text` beside its blocks, within 40,000 characters, and nothing live that nobody wrote on purpose. */
export const messageBody = z.object({ text: z.string().min(1).max(40_000), blocks: messageBlocks });

/** A block as the tests look at it. */
export type Block = z.infer<typeof viewBlocks>[number];
/** A view as the tests look at it. */
export type View = z.infer<typeof modalView> | z.infer<typeof homeView>;

/** All that a reader sees of some blocks, in their order; bold in asterisks, struck in tildes. */
export function visible(blocks: Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === "rich_text") return block.elements.map((part) => part.elements.map(shown).join("")).join("\n");
      if (block.type === "header" || block.type === "section") return block.text.text;
      if (block.type === "actions") return block.elements.map((one) => `[${one.text.text}]`).join(" ");
      if (block.type === "input") return block.label.text;
      return "";
    })
    .join("\n");
}

function shown(piece: z.infer<typeof inline>): string {
  if (piece.type === "user") return `<${piece.user_id}>`;
  if (piece.style?.bold) return `*${piece.text}*`;
  return piece.style?.strike ? `~${piece.text}~` : piece.text;
}
