import { describe, expect, it } from "vitest";
import { core } from "../core/opened.js";

const PLAYERS = "There are too many players involved in the military hostilities";

describe("words that stand in the article", () => {
  it.each([
    ["bare", `${PLAYERS}`],
    ["in straight marks", `"${PLAYERS}."`],
    ["in curly marks", `“${PLAYERS}.”`],
    ["in single marks", `'${PLAYERS}'`],
    ["in curly single marks", `‘${PLAYERS}’`],
    ["in low marks", `„${PLAYERS}“`],
    ["in guillemets", `«${PLAYERS}»`],
    ["in capitals", PLAYERS.toUpperCase()],
    ["over several lines", `"${PLAYERS.replaceAll(" ", "\n ")}"`],
    ["between ellipses", `"… ${PLAYERS} ..."`],
  ])("are exact %s, and quoted as the article has them", (_, input) => {
    expect(core.quotation(input)).toMatchObject({
      mode: "quote",
      outcome: "exact",
      claimedSpeaker: null,
      speaker: { name: "Sergei Lavrov", role: "Russia's Foreign Minister" },
      quotes: [{ text: PLAYERS, translated: true, paragraph: 10 }],
      difference: [],
    });
  });

  it.each([
    ["This is a good testing time", "Staffan de Mistura", "this is a good testing time"],
    ["...a great many legal prerogatives...", "John Kerry", "a great many legal prerogatives"],
    ["it’s not anticipated to", "John Kerry", "it's not anticipated to"],
    ["not an easy task. There are too many players", "Sergei Lavrov", "not an easy task. There are too many players"],
    [
      "World powers have called for a pause to fighting in Syria",
      "article",
      "World powers have called for a pause to fighting in Syria",
    ],
  ])("may be part of a sentence or cross into the next: %s", (words, name, text) => {
    expect(core.quotation(`"${words}"`)).toMatchObject({ outcome: "exact", speaker: { name }, quotes: [{ text }] });
  });

  it("hold an apostrophe in single marks", () => {
    expect(core.quotation("Kerry: 'it's not anticipated to'")).toMatchObject({
      outcome: "exact",
      words: "it's not anticipated to",
      claimedSpeaker: "John Kerry",
    });
  });
});

describe("words that the article has otherwise", () => {
  it("are altered, with the difference from the true ones", () => {
    const answer = core.quotation('"There are far too many players involved in the political hostilities" - Lavrov');
    expect(answer).toMatchObject({
      outcome: "altered",
      speaker: { name: "Sergei Lavrov" },
      quotes: [{ text: `${PLAYERS}.` }],
      difference: [
        { kind: "same", text: "There are" },
        { kind: "removed", text: "far" },
        { kind: "same", text: "too many players involved in the" },
        { kind: "removed", text: "political" },
        { kind: "added", text: "military" },
        { kind: "same", text: "hostilities" },
      ],
    });
  });

  it.each([
    ["a word dropped", "There are many players involved in the military hostilities", "too"],
    ["the negation dropped", "the cessation of the armed conflict is an easy task", "not"],
    [
      "the spelling mended",
      "dependent on the process going forward and therefore, cessation of hostilities is a more apt term",
      "therefor",
    ],
    [
      "the crucial term changed",
      "We have agreed to implement a nationwide ceasefire to begin in a target of one week's time.",
      "cessation of hostilities",
    ],
  ])("are altered with %s", (_, words, added) => {
    const answer = core.quotation(words);
    expect(answer.outcome).toBe("altered");
    expect(answer.difference).toContainEqual({ kind: "added", text: added });
  });

  it.each([
    ["We have agreed to accelerate aid", "and expand the delivery of humanitarian"],
    ["the delivery of aid beginning now", "immediately"],
    ["too many players involved in the military conflict", "hostilities"],
  ])("are altered where their last words stand further on, or were replaced: %s", (words, added) => {
    const { outcome, difference } = core.quotation(words);
    expect(outcome).toBe("altered");
    expect(difference).toContainEqual({ kind: "added", text: added });
  });

  it.each([
    "This is a pause. Sustained delivery will begin this week.",
    "Sustained delivery will begin this week ... That's ambitious",
    "A ceasefire has a great many legal prerogatives. Sustained delivery will begin this week.",
  ])("are altered where they are stitched from two sentences, and both are shown: %s", (words) => {
    const answer = core.quotation(`"${words}" - Kerry`);
    expect(answer).toMatchObject({ outcome: "altered", speaker: { name: "John Kerry" } });
    expect(answer.quotes).toHaveLength(2);
  });
});

