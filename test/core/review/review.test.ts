import { describe, expect, it } from "vitest";
import type { ClaimFinding, QuotationFinding } from "../../../src/core/model/review.js";
import { core } from "../opened.js";

const quotations = (text: string, format: "plain" | "markdown" = "plain") =>
  core.review(text, { format }).findings.filter((finding): finding is QuotationFinding => finding.kind === "quotation");
const claims = (text: string) =>
  core.review(text).findings.filter((finding): finding is ClaimFinding => finding.kind === "claim");

const WEEK = "Sustained delivery will begin this week";
const PLAYERS = "There are too many players involved in the military hostilities";

describe("a quotation in running text", () => {
  it.each([
    ["broken by who says it", `"That's ambitious," Kerry said, "but everybody is determined."`, 1],
    [
      "run over two paragraphs",
      "“A ceasefire has a great many legal prerogatives and requirements.\n\n“A cessation of hostilities does not,” Kerry said.",
      1,
    ],
    [
      "run over two paragraphs in straight marks",
      '"A ceasefire has a great many legal prerogatives and requirements.\n\n"A cessation of hostilities does not," Kerry said.',
      1,
    ],
    [
      "run over two paragraphs in single marks",
      "‘A ceasefire has a great many legal prerogatives and requirements.\n\n‘A cessation of hostilities does not,’ Kerry said.",
      1,
    ],
    ["with another one within it", "“They told me, ‘wait until Monday’, and I waited,” Kerry said.", 1],
    ["in a block, without marks", `Kerry wrote:\n\n> ${WEEK}.\n>\n> That's ambitious.\n\nThat was all.`, 1],
    ["in a block, with marks", `> “${WEEK}.”\n> — John Kerry`, 1],
    ["of two speakers in one sentence", `"${WEEK}," said Kerry, and "${PLAYERS}," said Lavrov.`, 2],
    ["one after the other", `"${WEEK}," Kerry said. "That's ambitious," he added.`, 2],
    ["partly quoted", "Kerry called it “a pause that is dependent on the process going forward” and left.", 1],
  ])("is one finding each: %s", (_, text, count) => {
    expect(quotations(text)).toHaveLength(count);
  });

  it.each([
    "The film “The Third Man” is on.",
    "The so-called “Islamic State” is not covered by the pause.",
    "Spare us the “experts”.",
    "He was on the programme ‘News Hour’ when the talks ended.",
    "The word “ceasefire” was not used.",
    "The rebels' aid and the towns' people.",
    "It was the 'right' thing to do.",
    'A 6" pipe and a 5" pipe.',
  ])("is none of these: %s", (text) => {
    expect(quotations(text)).toEqual([]);
  });

  it.each([
    [`"${PLAYERS}," Lavrov told the BBC.`, "Sergei Lavrov", "name"],
    [`"${PLAYERS}," said Moscow's top diplomat.`, "Sergei Lavrov", "role"],
    [`"${PLAYERS}," the Russian foreign minister told reporters.`, "Sergei Lavrov", "role"],
    [`Lavrov was gloomy. "${PLAYERS}," he said.`, "Sergei Lavrov", "pronoun"],
    [`Lavrov was gloomy. "${PLAYERS}."`, "Sergei Lavrov", "name"],
    [`"${PLAYERS}" - Lavrov`, "Sergei Lavrov", "label"],
    [`LAVROV: "${PLAYERS}"`, "Sergei Lavrov", "label"],
    [`LAVROV GRAB: "${PLAYERS}"`, "Sergei Lavrov", "label"],
    [`LAVROV GRAB: ${PLAYERS}.`, "Sergei Lavrov", "label"],
    [`@SergeiLavrov: "${PLAYERS}"`, "Sergei Lavrov", "label"],
    [`It was Lavrov, not Kerry, who said "${PLAYERS}".`, "Sergei Lavrov", "name"],
    [`Lavrov was gloomy. His words: "${PLAYERS}."`, "Sergei Lavrov", "pronoun"],
    [`"${PLAYERS}," said the minister for agriculture.`, "the minister for agriculture", "role"],
    [`> ${PLAYERS}.\n> — Sergei Lavrov`, "Sergei Lavrov", "signature"],
    [`“${PLAYERS}.”\n\n— Sergei Lavrov, Russia's foreign minister`, "Sergei Lavrov", "signature"],
    [`"That's true," said Lavrov. "${PLAYERS}," he added.`, "Sergei Lavrov", "pronoun"],
    [`"That's true," said Lavrov. "${PLAYERS}."`, "Sergei Lavrov", "name"],
    [`Lavrov, who had just spoken to Kerry, said: "${PLAYERS}."`, "Sergei Lavrov", "name"],
    [`After meeting Kerry, Lavrov said that "${PLAYERS}".`, "Sergei Lavrov", "name"],
    [`"${PLAYERS}," Lavrov said as Kerry looked on.`, "Sergei Lavrov", "name"],
    [`Kerry's Russian counterpart, Sergei Lavrov, said: "${PLAYERS}."`, "Sergei Lavrov", "name"],
    [`"${PLAYERS}," Sergei Lavrov, the foreign minister of Russia, said on Friday.`, "Sergei Lavrov", "name"],
    [`According to Lavrov, "${PLAYERS}".`, "Sergei Lavrov", "name"],
    [`Mr Lavrov's verdict, through his interpreter: "${PLAYERS}."`, "Sergei Lavrov", "name"],
    [`"${PLAYERS}," Obama said.`, "Obama", "name"],
    [`"${PLAYERS}," said Ban Ki-moon, the UN Secretary-General.`, "Ban Ki-moon", "name"],
    [`"${PLAYERS}," said a spokesman for Kerry.`, "a spokesman", "role"],
    [`"${PLAYERS}," US President Barack Obama said.`, "Barack Obama", "name"],
  ])("is given to whom the text gives it: %s", (text, name, how) => {
    const found = quotations(text).at(-1);
    expect(found?.attributed).toMatchObject({ name, how });
    expect(found?.verdict).toBe(name === "Sergei Lavrov" ? "exact" : "misattributed");
    expect(found?.speaker?.name).toBe("Sergei Lavrov");
  });

  it.each([
    `Hi Tom, "${PLAYERS}" is what I have.`,
    `URGENT: "${PLAYERS}"`,
    `"${PLAYERS}" (Reuters)`,
    `One line deserves a frame:\n\n> ${PLAYERS}.`,
    `A message to Kerry: "${PLAYERS}"`,
    `They said: "${PLAYERS}"`,
  ])("is given to nobody: %s", (text) => {
    expect(quotations(text)).toMatchObject([
      { attributed: null, verdict: "exact", speaker: { name: "Sergei Lavrov" } },
    ]);
  });

  it("is hers, and not his, where the text says so", () => {
    const text = `“We waited,” said Jane Porter. She pointed to the words of Mr Kerry: “${WEEK}.” She added: “We will hold him to that.”`;
    expect(quotations(text).map(({ attributed }) => attributed?.name)).toEqual([
      "Jane Porter",
      "John Kerry",
      "Jane Porter",
    ]);
  });

  it("is given to nobody where two come into question, and that is said", () => {
    for (const text of [
      `Kerry and Lavrov said: "${PLAYERS}."`,
      `Kerry met Lavrov in the lobby. "${PLAYERS}," he said.`,
    ])
      expect(quotations(text)).toMatchObject([{ attributed: null, note: "two people may have said it" }]);
  });

  it("has places of the text, also where marks, markup and line ends stand in it", () => {
    const text = "Kerry **said**: “We have agreed to\nimplement a *nationwide* cessation of hostilities.”";
    const [found] = quotations(text, "markdown");
    expect(found).toMatchObject({ verdict: "exact", attributed: { text: "Kerry", start: 0, end: 5 } });
    for (const { text: words, start, end } of found?.spans ?? []) expect(text.slice(start, end)).toBe(words);
  });
});

