import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Account, Answer, AskAnswer, CheckAnswer, Standing } from "../../src/core/model/answer.js";
import { MOST_READ } from "../../src/core/model/request.js";
import { core, firstOf } from "./opened.js";
import { anyText, LONG_TEXTS } from "./texts.js";

/** What a reader is told first. */
type Verdict = CheckAnswer["outcome"] | AskAnswer["outcome"] | "yes" | "no" | "no clear yes or no";

/** What is typed, the verdict, and why: words that stand so, as "standing: word, word"; "" where all is borne out or nothing is told apart. */
type Row = [typed: string, verdict: Verdict, why: string];

function answerTo(typed: string, thread: string[] = []): AskAnswer | CheckAnswer {
  return /[?؟]\s*$/.test(typed) ? core.ask(typed, thread) : core.check(typed);
}

function verdictOf(answer: AskAnswer | CheckAnswer): Verdict {
  if (answer.mode === "check") return answer.outcome;
  return answer.polarity ?? (answer.isUnsettled ? "no clear yes or no" : answer.outcome);
}

/** The words that have a standing. */
function wordsThat(account: Account | null, standing: Standing): string[] {
  return (account?.words ?? []).filter((one) => one.standing === standing).map(({ text }) => text);
}

/** Whether the words that a row names stand as it says. */
function expectWhy(account: Account | null, why: string): void {
  const [, standing, words] = /^(borne out|contradicted|not in the article|taken for granted): (.+)$/.exec(why) ?? [];
  if (standing === undefined || words === undefined) expect(why).toBe("");
  else expect(wordsThat(account, standing as Standing)).toEqual(expect.arrayContaining(words.split(", ")));
}

