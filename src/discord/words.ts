/** What the bot says in Discord beside the words that it shares with the other surfaces. */
export const DISCORD_WORDS = {
  asked: "Asked",
  source: "The article, paragraph by paragraph",
  page: "page",
  notADraft: "I read plain text (.txt), Markdown (.md) and Word (.docx).",
  unknownCommand: "I do not know this command any more. `/help` lists those that I have.",
  sharedAlready: "This has been shared already.",
  late: "Discord did not take my answer in time. Please ask again.",
  questionGone: "I can no longer read the question that this answers as it was. Please ask again.",
  notShared: "I could not post this here. Perhaps I lack the permission, or you do.",
} as const;

/** The labels of the buttons. */
export const LABELS = {
  context: "Context",
  why: "Why",
  more: "More",
  share: "Share",
  helpful: "Helpful",
  not_helpful: "Not helpful",
  previous: "Previous",
  next: "Next",
} as const;
