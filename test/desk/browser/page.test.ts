import { readFile } from "node:fs/promises";
import { expect, onTestFinished, test } from "vitest";
import { desk, openDesk } from "../running.js";
import { inBrowser } from "./chromium.js";
import { checkedDraft, DRAFT, VIEWS, visit } from "./views.js";

const TOKEN = "0123456789abcdef0123456789abcdef";

inBrowser("the page", (open) => {
  test("asks nobody else for anything, and its own policy forbids it nothing", async () => {
    const { url } = await desk();
    const { page, requests, complaints } = await open();
    for (const come of Object.values(VIEWS)) await come(page, url);
    expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test("says in its first line what it does, and has three examples to press", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, url);
    expect(await page.locator("h1").innerText()).toBe(
      "Check what is written about the Munich agreement of February 2016",
    );
    expect(await page.locator(".examples .kind").allInnerTexts()).toEqual(["Ask", "Check", "Quote"]);
    for (const index of [0, 1, 2]) {
      await visit(page, url);
      await page.locator(".examples a").nth(index).click();
      await page.locator("h2.verdict").waitFor();
    }
  });

  test("shows an answer, with its words marked and in sight in the article", async () => {
    const { url } = await desk();
    const { page } = await open({ viewport: { width: 1280, height: 500 } });
    await visit(page, `${url}/ask?q=Where+does+the+aid+go+first%3F`);
    const [article, mark] = await Promise.all(
      [".article", ".article mark"].map((each) => page.locator(each).first().boundingBox()),
    );
    if (!article || !mark) throw new Error("nothing is marked");
    expect(mark.y).toBeGreaterThanOrEqual(article.y);
    expect(mark.y + mark.height).toBeLessThanOrEqual(article.y + article.height);
    expect(await page.locator(".article mark.decisive").first().innerText()).toBe(
      await page.locator(".quotation mark").first().innerText(),
    );
    await page.locator("figcaption a").first().click();
    expect(new URL(page.url()).hash).toMatch(/^#p\d+$/);
  });

  test("copies a quotation with its source, a link and a correction", async () => {
    const { url } = await desk();
    const { page } = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    const copied = async (label: string) => {
      await page.getByRole("button", { name: label }).first().click();
      await page.getByRole("button", { name: "Copied" }).first().waitFor();
      return page.evaluate("navigator.clipboard.readText()");
    };
    await visit(page, `${url}/ask?q=Is+this+a+ceasefire%3F&after=hello`);
    expect(await copied("Copy with its source")).toBe(
      "“He was quick to make the distinction that it is not a ceasefire.” — John Kerry, US Secretary of State (as the article reports, paragraph 5)",
    );
    expect(await copied("Copy a link")).toBe(`${url}/ask?q=Is+this+a+ceasefire%3F`);
    await visit(page, `${url}/quote?q=${encodeURIComponent("“the cessation of the armed conflict is an easy task”")}`);
    expect(await copied("Copy the correction")).toBe("“the cessation of the armed conflict is not an easy task”");
    await checkedDraft(page, url);
    expect(await copied("Copy the correction")).toBe(await page.locator(".paste").first().innerText());
    expect(await copied("Copy the corrected text")).toBe(DRAFT);
  });

  test("an address that was sent shows a colleague the same answer", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, url);
    await page.locator("#q").fill("Does the truce cover Daesh?");
    await page.keyboard.press("Enter");
    await page.locator("h2.verdict").waitFor();
    const colleague = await open();
    await visit(colleague.page, page.url());
    expect(await colleague.page.locator("main").innerText()).toBe(await page.locator("main").innerText());
    await page.goBack();
    await page.locator(".examples").waitFor();
  });

  test("a draft lists what is wrong first, each linked to its place and to the article's words", async () => {
    const { url } = await desk();
    const { page } = await open();
    await checkedDraft(page, url);
    expect(new URL(page.url()).pathname).toMatch(/^\/draft\/[0-9a-f]{32}$/);
    expect(await page.locator(".findings h3").allInnerTexts()).toEqual(["To correct", "As the article has it"]);
    for (const finding of await page.locator(".finding").all()) {
      const id = await finding.getAttribute("id");
      await page.locator(`#${id} .words a`).click();
      expect(await page.locator(`#in-${id}`).isVisible()).toBe(true);
    }
    expect(await page.locator(".draft-text").innerText()).toBe(DRAFT);
  });

  test("a file is taken by choice and by dropping it", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, `${url}/draft`);
    const buffer = Buffer.from("Kerry said “it is not a ceasefire”, the *minister* wrote.");
    await page.locator("input[type=file]").setInputFiles({ name: "chosen.md", mimeType: "text/markdown", buffer });
    await page.locator("main .press").click();
    await page.locator(".finding").first().waitFor();
    expect(await page.locator("h1").innerText()).toBe("chosen.md");

    await visit(page, `${url}/draft`);
    const dropped = await page.evaluateHandle(
      "(() => { const data = new DataTransfer(); data.items.add(new File(['Lavrov said “it is an easy task”.'], 'dropped.txt')); return data; })()",
    );
    await page.dispatchEvent("form.drop", "drop", { dataTransfer: dropped });
    await page.locator(".finding").first().waitFor();
    expect(await page.locator("h1").innerText()).toBe("dropped.txt");
  });

  test("a report is downloaded in every format", async () => {
    const { url } = await desk();
    const { page } = await open();
    await checkedDraft(page, url);
    for (const [name, ending] of [
      ["Web page", "html"],
      ["Markdown", "md"],
      ["JSON", "json"],
      ["JSON-LD", "jsonld"],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`draft-report.${ending}`);
      expect(await readFile(await download.path(), "utf8")).toContain("ceasefire");
    }
  });

  test("what is pasted is never run, and shown as it is", async () => {
    const { url } = await desk();
    const { page, complaints } = await open();
    const hostile = `<img src=x onerror="alert(1)"><script>alert(1)</script>`;
    await visit(page, `${url}/check?${new URLSearchParams({ q: `${hostile} The truce covers Daesh.` })}`);
    await visit(page, `${url}/draft`);
    await page.locator("#text").fill(`Kerry said “it is ${hostile} a ceasefire”.`);
    await page.locator("main .press").click();
    await page.locator(".draft-text").waitFor();
    expect(await page.locator(".draft-text").innerText()).toContain(hostile);
    expect(complaints).toEqual([]);
  });
});

