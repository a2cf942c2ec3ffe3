/**
 * Slack's limits, in UTF-16 code units or pieces, as the Block Kit reference (https://docs.slack.dev/reference/block-kit) and the
 * reference of chat.postMessage and views.open document them. Rendering and its tests read this one table.
 */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** The top-level `text`: Slack advises at most 4,000 characters and cuts it at 40,000. */
  messageText: 4000,
  headerText: 150,
  /** Slack documents no limit for a rich text block; that of a section's text is kept, so that no block is longer than any other may be. */
  richText: 3000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  accessibilityLabel: 75,
  selectOptions: 100,
  optionText: 75,
  optionValue: 75,
  /** What can be typed into a field of a form. */
  inputText: 3000,
  modalTitle: 24,
  suggestedPrompts: 4,
} as const;
