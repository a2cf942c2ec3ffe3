import { describe, expect, it } from "vitest";
import { core, firstOf } from "./opened.js";

describe("the question that started it", () => {
  it("is answered with no, in Kerry's words", () => {
    const answer = core.ask("Is this a ceasefire?");
    expect(answer).toMatchObject({ outcome: "answered", polarity: "no", span: null, gap: null, nearest: [] });
    expect(answer.quotes[0]).toMatchObject({
      text: "He was quick to make the distinction that it is not a ceasefire.",
      speaker: { name: "John Kerry", role: "US Secretary of State" },
      kind: "reported speech",
      paragraph: 5,
    });
    const said = answer.quotes.filter(({ kind }) => kind === "quotation").map(({ text }) => text);
    expect(said.join(" ")).toContain("it is distinctly not that");
  });

  it.each([
    ["It's a ceasefire, right?", "no"],
    ["It's a ceasefire, isn't it?", "no"],
    ["Isn't this a ceasefire?", "no"],
    ["Is this not a ceasefire?", "no"],
    ["It's not a ceasefire, right?", "yes"],
    ["It isn't a ceasefire, is it?", "no"],
    ["Is it incorrect to call this a ceasefire?", "yes"],
    ["Is it wrong to say that it is not a ceasefire?", "no"],
    ["Is it false that this is not a ceasefire?", "no"],
    ["Is it untrue that it isn't a ceasefire?", "no"],
    ["IS THIS A CEASEFIRE", "no"],
    ["ceasefire?", "no"],
    ["<b>Is this a ceasefire?</b>", "no"],
    ["hey guys, quick one: is this a ceasefire? thanks", "no"],
  ])("keeps its polarity when asked as %s", (question, polarity) => {
    expect(core.ask(question)).toMatchObject({ outcome: "answered", polarity });
  });
});

describe("a yes/no question", () => {
  it.each([
    ["Does it apply to Daesh?", "no", "not-militants"],
    ["Doesn't it apply to Daesh?", "no", "not-militants"],
    ["Does the truce cover ISIL?", "no", "not-militants"],
    ["Does the trcue cover Daesh?", "no", "not-militants"],
    ["Is Daesh excluded?", "yes", "not-militants"],
    ["Is it permanent?", "no", "permanence"],
    ["Did Lavrov say it will be difficult?", "yes", "difficult"],
    ["Did de Mistura welcome the developments?", "yes", "welcomed"],
    ["Will it start within a week?", "yes", "start"],
    ["Will it start within a month?", "no", "start"],
    ["Were the talks in Geneva?", "no", "call"],
    ["Are there 17 members?", "yes", "hosts"],
    ["Are there more than 20 members?", "no", "hosts"],
    ["Are there fewer than ten members?", "no", "hosts"],
    ["Is the conflict more than four years old?", "yes", "purpose"],
    ["Is Lavrov the US Secretary of State?", "no", "hosts"],
  ])("%s is answered with %s", (question, polarity, statement) => {
    const answer = core.ask(question);
    expect(answer).toMatchObject({ outcome: "answered", polarity, span: null });
    expect(firstOf(answer)).toBe(statement);
  });

  it.each([
    "Did Lavrov say it is not a ceasefire?",
    "Did Kerry say it will be difficult?",
    "Did Kerry say there are too many players?",
    "Did Lavrov welcome the developments?",
  ])("is not answered with another speaker's words: %s", (question) => {
    expect(core.ask(question)).toMatchObject({
      outcome: "not_covered",
      polarity: null,
      quotes: [],
      gap: { id: "other-speaker" },
    });
  });
});

describe("a question that presupposes what is not so", () => {
  it.each([
    ["Why does the truce cover ISIS?", "not-militants"],
    ["Why does it apply to Daesh?", "not-militants"],
    ["Why is this a ceasefire?", "permanence"],
    ["Why is the pause permanent?", "permanence"],
  ])("%s is answered with the words that correct it, without yes or no", (question, statement) => {
    const answer = core.ask(question);
    expect(answer).toMatchObject({ outcome: "answered", polarity: null, span: null });
    expect(firstOf(answer)).toBe(statement);
  });
});

