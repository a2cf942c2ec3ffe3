import { STATUS_CODES } from "node:http";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** What is wrong with one field of a request. */
export interface FieldError {
  /** Where: a JSON Pointer into the body (`#/question`), or the name of a query parameter (`?q`). */
  pointer: string;
  detail: string;
}

/** Problem details as RFC 9457 has them, https://www.rfc-editor.org/rfc/rfc9457 */
export interface ProblemDetails {
  type: "about:blank";
  /** The name of the status: "Unprocessable Entity". */
  title: string;
  status: number;
  /** A sentence that says what is wrong, and what to do. */
  detail: string;
  /** With 413: how much is taken, and in which unit. */
  limit?: number;
  unit?: "bytes" | "words";
  /** With 422: the fields that cannot be used. */
  errors?: FieldError[];
}

/** The media type of problem details. */
export const PROBLEM_JSON = "application/problem+json";

/** What a problem may have beside its status and sentence. */
interface ProblemOptions {
  limit?: { limit: number; unit: "bytes" | "words" };
  errors?: FieldError[];
  headers?: Record<string, string>;
}

/** A request that is not answered, and why. */
export class Problem extends Error {
  override name = "Problem";

  constructor(
    readonly status: ContentfulStatusCode,
    readonly detail: string,
    readonly options: ProblemOptions = {},
  ) {
    super(detail);
  }

  /** As it is sent. */
  details(): ProblemDetails {
    const { limit, errors } = this.options;
    const title = STATUS_CODES[this.status] ?? "Error";
    return {
      type: "about:blank",
      title,
      status: this.status,
      detail: this.detail,
      ...limit,
      ...(errors ? { errors } : {}),
    };
  }
}

/** A field that cannot be used. */
export function unusable(pointer: string, detail: string): Problem {
  return new Problem(422, `${pointer} ${detail}`, { errors: [{ pointer, detail }] });
}

/** More than is taken. */
export function tooLarge(limit: number, unit: "bytes" | "words"): Problem {
  const grouped = new Intl.NumberFormat("en").format(limit);
  return new Problem(413, `At most ${grouped} ${unit} are taken.`, { limit: { limit, unit } });
}

/** More than can be done at the moment. */
export function busy(detail: string, seconds: number): Problem {
  return new Problem(503, detail, { headers: { "Retry-After": String(seconds) } });
}

/** Any failure as a problem; null where it is a fault of the program, of which the asker learns nothing. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (!(error instanceof HTTPException)) return null;
  return error.status === 415
    ? new Problem(415, "The body must be JSON, with Content-Type: application/json.")
    : new Problem(400, "The body is not valid JSON.");
}