const KINDS: Record<string, Row[]> = {
  "An opposite of the deed": [
    [
      "The meeting agreed to the suspension of peace talks between the Syrian government and rebel groups.",
      "refuted",
      "contradicted: suspension",
    ],
    ["The meeting refused the resumption of peace talks.", "refuted", "contradicted: refused"],
    ["The meeting rejected the resumption of peace talks.", "refuted", ""],
    ["A deal was reached to block humanitarian access to besieged towns in Syria.", "refuted", "contradicted: block"],
    ["They agreed to slow the delivery of humanitarian aid.", "refuted", "contradicted: slow"],
    ["De Mistura condemned the developments.", "refuted", "contradicted: condemned"],
    ["Everybody is determined to move as slowly as possible.", "refuted", "contradicted: slowly"],
    ["Russia's Foreign Minister conceded it will be easy to implement.", "refuted", "contradicted: easy"],
    ["Lavrov played down the difficulty.", "refuted", ""],
  ],
  "A thing of a role's kind that is not its filler": [
    ["The talks were hosted by Kerry in Geneva.", "refuted", "contradicted: Geneva"],
    ["The talks took place in Paris.", "refuted", "contradicted: Paris"],
    ["Germany hosted the talks.", "refuted", ""],
    [
      "The meeting also agreed to the resumption of peace talks between the Syrian government and Daesh.",
      "refuted",
      "contradicted: Daesh",
    ],
    [
      "The meeting was an attempt at finding a military solution to the five-year conflict.",
      "refuted",
      "contradicted: military solution",
    ],
    ["The International Syria Support Group has 27 members.", "refuted", "contradicted: 27"],
    ["The conflict has lasted seven years.", "refuted", "contradicted: seven"],
    ["The cessation of hostilities will begin within a month.", "refuted", "contradicted: month"],
    ["The EU envoy welcomed the developments.", "refuted", "contradicted: EU"],
    ["Kerry and de Mistura hosted the talks.", "refuted", "contradicted: de Mistura"],
    [
      "John Kerry says a deal was also reached to allow immediate humanitarian access to besieged towns in Iraq.",
      "not_enough_info",
      "not in the article: Iraq",
    ],
    [
      "World powers have called for a pause to fighting in Iraq within a week.",
      "not_enough_info",
      "not in the article: Iraq",
    ],
    [
      "We have agreed to accelerate and expand the delivery of military aid beginning immediately.",
      "not_enough_info",
      "not in the article: military",
    ],
    ["The delivery of weapons will be accelerated.", "not_enough_info", "not in the article: weapons"],
    ["Aid will go to Aleppo first.", "not_enough_info", "not in the article: Aleppo"],
    [
      "Peace talks between the Syrian government and Turkey will resume.",
      "not_enough_info",
      "not in the article: Turkey",
    ],
    ["Daesh hosted the discussions.", "not_enough_info", "not in the article: Daesh"],
    ["Secretary Kelly said it is not a ceasefire.", "not_enough_info", "not in the article: Kelly"],
  ],
  "A negation that is dropped or added": [
    [
      "The besieged areas of rural Damascus will not receive humanitarian aid.",
      "refuted",
      "contradicted: receive, humanitarian aid",
    ],
    ["Kerry says no progress was made at the talks.", "refuted", "contradicted: progress"],
    ["The cessation of hostilities will not be nationwide.", "refuted", "contradicted: nationwide"],
    ["The aid will not begin immediately.", "refuted", "contradicted: immediately"],
    ["It is not true that aid begins immediately.", "refuted", "contradicted: immediately"],
    ["It is a ceasefire.", "refuted", "contradicted: ceasefire"],
    ["The pause covers Daesh.", "refuted", "contradicted: covers"],
    ["A ceasefire has no legal requirements.", "refuted", "contradicted: legal requirements"],
    ["Implementation will not be easy.", "supported", "borne out: easy"],
  ],
  "An order": [
    ["Aid goes first to the besieged areas and then to all the people in need.", "supported", ""],
    ["Aid goes first to all the people in need and then to the besieged areas.", "refuted", ""],
    ["The besieged areas come before the rest of the country.", "supported", ""],
    ["Aid goes to the rest of the country before the besieged areas.", "refuted", ""],
  ],
  "A quantity or a scope": [
    ["The International Syria Support Group has seventeen members.", "supported", ""],
    ["The Support Group has at least 15 members.", "supported", ""],
    ["The Support Group has at least 20 members.", "refuted", ""],
    ["The Support Group has fewer than 17 members.", "refuted", ""],
    ["None of the parties is covered.", "refuted", ""],
    ["All parties are covered without exception.", "refuted", "contradicted: exception"],
    ["Most of the parties are exempt.", "refuted", "contradicted: exempt"],
    ["The cessation applies only to rebel groups.", "refuted", ""],
    ["Only the besieged areas will get aid.", "refuted", "contradicted: Only"],
    ["A ceasefire has few legal requirements.", "refuted", "contradicted: few"],
    ["Too few players are involved in the military hostilities.", "refuted", "contradicted: few"],
    ["Nobody is determined to move rapidly.", "refuted", ""],
    ["The cessation applies across the region.", "refuted", "contradicted: region"],
    ["Only in the north will the cessation apply.", "refuted", ""],
    ["The pause may begin within a week.", "not_enough_info", "not in the article: may"],
    ["The cessation of hostilities must begin within a week.", "not_enough_info", "not in the article: must"],
  ],
  "An added detail": [
    ["Kerry said on television that it is not a ceasefire.", "not_enough_info", "not in the article: television"],
    ["Kerry said it is not a ceasefire before the cameras.", "not_enough_info", "not in the article: before, cameras"],
    ["The meeting was held in Munich under heavy guard.", "not_enough_info", "not in the article: heavy, guard"],
    ["The talks were held in Munich at night.", "not_enough_info", "not in the article: night"],
    [
      "Lavrov conceded reluctantly it will be difficult to implement.",
      "not_enough_info",
      "not in the article: reluctantly",
    ],
    [
      "Lavrov conceded in secret that it will be difficult to implement.",
      "not_enough_info",
      "not in the article: secret",
    ],
    ["Kerry and Lavrov hosted the discussions over dinner.", "not_enough_info", "not in the article: dinner"],
    ["De Mistura welcomed the developments with tears.", "not_enough_info", "not in the article: tears"],
    ["The truce does not apply to Daesh, Kerry told parliament.", "not_enough_info", "not in the article: parliament"],
    [
      "Access to besieged towns was agreed under pressure from the Pope.",
      "not_enough_info",
      "not in the article: pressure, Pope",
    ],
    [
      "The cessation will begin within a week because Russia agreed to it.",
      "not_enough_info",
      "not in the article: because",
    ],
    ["The pause was agreed because Russia gave way.", "not_enough_info", ""],
    ["Did Kerry say on television that it is not a ceasefire?", "not_covered", "not in the article: television"],
  ],
  "A name or noun alone": [
    ["Kerry.", "not_enough_info", ""],
    ["Kerry", "not_enough_info", ""],
    ["aid.", "not_enough_info", ""],
    ["aid aid", "not_enough_info", ""],
    ["Madaya", "not_enough_info", ""],
    ["Madaya aid", "not_enough_info", ""],
    ["Staffan de Mistura", "not_enough_info", ""],
    ["Kerry Lavrov", "not_enough_info", ""],
    ["Syria, Munich", "not_enough_info", ""],
    ["the aid", "not_enough_info", ""],
    ["Kerry?", "not_covered", ""],
    ["aid?", "not_covered", ""],
  ],
  "Who is what": [
    ["Lavrov, the Russian president, conceded it will be difficult.", "refuted", "contradicted: president"],
    [
      "Lavrov, the Russian defence minister, conceded it will be difficult.",
      "refuted",
      "contradicted: defence minister",
    ],
    [
      "Lavrov, the Russian foreign minister, conceded it will be difficult to implement.",
      "supported",
      "borne out: foreign minister",
    ],
    ["Kerry, the UN envoy, welcomed the developments.", "refuted", "contradicted: UN"],
    ["Kerry, the Russian foreign minister, said it is not a ceasefire.", "refuted", "contradicted: foreign minister"],
    ["De Mistura, the UN envoy to Syria, welcomed the developments.", "supported", "borne out: envoy to Syria"],
    ["De Mistura, the US envoy to Syria, welcomed the developments.", "refuted", ""],
    ["US Secretary of State Sergei Lavrov said it will be difficult.", "refuted", "contradicted: Secretary of State"],
    [
      "The US secretary of state, John Kerry, says it is not a ceasefire.",
      "supported",
      "borne out: secretary of state",
    ],
    ["Kerry is from the UN.", "refuted", "contradicted: UN"],
    ["Is de Mistura an envoy?", "yes", "borne out: envoy"],
    [
      "Is Kerry, the Russian foreign minister, right that it is not a ceasefire?",
      "not_covered",
      "contradicted: foreign minister",
    ],
  ],
  "Is PERSON ADJECTIVE?": [
    ["Is Lavrov tired?", "not_covered", "not in the article: tired"],
    ["Is Lavrov pessimistic?", "not_covered", "not in the article: pessimistic"],
    ["Is Kerry bald?", "not_covered", "not in the article: bald"],
    ["Is de Mistura Italian?", "not_covered", ""],
    ["Is Lavrov Russian?", "yes", "borne out: Russian"],
    ["Is Kerry American?", "yes", "borne out: American"],
    ["Is everybody determined?", "yes", "borne out: determined"],
    ["Kerry is confident.", "not_enough_info", ""],
    ["Kerry is asleep.", "not_enough_info", ""],
    ["Lavrov is angry.", "not_enough_info", "not in the article: angry"],
    ["Kerry is honest.", "not_enough_info", "not in the article: honest"],
  ],
  "An odd character": [
    ["The truce won´t apply to Daesh", "supported", ""],
    ["The truce won’t apply to Daesh.", "supported", ""],
    ["The truce won`t apply to Daesh.", "supported", ""],
    ["The truce wonʼt apply to Daesh.", "supported", ""],
    ["The truce won′t apply to Daesh.", "supported", ""],
    ["The truce won&rsquo;t apply to Daesh.", "supported", ""],
    ["The truce will not 🚫 apply to Daesh.", "supported", ""],
    ["The ces\u00adsation of hostil\u00adities will begin within a week.", "supported", ""],
    ["The cessation of hostilities\nwill begin within a week.", "supported", ""],
    ["The cessation of hostilities 🙏 will begin within a week.", "supported", ""],
    ["Aid will go to Ma\u200bdaya first.", "supported", ""],
    ["Is this 🤔 a ceasefire?", "no", "contradicted: ceasefire"],
    ["Is this\na ceasefire?", "no", "contradicted: ceasefire"],
  ],
  "A harmless change": [
    ["World powers agreed on a cessation of hostilities", "supported", ""],
    ["World powers have agreed on a cessation of hostilities in Syria", "supported", ""],
    ["A pause to the fighting in Syria within a week has been called for by world powers.", "supported", ""],
    ["Following marathon talks in Munich, world powers called for a pause to fighting in Syria.", "supported", ""],
    ["The discussions were hosted by Kerry and Lavrov.", "supported", ""],
    ["Besieged Syrian towns are to get immediate humanitarian access.", "supported", ""],
    ["The trcue does not aply to Daesh.", "supported", "borne out: trcue, aply, Daesh"],
    ["The truce does not apply to al-Nusra.", "supported", "borne out: al-Nusra"],
    ["Does the truce apply to al-Nusra?", "no", "contradicted: apply"],
    ["Kerry said this is a pause.", "supported", ""],
    ["did madaya make the aid list?", "yes", ""],
  ],
  "A sentence as it is published": [
    ["Syria: world powers agree cessation of hostilities", "supported", ""],
    ["Syria conflict: World powers call for pause to fighting within a week", "supported", ""],
    [
      "MUNICH, Feb 12 (Reuters) - World powers have called for a pause to fighting in Syria within a week.",
      "supported",
      "taken for granted: Feb, 12, Reuters",
    ],
    ["Seventeen nations agree on cessation of hostilities in Syria", "supported", ""],
    ["Major powers agree to pause in Syria fighting", "supported", ""],
    ["Washington and Moscow hosted the talks", "supported", ""],
    ["ISSG agrees on cessation of hostilities", "supported", ""],
    ["UN envoy welcomes Syria deal", "supported", ""],
    ["Lavrov concedes deal will be difficult to implement", "supported", ""],
    [
      "The US secretary of state, John Kerry, says a deal was reached to allow immediate humanitarian access.",
      "supported",
      "",
    ],
    ["HOSTED BY KERRY AND LAVROV: THE TALKS IN MUNICH", "supported", ""],
  ],
  "A matter that the article speaks of without settling it": [
    ["does kerry like the word ceasefire for this?", "no clear yes or no", ""],
    ["Is Lavrov optimistic?", "no clear yes or no", ""],
  ],
};