describe("who, when, where, why and how many", () => {
  it.each([
    ["Who hosted the discussions?", "US Secretary of State, John Kerry, and his Russian counterpart, Sergei Lavrov"],
    ["Who welcomed the developments?", "Staffan de Mistura"],
    ["Who is Staffan de Mistura?", "United Nations envoy to Syria Staffan de Mistura"],
    ["When does the cessation of hostilities begin?", "one week's time"],
    ["When does it start?", "one week's time"],
    ["How long until the cessation begins?", "one week's time"],
    ["When will sustained delivery begin?", "this week"],
    ["Where were the talks held?", "Munich"],
    ["Where does the aid go first?", "the besieged areas of rural Damascus, Madaya"],
    ["Why does Lavrov say it will be difficult?", "too many players involved"],
    ["How many members does the Support Group have?", "17-member"],
    ["How long has the war been going on?", "five-year"],
    ["What is the real challenge?", "whether the commitments on paper make it on the ground"],
    [
      "Which groups are excluded?",
      "Daesh and el-Nusrah and any other terrorist organisation designated by the Security Council",
    ],
  ])("%s is answered with the few words that answer it", (question, span) => {
    const answer = core.ask(question);
    expect(answer).toMatchObject({ outcome: "answered", polarity: null, span: { text: span } });
    expect(answer.quotes[0]?.text).toContain(span);
  });
});

describe("what somebody said", () => {
  it.each([
    ["What did Lavrov say?", "Sergei Lavrov", "difficult"],
    ["What did Lavrov say about implementation?", "Sergei Lavrov", "difficult"],
    ["What did Kerry say about aid?", "John Kerry", "accelerate"],
    ["Summarise de Mistura's view", "Staffan de Mistura", "challenge"],
  ])("%s is answered in their words", (question, name, statement) => {
    const answer = core.ask(question);
    expect(answer).toMatchObject({ outcome: "answered", polarity: null });
    expect(firstOf(answer)).toBe(statement);
    expect(answer.quotes.length).toBeGreaterThan(1);
    for (const { speaker } of answer.quotes) expect([name, "article"]).toContain(speaker.name);
  });

  it.each(["What did Lavrov say about aid?", "What did de Mistura say about ceasefire?"])(
    "is not answered where the article has nothing of theirs: %s",
    (question) => {
      expect(core.ask(question)).toMatchObject({ outcome: "not_covered", quotes: [] });
    },
  );

  it("tells the difference with several quotes", () => {
    const answer = core.ask("What is the difference between a ceasefire and a cessation of hostilities?");
    expect(answer).toMatchObject({ outcome: "answered", polarity: null });
    const ids = answer.quotes.flatMap(({ statements }) => statements);
    expect(ids.slice(0, 3)).toEqual(["ceasefire-legal", "cessation-not-legal", "permanence"]);
  });
});

describe("the words that settle a yes/no question or a claim", () => {
  it("stand in the first quote", () => {
    expect(core.ask("Is this a ceasefire?").decisive?.text).toBe("it is not a ceasefire");
    expect(core.check("Aid will go to besieged towns").decisive).not.toBeNull();
    for (const question of core.suggest("i", 500)) {
      const { decisive, quotes } = core.ask(question);
      if (decisive) expect(core.article.text.slice(decisive.start, decisive.end)).toBe(decisive.text);
      if (decisive) expect(quotes[0]?.text).toContain(decisive.text);
    }
  });

  it("are none where nothing is settled", () => {
    expect(core.ask("Who hosted the talks?").decisive).toBeNull();
    expect(core.check("Assad has resigned.").decisive).toBeNull();
  });
});
