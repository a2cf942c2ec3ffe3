import { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { failureOf, ResponseUrlError } from "../../src/slack/failures.js";

const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
const network = (code: string) =>
  new webApi.WebAPIRequestError(
    new TypeError("fetch failed", { cause: Object.assign(new Error("connect"), { code }) }),
  );

describe("what went wrong in a call to Slack", () => {
  it("never holds a page that came instead of Slack's answer", () => {
    expect(failureOf(platform("<html>a secret</html>"))).toMatchObject({ code: "unreadable_answer", uncertain: true });
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH"])("is certain without a connection (%s)", (code) => {
    expect(failureOf(network(code))).toMatchObject({ code: "request_failed", unsent: true, uncertain: false });
  });

  it.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"])("is uncertain where a connection breaks (%s)", (code) => {
    expect(failureOf(network(code))).toMatchObject({ code: "request_failed", unsent: false, uncertain: true });
  });

  it("is a refused token only where the Web API says so", () => {
    expect(failureOf(platform("invalid_auth")).revoked).toBe(true);
    expect(failureOf(new ResponseUrlError("invalid_auth", 403, null))).toMatchObject({
      revoked: false,
      uncertain: false,
    });
  });

  it("is uncertain where an answer breaks off", () => {
    expect(failureOf(new DOMException("timed out", "TimeoutError")).uncertain).toBe(true);
    expect(failureOf(new TypeError("terminated", { cause: new Error("other side closed") })).uncertain).toBe(true);
  });

  it.each([null, "soon", "0", "-5"])("names a time where Slack names none (%j)", (retryAfter) => {
    expect(failureOf(new ResponseUrlError(null, 429, retryAfter)).retryAfter).toBe(1);
  });
});