inBrowser("what was typed", (open) => {
  test("survives a reload", async () => {
    const { url } = await desk();
    const { page } = await open();
    for (const [path, field] of [
      ["/ask", "#q"],
      ["/check", "#q"],
      ["/quote", "#speaker"],
      ["/draft", "#text"],
    ] as const) {
      await visit(page, url + path);
      await page.locator(field).fill(`typed at ${path}`);
      await page.reload();
      expect(await page.locator(field).inputValue()).toBe(`typed at ${path}`);
    }
  });

  test("survives an error, and a desk that does not answer", async () => {
    const { url, stop } = await openDesk();
    const { page } = await open();
    await visit(page, `${url}/draft`);
    const long = "word ".repeat(150_001);
    await page.locator("#text").fill(long);
    await page.locator("main .press").click();
    await page.locator(".problem").waitFor();
    expect(await page.locator(".problem").innerText()).toBe("At most 150,000 words are taken.");
    expect(await page.locator("#text").inputValue()).toBe(long);
    await page.locator("#text").fill(DRAFT);
    await stop();
    await page.locator("main .press").click();
    await page.getByText("The desk does not answer.").last().waitFor();
    expect(await page.locator("#text").inputValue()).toBe(DRAFT);
  });

  test("survives a desk that is started anew: the draft is checked again, with its corrections", async () => {
    const first = await openDesk();
    const { page } = await open();
    await checkedDraft(page, first.url);
    await page.locator("[data-correct]").first().click();
    await page.locator(".finding.done").waitFor();
    await page.waitForFunction("sessionStorage.getItem('desk:original')");
    await first.stop();
    const again = await openDesk({ port: Number(new URL(first.url).port) });
    onTestFinished(() => again.stop());
    await page.reload();
    expect(await page.locator("h1").innerText()).toBe("This draft is no longer here");
    expect(await page.locator("#text").inputValue()).toBe(DRAFT);
    await page.getByRole("button", { name: "Check it again" }).click();
    await page.locator(".finding.done").waitFor();
  });

  test("is forgotten with a draft that somebody wants forgotten", async () => {
    const { url } = await desk();
    const { page } = await open();
    await checkedDraft(page, url);
    await page.getByRole("button", { name: "Forget this draft now" }).click();
    await page.locator("#text").waitFor();
    expect(await page.locator("#text").inputValue()).toBe("");
    expect(await page.evaluate("JSON.stringify(sessionStorage)")).not.toContain("Daesh");
  });
});

