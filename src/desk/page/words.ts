/** The page's own words; what every surface says stands in src/surface/wording.ts. */
export const PAGE = {
  name: "Newsroom desk",
  lead: "Everything comes from one news article, in its own words, with who said them and where. Nothing is made up: where the article is silent, you are told so.",
  tasks: {
    ask: { label: "Ask", title: "Ask the article", field: "Your question", press: "Ask" },
    check: { label: "Check", title: "Check a claim", field: "The claim", press: "Check the claim" },
    quote: {
      label: "Quote",
      title: "Verify a quotation",
      field: "The words, as they were pasted",
      press: "Verify the words",
    },
    draft: { label: "Draft", title: "Check a draft", field: "The draft", press: "Check the draft" },
  },
  placeholders: {
    ask: "When does the pause begin?",
    check: "Aid will first reach the besieged areas",
    quote: "“it is not an easy task”",
    draft: "Paste the text, or drop a file here",
  },
  examples: "For example",
  speaker: "Said by",
  speakerNote: "if you know it",
  file: "or choose a file",
  fileNote: "Text, Markdown or Word (.txt, .md, .docx), up to 1 MB and 150,000 words",
  markdown: "The text is written in Markdown",
  article: "The article",
  asked: "You asked",
  conversation: "After",
  startAnew: "Start anew",
  copyQuotation: "Copy with its source",
  copyCorrection: "Copy the correction",
  copyLink: "Copy a link to this answer",
  copied: "Copied",
  apply: "Correct it in the text",
  undo: "Undo",
  applied: "Corrected in the text",
  copyDraft: "Copy the corrected text",
  downloadDraft: "Download the corrected draft",
  edit: "Edit the text",
  forget: "Forget this draft now",
  print: "Print",
  report: "Report",
  findings: "Findings",
  gone: "This draft is no longer here",
  goneDetail:
    "Drafts are kept in memory for a while, and forgotten then or when the desk is started anew. What you pasted is still in this browser tab:",
  again: "Check it again",
  token: "The desk's token",
  tokenLead: "This desk can be reached from other machines, so it asks for its token. Whoever runs it has it.",
  tokenWrong: "This is not the token.",
  enter: "Enter",
  shortcuts: "Keyboard shortcuts",
} as const;

/** What can be done at the desk. */
export type TaskName = keyof typeof PAGE.tasks;

/** Formats of the report, as people call them. */
export const REPORT_NAMES = { html: "Web page", markdown: "Markdown", json: "JSON", jsonld: "JSON-LD" } as const;

/** "1 hour", "30 minutes". */
export function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
