/** What the desk takes, so that one asker cannot take it from the others. Times in milliseconds. */
export const LIMITS = {
  /** A request's body, in bytes. */
  body: 1024 * 1024,
  /** A draft, in words. */
  draftWords: 150_000,
  /** Questions that a follow-up may name, and the length of each, are the core's affair; more than so many are a mistake. */
  thread: 50,
  /** Suggestions at a time. */
  suggestions: 5,
  /** Drafts that wait for the worker; beyond that, 503. */
  draftsWaiting: 4,
  /** The memory of their thread, in megabytes; with more it is ended. */
  draftMemory: 1024,
  /** A draft that takes longer is given up. */
  draftTime: 60_000,
  /** Drafts that are kept in memory, and the bytes that their texts and reviews take together; the oldest go first. */
  draftsKept: 200,
  draftsBytes: 128 * 1024 * 1024,
  /** Points that one address may spend in `ratePeriod` seconds, and what things cost. */
  ratePoints: 300,
  ratePeriod: 10,
  rateDraft: 15,
  /** A request's first line and headers, in bytes: a question of 4,000 letters stands in an address, written with six characters each. */
  headers: 32 * 1024,
  /** A request's headers, and the whole of it, must be there within so long: https://nodejs.org/api/http.html#serverrequesttimeout */
  headersTime: 10_000,
  requestTime: 30_000,
  /** A connection that nothing comes over. */
  idleTime: 5_000,
  /** Connections at a time. */
  connections: 1_000,
} as const;