inBrowser("without scripts", (open) => {
  const plain = { javaScriptEnabled: false };

  test("each of the four things is done with forms and links", async () => {
    const { url } = await desk();
    const { page } = await open(plain);
    await page.goto(url);
    await page.locator("#q").fill("Is this a ceasefire?");
    await page.locator("main .press").click();
    expect(await page.locator("h2.verdict").innerText()).toContain("No");
    await page.locator("nav a").nth(1).click();
    await page.locator("#q").fill("The truce covers Daesh.");
    await page.locator("main .press").click();
    expect(await page.locator("h2.verdict").innerText()).toContain("Refuted");
    await page.locator("nav a").nth(2).click();
    await page.locator("#q").fill("not an easy task");
    await page.locator("#speaker").fill("Lavrov");
    await page.locator("main .press").click();
    expect(await page.locator("h2.verdict").innerText()).toContain("Exact");
    await page.locator("nav a").nth(3).click();
    await page.locator("#text").fill(DRAFT);
    await page.locator("main .press").click();
    await page.locator("[data-correct]").first().click();
    expect(await page.locator(".finding.done").count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByText("Download the corrected draft").click(),
    ]);
    expect(await readFile(await download.path(), "utf8")).not.toBe(DRAFT);
    await page.locator(".finding.done [data-correct]").click();
    expect(await page.locator(".finding.done").count()).toBe(0);
  });

  test("no button is shown that would do nothing", async () => {
    const { url } = await desk();
    const { page } = await open(plain);
    await page.goto(`${url}/ask?q=Is+this+a+ceasefire%3F`);
    for (const label of ["Copy with its source", "Copy a link", "Keyboard shortcuts"])
      expect(await page.getByText(label).first().isVisible()).toBe(false);
  });

  test("the token goes on from page to page", async () => {
    const { url } = await desk({ token: TOKEN });
    const { page } = await open(plain);
    await page.goto(`${url}/ask?q=Is+this+a+ceasefire%3F`);
    await page.locator("#token").fill(TOKEN);
    await page.locator("main .press").click();
    expect(await page.locator("h2.verdict").innerText()).toContain("No");
    await page.locator("nav button").nth(3).click();
    await page.locator("#text").fill(DRAFT);
    await page.locator("main .press").click();
    await page.locator("[data-correct]").first().click();
    expect(await page.locator(".finding.done").count()).toBe(1);
    expect(page.url()).not.toContain(TOKEN);
  });
});

inBrowser("a desk with a token", (open) => {
  test("asks for it once, and then never again in this browser", async () => {
    const { url } = await desk({ token: TOKEN });
    const { page, complaints } = await open();
    await visit(page, `${url}/ask?q=Is+this+a+ceasefire%3F`);
    await page.locator("#token").fill("wrong");
    await page.keyboard.press("Enter");
    await page.getByText("This is not the token.").waitFor();
    await page.locator("#token").fill(TOKEN);
    await page.keyboard.press("Enter");
    await page.locator("h2.verdict").waitFor();
    await page.reload();
    await page.locator("h2.verdict").waitFor();
    await page.keyboard.press("4");
    await page.locator("#text").fill(DRAFT);
    await page.keyboard.press("Control+Enter");
    await page.locator(".finding").first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByText("Download the corrected draft").click(),
    ]);
    expect(await readFile(await download.path(), "utf8")).toBe(DRAFT);
    expect(page.url()).not.toContain(TOKEN);
    expect(complaints).toEqual([]);
  });
});
