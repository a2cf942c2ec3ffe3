import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fittedFileOf } from "../../src/core/reading/fitted.js";
import { append, copyFitted, edit } from "./copies.js";

/** Runs a built script as `npm run` does, in a process of its own. */
function run(script: string, args: string[], env: Record<string, string> = {}) {
  const file = fileURLToPath(new URL(`../../dist/scripts/${script}.js`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, out: stdout, error: stderr };
}

describe.each(["fit", "check-knowledge", "eval", "compile-knowledge", "write-schemas"])("the script %s", (script) => {
  it("explains itself when asked", () => {
    const { status, out, error } = run(script, ["--help"]);
    expect(status).toBe(0);
    expect(`${out}${error}`).toContain("usage: ");
  });

  it("refuses an argument that it does not know", () => {
    const { status, out, error } = run(script, ["--nonsense"]);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toContain("--nonsense");
    expect(error).toContain("usage: ");
  });
});

describe.each([
  ["named on the command line", (folder: string) => ({ args: [folder], env: {} })],
  ["named by KNOWLEDGE=", (folder: string) => ({ args: [], env: { KNOWLEDGE: folder } })],
])("a folder %s", (_, name) => {
  it("is fitted, and the fit is written there", () => {
    const folder = copyFitted();
    rmSync(fittedFileOf(folder));
    const { args, env } = name(folder);
    const { status, out } = run("fit", args, env);
    expect(status).toBe(0);
    expect(out).toContain(`${fittedFileOf(folder)}: 3 phrasings of 2 topics`);
    expect(run("fit", [...args, "--check"], env).status).toBe(0);
  });

  it("is checked", () => {
    const folder = copyFitted();
    const { args, env } = name(folder);
    const { status, out, error } = run("check-knowledge", args, env);
    expect([status, error]).toEqual([0, ""]);
    expect(out).toContain(`${folder}: 27 statements, 6 propositions, 2 gaps,\n3 phrasings`);
  });
});

describe("npm run fit -- --check", () => {
  it("fails where the fit is another, and writes nothing", () => {
    const folder = copyFitted();
    edit(folder, "topics/duration.yaml", "How long will it last?", "For how long?");
    const before = readFileSync(fittedFileOf(folder), "utf8");
    const { status, error } = run("fit", [folder, "--check"]);
    expect(status).toBe(1);
    expect(error).toContain(`Write it anew with: npm run fit -- ${folder}`);
    expect(readFileSync(fittedFileOf(folder), "utf8")).toBe(before);
  });
});

describe("npm run knowledge:check", () => {
  it("fails for what is not valid, and names it", () => {
    const folder = copyFitted();
    edit(folder, "topics/is-ceasefire.yaml", "topic: [ceasefire]", "topic: [cease-fire]");
    const { status, error } = run("check-knowledge", [folder]);
    expect(status).toBe(1);
    expect(error).toContain('topics/is-ceasefire.yaml: topic: there is no concept "cease-fire"');
  });

  it("fails for a fit that is out of date", () => {
    const folder = copyFitted();
    edit(folder, "topics/duration.yaml", "How long will it last?", "For how long?");
    expect(run("check-knowledge", [folder])).toMatchObject({
      status: 1,
      error: expect.stringContaining("out of date"),
    });
  });

  it("fails for the same words under two labels, and counts those that stand twice under one", () => {
    const folder = copyFitted();
    append(folder, "topics/in-syria.yaml", "phrasings: { no: ['is this a ceasefire'], where: [Where?, 'where'] }");
    run("fit", [folder]);
    const { status, out, error } = run("check-knowledge", [folder, "--verbose"]);
    expect(status).toBe(1);
    expect(error).toContain(
      'topics/is-ceasefire.yaml: is-ceasefire: no: "Is this a ceasefire?" stands under in-syria: no in topics/in-syria.yaml too',
    );
    expect(out).toContain('1 phrasings that are filed twice:\n  topics/in-syria.yaml: in-syria: where: "where" stands');
  });

  it("lists what an editor may look at with --verbose, and only counts it without", () => {
    const folder = copyFitted();
    append(folder, "thesaurus/who-and-where.yaml", "- { id: moon, labels: [moonbase] }");
    writeFileSync(
      `${folder}/topics/moon.yaml`,
      "gap: anything about the moon\nphrasings: [Is there zymurgy on the moon?]\n",
    );
    run("fit", [folder]);
    const { status, out } = run("check-knowledge", [folder, "--verbose"]);
    expect(status).toBe(0);
    expect(out).toMatch(/labels that nothing uses, .+:\n/);
    expect(out).toContain("  moon: moonbase\n");
    expect(out).toContain('  topics/moon.yaml: zymurgy, moon: in "Is there zymurgy on the moon?"\n');
    expect(run("check-knowledge", [folder]).out).not.toContain("zymurgy");
  });
});