describe.each(Object.entries(KINDS))("%s", (_, rows) => {
  it.each(rows)("%s %s; %s", (typed, verdict, why) => {
    const answer = answerTo(typed);
    expect(verdictOf(answer)).toBe(verdict);
    expectWhy(answer.account, why);
    if (answer.outcome === "supported" || (answer.mode === "ask" && answer.polarity === "yes"))
      expect([
        ...wordsThat(answer.account, "contradicted"),
        ...wordsThat(answer.account, "not in the article"),
      ]).toEqual([]);
  });
});

describe("what cannot be accounted for is named in the asker's own words", () => {
  it.each([
    ["Kerry said on television that it is not a ceasefire.", "“on television”"],
    ["The meeting was held in Munich under heavy guard.", "“under heavy guard”"],
    ["Lavrov conceded in secret that it will be difficult to implement.", "“in secret”"],
    ["The delivery of weapons will be accelerated.", "“weapons”"],
    ["Access to besieged towns was agreed under pressure from the Pope.", "“under pressure from the Pope”"],
    ["Lavrov conceded reluctantly it will be difficult to implement.", "“reluctantly”"],
    ["Is Lavrov tired?", "“tired”"],
  ])("%s %s, with the nearest statement", (typed, gap) => {
    const answer = answerTo(typed);
    expect(answer).toMatchObject({ quotes: [], gap: { id: "unaccounted", text: gap } });
    expect(answer.nearest.length).toBeGreaterThan(0);
  });

  it("as far as there is room", () => {
    const { gap } = core.check(`The talks in Munich were held with ${"purple marmalade ".repeat(40)}.`);
    expect(gap?.text.length).toBeLessThanOrEqual(82);
  });
});

