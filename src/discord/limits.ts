/**
 * What Discord accepts, in characters or pieces. Rendering stays within this table and the tests fill it to the brim.
 *
 * - Messages: https://docs.discord.com/developers/resources/message#create-message
 * - Components: https://docs.discord.com/developers/components/reference
 * - Commands and autocomplete: https://docs.discord.com/developers/interactions/application-commands
 *
 * Answers are plain content with buttons, and never embeds: content is what notifications and screen readers read out, and
 * embeds would cost one permission more.
 */
export const LIMITS = {
  content: 2000,
  /** Action rows of a message. */
  rows: 5,
  /** Buttons of one action row. */
  buttons: 5,
  buttonLabel: 80,
  customId: 100,
  nonce: 25,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commandName: 32,
  commandDescription: 100,
  /** Milliseconds in which an interaction wants its first response. */
  interactionResponse: 3000,
} as const;
