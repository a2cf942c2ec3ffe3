import { mkdirSync, rmSync, writeFileSync } from "node:fs";
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
      "topics/call.yaml",
      "span: World powers",
      "span: World leaders",
      'topics/call.yaml: answers.who: "World leaders" does not stand in statement "call"',
    ],
    [
      "deciding words that are not in the evidence",
      "topics/is-ceasefire.yaml",
      "decisive: it is not a ceasefire",
      "decisive: it is a ceasefire",
      'topics/is-ceasefire.yaml: decisive: "it is a ceasefire" does not stand in statement "not-a-ceasefire"',
    ],
    [
      "a proposition without evidence",
      "topics/is-ceasefire.yaml",
      "evidence: [not-a-ceasefire, permanence, pause]",
      "evidence: []",
      "topics/is-ceasefire.yaml: evidence: a proposition needs evidence",
    ],
    [
      "evidence that does not exist",
      "topics/is-ceasefire.yaml",
      "evidence: [not-a-ceasefire,",
      "evidence: [not-a-cease-fire,",
      'topics/is-ceasefire.yaml: evidence: there is no statement "not-a-cease-fire"',
    ],
    [
      "a proposition by somebody unknown",
      "topics/is-ceasefire.yaml",
      "by: John Kerry",
      "by: Kerry",
      'topics/is-ceasefire.yaml: by: "Kerry" is not in people.yaml',
    ],
    [
      "a role in other words",
      "people.yaml",
      "role: US Secretary of State",
      "role: Foreign Secretary",
      'people.yaml: John Kerry: role: "Foreign Secretary" does not stand in the article',
    ],
    [
      "a concept that does not exist, to be about",
      "topics/is-ceasefire.yaml",
      "topic: [ceasefire]",
      "topic: [cease-fire]",
      'topics/is-ceasefire.yaml: topic: there is no concept "cease-fire"',
    ],
    [
      "a concept that does not exist, to be denied by",
      "topics/is-cessation.yaml",
      "denies: [permanent,",
      "denies: [forever,",
      'topics/is-cessation.yaml: denies: there is no concept "forever"',
    ],
    [
      "a concept that does not exist, for a pole",
      "topics/ceasefire-legal.yaml",
      "poles: [many]",
      "poles: [lots]",
      'topics/ceasefire-legal.yaml: poles: there is no concept "lots"',
    ],
    [
      "a concept that does not exist, for a value",
      "topics/in-syria.yaml",
      "true: [syria]",
      "true: [siria]",
      'topics/in-syria.yaml: values.true: there is no concept "siria"',
    ],
    [
      "a concept that does not exist, for an office",
      "people.yaml",
      "office: [usa,",
      "office: [us,",
      'people.yaml: John Kerry: office: there is no concept "us"',
    ],
    [
      "another name for what the program needs",
      "thesaurus/ignored.yaml",
      "id: chatter",
      "id: chat",
      "thesaurus: chatter: there is no such concept, by which greetings and thanks are told",
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
    ["a topic of neither sort", "topics/duration.yaml", "gap:", "hole:", /^topics\/duration\.yaml: says: .+/],
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
    [
      "people.yaml",
      "- { name: John Kerry, role: US Secretary of State, aliases: [kerry] }",
      "people.yaml: John Kerry: id: stands twice",
    ],
    [
      "thesaurus/who-and-where.yaml",
      "- { id: new-one, labels: [Syria] }",
      'thesaurus: new-one: labels: "syria" belongs to syria',
    ],
    ["thesaurus/values.yaml", "- { id: syria, labels: [zyx] }", "thesaurus: syria: id: stands twice"],
    [
      "thesaurus/values.yaml",
      "- { id: new-one, labels: [zyx, Zyx] }",
      'thesaurus: new-one: labels: "zyx" stands twice',
    ],
    [
      "thesaurus/values.yaml",
      "- { id: new-one, labels: [zyx], opposite: nowhere }",
      'thesaurus: new-one: opposite: there is no concept "nowhere"',
    ],
  ])("with more in %s (%s) says what is wrong with it", (file, more, problem) => {
    const folder = copyKnowledge();
    append(folder, file, more);
    expect(problemsOf(folder)).toEqual([problem]);
  });

  it("takes phrasings from topics and from training, and says where those are about what does not exist", () => {
    const folder = copyKnowledge();
    append(folder, "topics/duration.yaml", "phrasings: [how long?]");
    mkdirSync(join(folder, "training"));
    const training = join(folder, "training", "batch.yaml");
    writeFileSync(training, "propositions: { hosts: { who: [who was host?] } }\ngaps: { duration: [for long?] }\n");
    expect(loadKnowledge(folder).phrasings).toEqual([
      { text: "how long?", topic: "gap:duration", kind: null, file: "topics/duration.yaml" },
      { text: "who was host?", topic: "hosts", kind: "who", file: "training/batch.yaml" },
      { text: "for long?", topic: "gap:duration", kind: null, file: "training/batch.yaml" },
    ]);
    writeFileSync(training, "propositions: { duration: { who: [Who?] } }\ngaps: { none: [What?] }\n");
    expect(problemsOf(folder)).toEqual([
      'training/batch.yaml: propositions: there is no proposition "duration"',
      'training/batch.yaml: gaps: there is no gap "none"',
    ]);
  });

  it("needs the gap that the program names where the wrong person is credited", () => {
    const folder = copyKnowledge();
    rmSync(join(folder, "topics", "other-speaker.yaml"));
    expect(problemsOf(folder)).toEqual([expect.stringMatching(/^topics\/other-speaker\.yaml: there is no such gap/)]);
  });

  it("with a topic whose file's name is no id says so", () => {
    const folder = copyKnowledge();
    writeFileSync(join(folder, "topics", "How Long.yaml"), "gap: for how long\n");
    expect(problemsOf(folder)).toEqual([expect.stringMatching(/^topics\/How Long\.yaml: an id is lower case/)]);
  });

  it("with broken YAML names the file and the line", () => {
    const folder = copyKnowledge();
    append(folder, "topics/duration.yaml", "answers: { open");
    expect(problemsOf(folder)).toEqual([expect.stringMatching(/^topics\/duration\.yaml: line \d+: .+/)]);
  });

  it("without one of its files names the file", () => {
    const folder = copyKnowledge();
    rmSync(join(folder, "people.yaml"));
    expect(problemsOf(folder)).toEqual(["people.yaml: no such file"]);
  });

  it("with files of other content names each file", () => {
    const folder = copyKnowledge();
    writeFileSync(join(folder, "people.yaml"), "just words\n");
    writeFileSync(join(folder, "statements.yaml"), "");
    const problems = problemsOf(folder);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^people\.yaml: /);
    expect(problems[1]).toMatch(/^statements\.yaml: /);
  });

  it("tells all its problems at once, under the folder's name", () => {
    const folder = copyKnowledge();
    edit(folder, "statements.yaml", "speaker: Sergei Lavrov", "speaker: Nobody");
    edit(folder, "people.yaml", "role: US Secretary of State", "role: Foreign Secretary");
    edit(folder, "topics/is-ceasefire.yaml", "topic: [ceasefire]", "topic: [cease-fire]");
    const problems = problemsOf(folder);
    for (const start of [
      "statements.yaml: difficult: speaker",
      "people.yaml: John Kerry: role",
      "topics/is-ceasefire.yaml: topic",
    ])
      expect(problems).toContainEqual(expect.stringContaining(start));
    expect(() => loadKnowledge(folder)).toThrow(`${folder} is not a valid knowledge folder:\n  `);
  });

  it("that does not exist is an error too, also when the core is opened on it", async () => {
    const folder = join(copyKnowledge(), "nowhere");
    expect(problemsOf(folder)).toContain("there is no such folder");
    await expect(openCore(folder)).rejects.toThrow(KnowledgeError);
  });
});