describe("words that do not stand in the article", () => {
  it.each([
    "Peace in our time",
    '"We will bury you" - Lavrov',
    "Share",
    "Translated",
    '"Share" - Kerry',
    '"(Translated)" - Lavrov',
    "",
    " ",
    '"',
    '""',
    "👍",
    "\ud83d",
    "停火",
  ])("are not found: %j", (input) => {
    expect(core.quotation(input)).toMatchObject({
      outcome: "not_found",
      speaker: null,
      quotes: [],
      difference: [],
    });
  });
});

describe("whose words they are said to be", () => {
  it.each([
    [`"${PLAYERS}" - Lavrov`, "Sergei Lavrov", "exact"],
    [`“${PLAYERS}” said Sergey Lavrov`, "Sergei Lavrov", "exact"],
    [`The Russian foreign minister said: "${PLAYERS}"`, "Sergei Lavrov", "exact"],
    [`"${PLAYERS}" - Kerry`, "John Kerry", "misattributed"],
    [`The Secretary of State said "${PLAYERS}"`, "John Kerry", "misattributed"],
    [`Did the UN envoy say "${PLAYERS}"?`, "Staffan de Mistura", "misattributed"],
    [`Obama said "${PLAYERS}"`, "Obama", "misattributed"],
  ])("is read around them: %s", (input, claimedSpeaker, outcome) => {
    expect(core.quotation(input)).toMatchObject({ outcome, claimedSpeaker, speaker: { name: "Sergei Lavrov" } });
  });

  it.each([
    ["Lavrov", "Sergei Lavrov", "exact"],
    ["sergey LAVROV", "Sergei Lavrov", "exact"],
    ["Russian foreign minister", "Sergei Lavrov", "exact"],
    ["Kerry", "John Kerry", "misattributed"],
    ["Secretary of State", "John Kerry", "misattributed"],
    ["Obama", "Obama", "misattributed"],
    ["the White House", "the White House", "misattributed"],
    ["", null, "exact"],
    [" ", null, "exact"],
  ])("may be given beside them: %j", (speaker, claimedSpeaker, outcome) => {
    expect(core.quotation(PLAYERS, speaker)).toMatchObject({ outcome, claimedSpeaker });
  });

  it("given beside them counts more than what stands around them", () => {
    expect(core.quotation(`"${PLAYERS}" - Kerry`, "Lavrov")).toMatchObject({ outcome: "exact" });
  });

  it("is nobody where the reporter renders them: the reporter's words are not speech", () => {
    for (const input of ['"it will be difficult to implement" - Lavrov', '"World powers have called" - Kerry'])
      expect(core.quotation(input)).toMatchObject({ outcome: "misattributed", speaker: { name: "article" } });
  });

  it("may be the article", () => {
    const words = "World powers have called for a pause";
    for (const answer of [core.quotation(`"${words}" - the article`), core.quotation(words, "article")])
      expect(answer).toMatchObject({ outcome: "exact", claimedSpeaker: "article", speaker: { name: "article" } });
  });

  it("decides between two places with the same words", () => {
    expect(core.quotation("cessation of hostilities", "Kerry")).toMatchObject({
      outcome: "exact",
      quotes: [{ kind: "quotation" }],
    });
    expect(core.quotation("cessation of hostilities", "Lavrov").outcome).toBe("misattributed");
  });
});
