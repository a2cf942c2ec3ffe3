import type { webApi } from "@slack/bolt";

/** How long Slack may take to answer one call, in milliseconds. */
export const TIMEOUT = 5000;

/**
 * How Slack's client calls the Web API. Calls are repeated by us and not by the client, which would post a message twice where Slack's
 * answer to the first was lost. What hangs holds nothing up: as many calls as there are may be under way, and each ends in time.
 */
export function clientOptions(apiUrl: string): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
    maxRequestConcurrency: 1000,
  };
}