describe("several claims in one text", () => {
  it.each([
    ["The talks were held in Munich. The pause will begin within a week.", "supported", ["supported", "supported"]],
    ["The talks were held in Munich. The pause covers Daesh.", "refuted", ["supported", "refuted"]],
    ["The talks were held in Munich, and the pause covers Daesh.", "refuted", ["supported", "refuted"]],
    ["Aid begins immediately, and the talks were in Berlin.", "refuted", ["supported", "refuted"]],
    [
      "Kerry says it is not a ceasefire; Lavrov conceded it will be difficult to implement.",
      "supported",
      ["supported", "supported"],
    ],
    ["The talks were held in Munich. Assad has resigned.", "not_enough_info", null],
    ["The talks were held in Munich.", "supported", null],
  ])("%s is %s, and the answer says which is which", (claim, outcome, parts) => {
    const answer = core.check(claim);
    expect(answer.outcome).toBe(outcome);
    if (parts) expect(answer.parts.map((part) => part.outcome)).toEqual(parts);
    for (const { text, start, end } of answer.parts) expect(claim.slice(start, end)).toBe(text);
  });

  it("are each quoted for", () => {
    const { quotes } = core.check("The talks were held in Munich. The pause will begin within a week.");
    expect(quotes.flatMap(({ statements }) => statements)).toEqual(["call", "start"]);
  });
});

