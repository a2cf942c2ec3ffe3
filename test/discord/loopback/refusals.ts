import type { z } from "zod";

/** An answer of Discord's REST API. */
export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Discord's own error bodies, see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const refuse = (status: number, code: number, message: string): Reply => ({ status, body: { message, code } });

export const REFUSALS = {
  notFound: refuse(404, 0, "404: Not Found"),
  unauthorized: refuse(401, 0, "401: Unauthorized"),
  unknownChannel: refuse(404, 10003, "Unknown Channel"),
  unknownMessage: refuse(404, 10008, "Unknown Message"),
  unknownWebhook: refuse(404, 10015, "Unknown Webhook"),
  unknownInteraction: refuse(404, 10062, "Unknown interaction"),
  acknowledged: refuse(400, 40060, "Interaction has already been acknowledged."),
  emptyMessage: refuse(400, 50006, "Cannot send an empty message"),
  missingAccess: refuse(403, 50001, "Missing Access"),
  missingPermissions: refuse(403, 50013, "Missing Permissions"),
  archivedThread: refuse(400, 50083, "Thread is archived"),
  automod: refuse(400, 200000, "Message was blocked by automatic moderation"),
  unavailable: { status: 503, body: "upstream connect error" },
} as const;

/** 429 as Discord words it: the seconds to wait stand in the body and in the header. */
export function tooMany(seconds: number): Reply {
  return {
    status: 429,
    headers: { "retry-after": String(seconds), "x-ratelimit-scope": "user" },
    body: { message: "You are being rate limited.", retry_after: seconds, global: false },
  };
}

/** A form with one wrong field. */
export function invalidField(field: string, code: string, message: string): Reply {
  return {
    status: 400,
    body: { message: "Invalid Form Body", code: 50035, errors: { [field]: { _errors: [{ code, message }] } } },
  };
}

interface Errors {
  [field: string]: Errors | { code: string; message: string }[];
}

/** "Invalid Form Body", with an error at each field that the schema did not accept. */
export function invalidForm(issues: z.core.$ZodIssue[]): Reply {
  const errors: Errors = {};
  for (const issue of issues) {
    let at = errors;
    for (const key of issue.path) {
      const next = at[String(key)];
      const inner: Errors = next && !Array.isArray(next) ? next : {};
      at[String(key)] = inner;
      at = inner;
    }
    at._errors = [wordsOf(issue)];
  }
  return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors } };
}

function wordsOf(issue: z.core.$ZodIssue): { code: string; message: string } {
  switch (issue.code) {
    case "too_big":
      return { code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${issue.maximum} or fewer in length.` };
    case "too_small":
      return { code: "BASE_TYPE_MIN_LENGTH", message: `Must be ${issue.minimum} or more in length.` };
    case "invalid_value":
      return { code: "BASE_TYPE_CHOICES", message: `Value must be one of (${issue.values.join(", ")}).` };
    case "custom":
      return { code: String(issue.params?.code ?? "BASE_TYPE_INVALID"), message: issue.message };
    default:
      return { code: "BASE_TYPE_REQUIRED", message: "This field is required" };
  }
}
