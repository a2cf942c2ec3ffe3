import { describe, expect, test } from "vitest";
import { programConfig } from "../../src/config.js";
import { Refusal } from "../../src/surface/refusal.js";
import { desk, post, statusWith } from "./running.js";

const TOKEN = "0123456789abcdef0123456789abcdef";

describe("a desk on this machine alone", () => {
  test.each(["127.0.0.1", "localhost", "127.0.0.1:1234", "localhost:80", "[::1]:8080"])(
    "goes by the name %s",
    async (host) => {
      const { url } = await desk();
      expect(await statusWith(url, { Host: host })).toBe(200);
    },
  );

  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8080", "192.168.0.1"])(
    "does not go by %s, which somebody's DNS may point at it",
    async (host) => {
      const { url } = await desk();
      for (const path of ["/", "/v1/article", "/healthz"])
        expect(await statusWith(url + path, { Host: host })).toBe(403);
    },
  );

  test("is not asked by the page of another site, nor by a page without an origin", async () => {
    const { url } = await desk();
    const asked = { question: "Is this a ceasefire?" };
    for (const origin of ["https://evil.example", "http://localhost.evil.example", "null", `${url}0`])
      expect((await post(`${url}/v1/ask`, asked, { Origin: origin })).status).toBe(403);
    expect((await post(`${url}/v1/ask`, asked, { Origin: url })).status).toBe(200);
    // A form of its own page, which is sent without a referrer.
    expect((await post(`${url}/v1/ask`, asked, { Origin: "null", "Sec-Fetch-Site": "same-origin" })).status).toBe(200);
    expect((await post(`${url}/v1/ask`, asked, { Origin: "null", "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  });

  test("lets nothing load, run or frame it from elsewhere, sets no cookie, and is not kept by anybody", async () => {
    const { url } = await desk();
    for (const path of ["/", "/ask?q=a", "/v1/article", "/nowhere", "/assets/none", "/openapi.json"]) {
      const { headers } = await fetch(url + path);
      const policy = (headers.get("Content-Security-Policy") ?? "").split("; ");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.join()).not.toMatch(/unsafe|\*|data:|https?:/);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("Set-Cookie")).toBeNull();
    }
  });
});

describe("a desk that others can reach", () => {
  const reach = { host: "0.0.0.0", token: TOKEN };

  test("answers nobody without the token, but says that it runs", async () => {
    const { url } = await desk(reach);
    for (const path of ["/", "/ask?q=a", "/draft", "/v1/article", "/metrics", "/openapi.json"]) {
      expect((await fetch(url + path)).status).toBe(401);
      expect((await fetch(url + path, { headers: { Authorization: `Bearer ${TOKEN}x` } })).status).toBe(401);
      expect((await fetch(url + path, { headers: { Authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
    }
    for (const path of ["/healthz", "/readyz"]) expect((await fetch(url + path)).status).toBe(200);
  });

  test("shows nothing of the article to those who are not let in", async () => {
    const { url } = await desk(reach);
    for (const path of ["/ask?q=Is+this+a+ceasefire", "/nothing", "/draft/00"])
      expect(await (await fetch(url + path)).text()).not.toMatch(/Kerry|hostilities/);
  });

  test("takes the token from a form, where a browser runs no scripts, and hands it on in forms and never in addresses", async () => {
    const { url } = await desk(reach);
    const body = new URLSearchParams({ token: TOKEN, q: "Is this a ceasefire?" });
    const page = await (await fetch(`${url}/ask`, { method: "POST", body })).text();
    expect(page).toContain("it is not a ceasefire");
    expect(page).toContain(`<input type="hidden" name="token" value="${TOKEN}"/>`);
    expect(page).not.toMatch(/(?:href|action)="[^"]*token/);
    expect(page).not.toContain('method="get"');
    const wrong = await fetch(`${url}/ask`, { method: "POST", body: new URLSearchParams({ token: "wrong" }) });
    expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining("This is not the token.")]);
  });

  test("goes by any name, and by the address of the proxy before it", async () => {
    const { url } = await desk({ ...reach, url: new URL("https://desk.example/") });
    const headers = { Authorization: `Bearer ${TOKEN}` };
    for (const Host of ["desk.example", "10.0.0.7:8080"]) expect(await statusWith(url, { ...headers, Host })).toBe(200);
    expect(await statusWith(url, { ...headers, Host: "desk.example", Origin: "https://desk.example" })).toBe(200);
    expect(await statusWith(url, { ...headers, Host: "desk.example", Origin: "https://evil.example" })).toBe(403);
  });
});

describe("the settings", () => {
  const configOf = (env: Record<string, string>) => programConfig(env).desk;

  test("without DESK_PORT there is no desk", () => {
    expect(configOf({})).toBeNull();
    expect(configOf({ DESK_PORT: "", DESK_HOST: "0.0.0.0" })).toBeNull();
  });

  test("with it, the desk is this machine's alone, and keeps a draft for an hour", () => {
    expect(configOf({ DESK_PORT: "8080" })).toEqual({
      port: 8080,
      host: "127.0.0.1",
      token: null,
      url: null,
      keep: 3_600_000,
    });
    expect(configOf({ DESK_PORT: "8080", DESK_KEEP: "5" })).toMatchObject({ keep: 300_000 });
  });

  test.each([
    [{ DESK_HOST: "0.0.0.0" }, /^DESK_TOKEN is missing: DESK_HOST is 0\.0\.0\.0/],
    [{ DESK_HOST: "::" }, /^DESK_TOKEN is missing/],
    [{ DESK_HOST: "desk.example" }, /^DESK_TOKEN is missing/],
    [{ DESK_HOST: "127.0.0.1.example" }, /^DESK_TOKEN is missing/],
    [{ DESK_URL: "https://desk.example" }, /^DESK_TOKEN is missing: DESK_URL is https:\/\/desk\.example/],
    [{ DESK_HOST: "0.0.0.0", DESK_TOKEN: TOKEN.slice(1) }, /^DESK_TOKEN must be at least 32 characters long/],
    [{ DESK_TOKEN: `${TOKEN} ` }, /^DESK_TOKEN must not hold blanks/],
    [{ DESK_PORT: "99999" }, /^DESK_PORT must be at most 65535/],
    [{ DESK_PORT: "eighty" }, /^DESK_PORT must be a number/],
    [{ DESK_KEEP: "0" }, /^DESK_KEEP must be at least 1/],
    [{ DESK_URL: "ftp://desk.example" }, /^DESK_URL must be an http\(s\) address/],
  ])("%o is refused in one line", (env, line) => {
    expect(() => configOf({ DESK_PORT: "8080", ...env })).toThrow(Refusal);
    expect(() => configOf({ DESK_PORT: "8080", ...env })).toThrow(line);
  });

  test("elsewhere than here it starts with a token that cannot be guessed", () => {
    expect(configOf({ DESK_PORT: "8080", DESK_HOST: "0.0.0.0", DESK_TOKEN: TOKEN })).toMatchObject({ token: TOKEN });
    expect(configOf({ DESK_PORT: "8080", DESK_HOST: "::1" })).toMatchObject({ token: null });
  });
});