describe("Markdown", () => {
  it("tells quotes, lists, code and links from words", () => {
    const text = [
      "# Syria",
      `> ${WEEK}.`,
      ">",
      "> — John Kerry",
      "",
      `- Lavrov said "${PLAYERS}".`,
      '- `"That is code," Kerry said.`',
      "",
      "```",
      '"So is this," Kerry said.',
      "```",
      '[Kerry](https://example.org/"x") said: "That\\\'s ambitious."',
    ].join("\n");
    expect(quotations(text, "markdown").map(({ verdict, attributed }) => [verdict, attributed?.name])).toEqual([
      ["exact", "John Kerry"],
      ["exact", "Sergei Lavrov"],
      ["exact", "John Kerry"],
    ]);
  });
});

describe("an altered quotation", () => {
  it("shows what was put in, and nothing else", () => {
    const [found] = quotations(
      `"We have agreed, my friends, to implement a nationwide cessation of hostilities," Kerry said.`,
    );
    expect(found?.difference.filter(({ kind }) => kind !== "same")).toEqual([{ kind: "removed", text: "my friends" }]);
  });

  it("shows what was put in at its end, and nothing else", () => {
    const [found] = quotations(`"${PLAYERS}, believe me," Lavrov said.`);
    expect(found?.difference.filter(({ kind }) => kind !== "same")).toEqual([{ kind: "removed", text: "believe me" }]);
  });

  it("shows that its sentences were turned round", () => {
    const [found] = quotations(
      '"There are too many players involved. As a first step, the cessation of the armed conflict is not an easy task," Lavrov said.',
    );
    expect(found?.verdict).toBe("altered");
    expect(found?.difference.some(({ kind }) => kind === "removed")).toBe(true);
    expect(found?.difference.some(({ kind }) => kind === "added")).toBe(true);
  });

  it("shows what an ellipsis left out", () => {
    const [found] = quotations(
      '"A ceasefire has a great many legal prerogatives and requirements … But in many ways they have a similar effect," Kerry said.',
    );
    expect(found?.difference).toContainEqual({
      kind: "added",
      text: "A cessation of hostilities does not; it's not anticipated to",
    });
  });

  it("strikes another speaker's words that were stitched in, and is of whom it is given to", () => {
    const [found] = quotations(
      '"We have agreed to accelerate and expand the delivery of humanitarian aid. There are too many players involved in the military hostilities," Lavrov said.',
    );
    expect(found).toMatchObject({ verdict: "altered", speaker: { name: "Sergei Lavrov" } });
    expect(found?.difference[0]).toMatchObject({ kind: "removed", text: expect.stringContaining("We have agreed") });
    expect(found?.correction).toBe('"There are too many players involved in the military hostilities"');
  });

  it("says a wrong speaker too", () => {
    const [found] = quotations('"There are too many cooks involved in the military hostilities," Kerry said.');
    expect(found).toMatchObject({
      verdict: "altered",
      attributed: { name: "John Kerry" },
      speaker: { name: "Sergei Lavrov" },
      correction: '"There are too many players involved in the military hostilities"',
    });
  });

  it.each([
    ["“Sustained delivery will begin next week,” Kerry said.", `“${WEEK}”`],
    ["Kerry: ‘Sustained delivery will begin next week.’", `‘${WEEK}’`],
    ["> Sustained delivery will begin next week.\n> — Kerry", WEEK],
    [
      '"That\'s ambitious," Kerry said, "but nobody is determined to move as rapidly as possible."',
      `"That's ambitious, but everybody is determined to move as rapidly as possible"`,
    ],
  ])("is corrected in its own marks: %s", (text, correction) => {
    expect(quotations(text)[0]?.correction).toBe(correction);
  });
});

