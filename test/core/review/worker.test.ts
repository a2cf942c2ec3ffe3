import { afterAll, describe, expect, it } from "vitest";
import { reviewingWorker } from "../../../src/core/worker.js";
import { core } from "../opened.js";

const DRAFT = '"Sustained delivery will begin this week," Kerry said. The talks were in Berlin.';

describe("a review in a thread of its own", () => {
  const worker = reviewingWorker();
  afterAll(() => worker.close());

  it("is the same as without one", async () => {
    expect(await worker.review(DRAFT)).toEqual(core.review(DRAFT));
    const markdown = "> **There are** too many players\n\n*Kerry* said so.";
    expect(await worker.review(markdown, { format: "markdown" })).toEqual(
      core.review(markdown, { format: "markdown" }),
    );
  });

  it("comes for each of several texts", async () => {
    const drafts = [DRAFT, "The talks were in Munich.", ""];
    expect(await Promise.all(drafts.map((draft) => worker.review(draft)))).toEqual(
      drafts.map((draft) => core.review(draft)),
    );
  });

  it("is dropped with its signal, before it begins and while it goes on, and those behind it are not", async () => {
    const dropped = new AbortController();
    const long = worker.review(`${DRAFT}\n\n`.repeat(20_000), {}, dropped.signal);
    const never = worker.review(DRAFT, {}, dropped.signal);
    const kept = worker.review(DRAFT);
    dropped.abort(new Error("gone"));
    await expect(long).rejects.toThrow("gone");
    await expect(never).rejects.toThrow("gone");
    await expect(worker.review(DRAFT, {}, dropped.signal)).rejects.toThrow("gone");
    expect(await kept).toEqual(core.review(DRAFT));
  });

  it("may be of any plain article", async () => {
    const plain = reviewingWorker({ plain: { text: 'Ann Lee said: "We go home now."', id: "x" } });
    expect((await plain.review('"We go home now," said Lee.')).counts.quotations.exact).toBe(1);
    await plain.close();
  });

  it("says what is wrong where its article cannot be opened, and again with the next text", async () => {
    const broken = reviewingWorker({ knowledge: "/there/is/none" });
    for (const draft of [DRAFT, ""]) await expect(broken.review(draft)).rejects.toThrow(/none/);
    await broken.close();
  });

  it("is rejected where it is closed before", async () => {
    const closing = reviewingWorker();
    const late = closing.review(DRAFT);
    const later = closing.review(DRAFT);
    const both = Promise.allSettled([late, later]);
    await closing.close();
    expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
