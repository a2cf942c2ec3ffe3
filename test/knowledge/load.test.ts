import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KnowledgeError, loadKnowledge } from "../../src/core/knowledge/load.js";
import { openCore } from "../../src/core/open.js";
import { append, copyKnowledge, edit, problemsOf } from "./copies.js";

describe("a knowledge folder", () => {
  it("loads as it is", () => {
    expect(problemsOf(copyKnowledge())).toEqual([]);
  });

  it.each([
    [
      "a speaker whom nobody has introduced",
      "statements.yaml",
      "speaker: Sergei Lavrov",
      "speaker: Boris Lavrov",
      'statements.yaml: difficult: speaker: "Boris Lavrov" is not in people.yaml',
    ],
    [
      "a statement that is not in the article",
      "statements.yaml",
      "it is not a ceasefire.",
      "it is a ceasefire.",
      "statements.yaml: not-a-ceasefire: text: does not stand in the article word for word",
    ],
    [
      "an answering span that is not in its statement",
      "propositions.yaml",
      "span: World powers",
      "span: World leaders",
      'propositions.yaml: call: answers.who: "World leaders" does not stand in statement "call"',
    ],
    [
      "deciding words that are not in the evidence",
      "propositions.yaml",
      "decisive: it is not a ceasefire",
      "decisive: it is a ceasefire",
      'propositions.yaml: is-ceasefire: decisive: "it is a ceasefire" does not stand in statement "not-a-ceasefire"',
    ],
    [
      "a proposition without evidence",
      "propositions.yaml",
      "evidence: [not-a-ceasefire, permanence, pause]",
      "evidence: []",
      "propositions.yaml: is-ceasefire: evidence: a proposition needs evidence",
    ],
    [
      "evidence that does not exist",
      "propositions.yaml",
      "evidence: [not-a-ceasefire,",
      "evidence: [not-a-cease-fire,",
      'propositions.yaml: is-ceasefire: evidence: there is no statement "not-a-cease-fire"',
    ],
    [
      "a proposition by somebody unknown",
      "propositions.yaml",
      "by: John Kerry",
      "by: Kerry",
      'propositions.yaml: is-ceasefire: by: "Kerry" is not in people.yaml',
    ],
    [
      "a role in other words",
      "people.yaml",
      "role: US Secretary of State",
      "role: Foreign Secretary",
      'people.yaml: John Kerry: role: "Foreign Secretary" does not stand in the article',
    ],
    [
      "an id twice",
      "propositions.yaml",
      "- id: is-cessation",
      "- id: is-ceasefire",
      "propositions.yaml: is-ceasefire: id: stands twice",
    ],
    [
      "a statement's id twice",
      "statements.yaml",
      "- id: sustained",
      "- id: accelerate",
      "statements.yaml: accelerate: id: stands twice",
    ],
    [
      "an unknown kind",
      "statements.yaml",
      "kind: reported speech",
      "kind: hearsay",
      /^statements\.yaml: progress: kind: .+/,
    ],
    ["a field that does not exist", "people.yaml", "role: US", "rank: US", /^people\.yaml: John Kerry: .+/],
    [
      "an id with blanks",
      "gaps.yaml",
      "id: duration",
      "id: How Long",
      /^gaps\.yaml: How Long: id: an id is lower case/,
    ],
    [
      "an edited article",
      "article.txt",
      "five-year",
      "six-year",
      /^article\.yaml: munich-agreement: sha256: .+changed$/,
    ],
  ])("with %s is one clear error", (_, file, from, to, problem) => {
    const folder = copyKnowledge();
    edit(folder, file, from, to);
    const problems = problemsOf(folder);
    if (typeof problem === "string") expect(problems).toEqual(expect.arrayContaining([problem]));
    else expect(problems[0]).toMatch(problem);
  });

  it.each([
    [
      "statements.yaml",
      "- { id: again, text: World powers, speaker: article, kind: narration }",
      "statements.yaml: again: text: stands earlier in the article than the entry before it",
    ],
    ["gaps.yaml", "- { id: duration, text: again }", "gaps.yaml: duration: id: stands twice"],
    [
      "people.yaml",
      "- { name: John Kerry, role: US Secretary of State, aliases: [kerry] }",
      "people.yaml: John Kerry: id: stands twice",
    ],
    [
      "thesaurus.yaml",
      "- { id: new-one, labels: [Syria] }",
      'thesaurus.yaml: new-one: labels: "syria" belongs to syria',
    ],
    [
      "thesaurus.yaml",
      "- { id: new-one, labels: [zyx], opposite: nowhere }",
      'thesaurus.yaml: new-one: opposite: there is no concept "nowhere"',
    ],
  ])("with more in %s (%s) says what is wrong with it", (file, more, problem) => {
    const folder = copyKnowledge();
    append(folder, file, more);
    expect(problemsOf(folder)).toEqual([problem]);
  });

  it("says where phrasings are about what does not exist", () => {
    const folder = copyKnowledge();
    writeFileSync(join(folder, "phrasings.yaml"), "propositions: { nope: { who: [Who?] } }\ngaps: { none: [What?] }\n");
    expect(problemsOf(folder)).toEqual([
      "phrasings.yaml: nope: there is no such proposition or gap",
      "phrasings.yaml: gap:none: there is no such proposition or gap",
    ]);
  });

  it("with broken YAML names the file and the line", () => {
    const folder = copyKnowledge();
    append(folder, "gaps.yaml", "- { id: open");
    expect(problemsOf(folder)).toEqual([expect.stringMatching(/^gaps\.yaml: line \d+: .+/)]);
  });

  it("without one of its files names the file", () => {
    const folder = copyKnowledge();
    rmSync(join(folder, "people.yaml"));
    expect(problemsOf(folder)).toEqual(["people.yaml: no such file"]);
  });

  it("with files of other content names each file", () => {
    const folder = copyKnowledge();
    writeFileSync(join(folder, "people.yaml"), "just words\n");
    writeFileSync(join(folder, "gaps.yaml"), "");
    const problems = problemsOf(folder);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^people\.yaml: /);
    expect(problems[1]).toMatch(/^gaps\.yaml: /);
  });

  it("tells all its problems at once, under the folder's name", () => {
    const folder = copyKnowledge();
    edit(folder, "statements.yaml", "speaker: Sergei Lavrov", "speaker: Nobody");
    edit(folder, "people.yaml", "role: US Secretary of State", "role: Foreign Secretary");
    append(folder, "gaps.yaml", "- { id: duration, text: again }");
    const problems = problemsOf(folder);
    for (const start of ["statements.yaml: difficult: speaker", "people.yaml: John Kerry: role", "gaps.yaml: duration"])
      expect(problems).toContainEqual(expect.stringContaining(start));
    expect(() => loadKnowledge(folder)).toThrow(`${folder} is not a valid knowledge folder:\n  `);
  });

  it("that does not exist is an error too, also when the core is opened on it", async () => {
    const folder = join(copyKnowledge(), "nowhere");
    expect(problemsOf(folder)).toContain("there is no such folder");
    await expect(openCore(folder)).rejects.toThrow(KnowledgeError);
  });
});