describe("several questions in one text", () => {
  it("get an answer each", () => {
    const requests = core.read("Does the truce cover Daesh? Who hosted the talks? Will it be easy?");
    const answers = requests.flatMap((request) => (request.kind === "ask" ? [core.ask(request.text)] : []));
    expect(answers.map(verdictOf)).toEqual(["no", "answered", "no"]);
  });
});

describe("a question that leans on the one before it", () => {
  it.each<[string, string, Verdict, string | undefined]>([
    ["why?", "Is this a ceasefire?", "answered", "permanence"],
    ["why?", "Who hosted the talks?", "not_covered", undefined],
    ["why?", "How many members does the Support Group have?", "not_covered", undefined],
    ["why?", "Is Lavrov the Russian foreign minister?", "not_covered", undefined],
    ["and Nusra?", "Does it cover Daesh?", "no", "exception"],
    ["and el-Nusrah?", "Does the truce cover Daesh?", "no", "exception"],
    ["and Geneva?", "Were the talks held in Munich?", "no", "call"],
    ["who said so?", "Is this a ceasefire?", "answered", "not-a-ceasefire"],
    ["Who said so?", "Does it cover Daesh?", "answered", "not-militants"],
    ["what did he call it instead?", "Did Kerry say it is a ceasefire?", "answered", "pause"],
    ["since when?", "How long has the conflict been going on?", "answered", "purpose"],
    ["since when?", "Has the war been going on for five years?", "answered", "purpose"],
    ["what about Lavrov?", "Did Kerry welcome the developments?", "not_covered", undefined],
  ])("%s after %s %s", (question, before, verdict, statement) => {
    const answer = core.ask(question, [before]);
    expect(verdictOf(answer)).toBe(verdict);
    expect(firstOf(answer)).toBe(statement);
  });

  it.each(["What did Kerry say?", "Does Lavrov say it will be difficult?"])(
    "is given no verdict where it asks who is right: %s",
    (before) => {
      expect(core.ask("is he right?", [before]).polarity).toBeNull();
    },
  );
});

describe("another language than English", () => {
  it.each([
    "Ist das ein Waffenstillstand?",
    "Gilt die Waffenruhe für Daesh?",
    "Wer hat die Gespräche in München geleitet?",
    "Die Waffenruhe gilt nicht für Daesh.",
    "Это прекращение огня?",
    "Кто принимал переговоры в Мюнхене?",
    "هل هذا وقف لإطلاق النار؟",
    "متى تبدأ الهدنة؟",
    "Est-ce un cessez-le-feu ?",
    "Qui a dit que ce n'est pas un cessez-le-feu ?",
    "La trêve ne s'applique pas à Daesh.",
    "¿Es esto un alto el fuego?",
    "¿Quién dijo que no es un alto el fuego?",
    "Questo è un cessate il fuoco?",
    "这是停火吗？",
  ])("is said not to be read: %s", (typed) => {
    expect(answerTo(typed)).toMatchObject({ quotes: [], nearest: [], account: null, gap: { id: "other-language" } });
  });

  it.each(["Is El Nusrah excluded?", "de Mistura?", "What does Daesh mean?", "Lavrov en route?"])(
    "is not what an English question with a foreign name is in: %s",
    (typed) => {
      expect(answerTo(typed).gap?.id).not.toBe("other-language");
    },
  );
});