describe("a clipped quotation", () => {
  it.each([
    ['"an easy task," Lavrov said.', "not"],
    ['"This is a pause," Kerry said.', "that is dependent on the process going forward"],
    [
      '"This will apply to any and all parties in Syria," Kerry said.',
      "with the exception of the terrorist organisations Daesh",
    ],
    ['"anticipated to," Kerry said.', "not"],
  ])("is exact, and says what was left out: %s", (text, words) => {
    const [found] = quotations(text);
    expect(found?.verdict).toBe("exact");
    expect(found?.clipped?.text.startsWith(words)).toBe(true);
    expect(core.article.text.slice(found?.clipped?.start, found?.clipped?.end)).toBe(found?.clipped?.text);
  });

  it.each([
    `"${WEEK}," Kerry said.`,
    `"${PLAYERS}," Lavrov said.`,
    '"That\'s ambitious," Kerry said.',
    '"not an easy task," Lavrov said.',
  ])("is none of these: %s", (text) => {
    expect(quotations(text)[0]).toMatchObject({ verdict: "exact", clipped: null });
  });
});

describe("a claim in running text", () => {
  it("is a sentence, or a clause with a subject of its own", () => {
    const text = "The talks took place in Munich; the group has 17 members. Kerry spoke, and the talks were in Berlin.";
    expect(claims(text).map(({ spans }) => spans.map(({ text: words }) => words).join())).toEqual([
      "The talks took place in Munich",
      "the group has 17 members.",
      "Kerry spoke",
      "the talks were in Berlin.",
    ]);
  });

  it("means the last one named by its pronoun", () => {
    expect(claims("The UN envoy was there. He welcomed the developments.").at(-1)).toMatchObject({
      verdict: "supported",
    });
  });

  it("is somebody's where the text says so", () => {
    expect(claims("Kerry said that progress was made at the talks.")).toMatchObject([
      { attributed: { name: "John Kerry", how: "name" } },
    ]);
  });

  it.each([
    `"${WEEK}," Kerry said.`,
    "Can a pause become a peace?",
    "Foreign desk, 12 February 2016",
    "I think that I am tired of Syria.",
    "The bake sale is on Tuesday in the gym.",
    "Weather first: rain in the west, clearing by noon.",
    "Thanks for reading!",
    "",
  ])("is none of these: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });

  it("is reported without enough information where it is on the matter, and otherwise left alone and counted", () => {
    const { counts } = core.review(
      "More than a quarter of a million people have died in the war so far. The cup tie ended without a goal.",
    );
    expect(counts.claims).toEqual({ supported: 0, refuted: 0, not_enough_info: 1 });
    expect(counts.silent).toBe(1);
  });
});

describe("a review", () => {
  it("numbers its findings in the order of the text and names what it was made of", () => {
    const text = `The talks were in Berlin. "${WEEK}," Kerry said. The group has 17 members. "${PLAYERS}," Lavrov said.`;
    const review = core.review(text);
    expect(review.findings.map(({ id }) => id)).toEqual(["c1", "q1", "c2", "q2"]);
    expect(review.source).toEqual({ id: core.article.id, sha256: core.article.sha256 });
    expect(review.draftSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(review.counts.quotations).toEqual({ exact: 2, altered: 0, misattributed: 0, not_found: 0 });
  });
});
