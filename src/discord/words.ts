/** What the bot says in Discord beside the words that it shares with the other surfaces. */
export const DISCORD_WORDS = {
  asked: "Asked",
  context: "In its paragraph",
  more: "More from the article",
  source: "The article, paragraph by paragraph",
  page: "page",
  attributedTo: "Attributed to",
  difference: "Struck out: not in the article. Bold: what the article has.",
  notThere: "Not in the article",
  there: "The article has",
  unlooked: "Not looked up for want of room",
  thanks: "Thank you, noted.",
  outdated: "This button is from an earlier version of me. Please ask again.",
  nothingToCheck: "There is no text in this message that I could look up.",
  helpHint: "What I answer and how to ask it: `/help`.",
  unknownCommand: "I do not know this command any more. `/help` lists those that I have.",
  sharedAlready: "This has been shared already.",
  notShared: "I could not post this here. Perhaps I lack the permission, or you do.",
  tooFast: "One moment, please: that was a lot at once. Ask again in a few seconds.",
} as const;

/** The labels of the buttons. */
export const LABELS = {
  context: "Context",
  more: "More",
  share: "Share",
  helpful: "Helpful",
  unhelpful: "Not helpful",
  previous: "Previous",
  next: "Next",
} as const;