/** The article's sentences taken apart, with who says them. */
const CLAUSES: [clause: string, speaker: string | null][] = [
  ["World powers have called for a pause to fighting in Syria within a week", null],
  ["The call followed marathon talks in the German city of Munich", null],
  ["The meeting was an attempt to restart peace talks", null],
  ["The talks are aimed at finding a political solution to the five-year conflict", null],
  ["US Secretary of State, John Kerry, and his Russian counterpart, Sergei Lavrov, hosted the discussions", null],
  ["John Kerry and Sergei Lavrov hosted the discussions of the 17-member International Syria Support Group", null],
  ["The discussions were held on the sidelines of the Munich Security conference", null],
  ["Progress was made at the talks", "Kerry"],
  ["A key agreement is a cessation of hostilities", "Kerry"],
  ["It is not a ceasefire", "Kerry"],
  ["A ceasefire has a great many legal prerogatives and requirements", "Kerry"],
  ["A cessation of hostilities does not have legal requirements", "Kerry"],
  ["In many ways they have a similar effect", "Kerry"],
  ["A ceasefire connotes something far more permanent", "Kerry"],
  ["It is distinctly not that", "Kerry"],
  ["This is a pause that is dependent on the process going forward", "Kerry"],
  ["Cessation of hostilities is a much more appropriate, apt term", "Kerry"],
  ["It won't apply to militant groups operating in Syria", "Kerry"],
  ["It won't apply to the so-called Islamic State, or Daesh", "Kerry"],
  ["We have agreed to implement a nationwide cessation of hostilities", "Kerry"],
  ["The cessation is to begin in a target of one week's time", "Kerry"],
  ["That's ambitious", "Kerry"],
  ["Everybody is determined to move as rapidly as possible to try to achieve this", "Kerry"],
  ["This will apply to any and all parties in Syria", "Kerry"],
  ["It will be difficult to implement", "Lavrov"],
  ["The cessation of the armed conflict is not an easy task", "Lavrov"],
  ["There are too many players involved in the military hostilities", "Lavrov"],
  ["A deal was also reached to allow immediate humanitarian access to besieged towns in Syria", "Kerry"],
  ["We have agreed to accelerate and expand the delivery of humanitarian aid", "Kerry"],
  ["Sustained delivery will begin this week", "Kerry"],
  ["First to the areas where it is most urgently needed", "Kerry"],
  ["Then to all the people in need throughout the country", "Kerry"],
  ["Staffan de Mistura welcomed the developments", null],
  ["The real challenge is whether the commitments on paper make it on the ground", "De Mistura"],
  ["This is a good testing time", "De Mistura"],
  ["Then they will be able to believe in future conferences", "De Mistura"],
  ["They will be able to believe in their own future", "De Mistura"],
  ["The meeting also agreed to the resumption of peace talks between the Syrian government and rebel groups", null],
];

describe("the article's own sentences as claims", () => {
  const { statements } = core.article;

  it.each(statements.map(({ text }) => text))("%s", (sentence) => {
    expect(core.check(sentence).outcome).toBe("supported");
  });

  it.each(
    statements
      .filter(({ speaker }) => speaker.name !== "article")
      .map(({ text, speaker }) => `${speaker.name} said: ${text}`),
  )("%s", (sentence) => {
    expect(core.check(sentence).outcome).toBe("supported");
  });

  it.each(CLAUSES)("%s. (%s)", (clause, speaker) => {
    expect(core.check(`${clause}.`).outcome).toBe("supported");
    const said = clause.charAt(0).toLowerCase() + clause.slice(1);
    if (speaker !== null) expect(core.check(`${speaker} said ${said}.`).outcome).toBe("supported");
  });
});

/** The accounts of whatever is asked or claimed, with what was typed. */
function accountsOf(text: string, thread: string[]): { of: string; account: Account; isAlone: boolean }[] {
  const answers: { answer: Answer; isAlone: boolean }[] = [
    { answer: core.ask(text), isAlone: true },
    { answer: core.ask(text, thread), isAlone: false },
    { answer: core.check(text), isAlone: true },
  ];
  return answers.flatMap(({ answer, isAlone }) =>
    answer.mode !== "quote" && answer.account ? [{ of: text, account: answer.account, isAlone }] : [],
  );
}

function expectTrue({ of, account, isAlone }: { of: string; account: Account; isAlone: boolean }): void {
  if (isAlone) expect(account.of.length).toBeLessThanOrEqual(of.length);
  let from = 0;
  for (const { text, start, end, standing, evidence } of account.words) {
    expect(account.of.slice(start, end)).toBe(text);
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThan(start);
    from = end;
    if (evidence) expect(core.article.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    if (evidence) expect(["borne out", "contradicted"]).toContain(standing);
  }
}

describe("the account of anything that can be typed", () => {
  const RUNS = { numRuns: 300 };

  it("is made of what was typed, in its order, and of the article's words", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 2 }), (text, thread) => {
        for (const one of accountsOf(text, thread)) expectTrue(one);
      }),
      RUNS,
    );
  });

  it("of what is supported has nothing that the article contradicts or does not have", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { outcome, account } = core.check(text);
        if (outcome !== "supported") return;
        expect(account?.words.length).toBeGreaterThan(0);
        for (const { standing } of account?.words ?? []) expect(["borne out", "taken for granted"]).toContain(standing);
      }),
      RUNS,
    );
  });

  it.each(LONG_TEXTS)("a million characters long is the account of what is read: %s", (_, text) => {
    const long = text.repeat(Math.ceil(1_000_000 / text.length));
    for (const one of accountsOf(long, [long])) {
      expectTrue(one);
      expect(one.account.of.length).toBeLessThanOrEqual(2 * MOST_READ + 1);
    }
  });
});
