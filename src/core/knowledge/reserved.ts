/** The concept of words that say nothing about the matter: greetings, thanks, asides. */
export const CHATTER = "chatter";

/** The gap of a question that credits somebody with what another said. */
export const OTHER_SPEAKER = "other-speaker";

/** The concept of "only", which excludes whatever else there is. */
export const ONLY = "only";
