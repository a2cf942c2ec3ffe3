// scripts/try.ts
import { readFileSync as readFileSync3 } from "node:fs";

// src/core/model/span.ts
function wholeOf(text2) {
  return { text: text2, start: 0, end: text2.length };
}
function partOf(span, start, end) {
  return { text: span.text.slice(start - span.start, end - span.start), start, end };
}
function trimmed(span) {
  const { text: text2, start } = span;
  let from = 0;
  let to = text2.length;
  while (from < to && (isBlank(text2.charAt(from)) || text2.charAt(from) === "\u2060")) from++;
  while (from < to && isBlank(text2.charAt(to - 1))) to--;
  return from === 0 && to === text2.length ? span : partOf(span, start + from, start + to);
}
function isBlank(character) {
  return character.trim() === "";
}

// src/core/model/article.ts
function paragraphsOf(text2) {
  let end = -1;
  return text2.split("\n").flatMap((line) => {
    const start = end + 1;
    end = start + line.length;
    const paragraph = trimmed({ text: line, start, end });
    return paragraph.text === "" ? [] : [paragraph];
  });
}
function statementsAt({ statements }, start, end) {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((statements[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const touched = [];
  for (let at = low; (statements[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) {
    const statement = statements[at];
    if (statement && start < end) touched.push(statement);
  }
  return touched;
}
var CONTEXT = 32;
function quoteOf(article, start, end) {
  const touched = statementsAt(article, start, end);
  const first = touched[0];
  if (!first || start < 0 || end > article.text.length || start >= end)
    throw new RangeError(`no statement at ${start}-${end}`);
  const cut = (from, to) => article.text.slice(Math.max(0, from), to);
  const text2 = cut(start, end);
  if (!text2.isWellFormed()) throw new RangeError(`${start}-${end} cuts a character in two`);
  return {
    text: text2,
    start,
    end,
    statements: touched.map((statement) => statement.id),
    speaker: first.speaker,
    kind: first.kind,
    translated: first.translated,
    paragraph: first.paragraph,
    selectors: [
      { type: "TextQuoteSelector", exact: text2, prefix: cut(start - CONTEXT, start), suffix: cut(end, end + CONTEXT) },
      { type: "TextPositionSelector", start, end }
    ]
  };
}
function quoteStatement(article, statement) {
  return quoteOf(article, statement.start, statement.end);
}
var REPORTER = { name: "article", role: null };
function spanIn(quote, text2) {
  const at = quote && text2 ? quote.text.indexOf(text2) : -1;
  return quote && text2 && at >= 0 ? { text: text2, start: quote.start + at, end: quote.start + at + text2.length } : null;
}

// src/core/reading/fitted.ts
var POLAR = "polar";

// src/core/text/word-list.ts
import { readFileSync } from "node:fs";
import { join as join2 } from "node:path";

// src/core/text/root.ts
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
var ROOT = findRoot(fileURLToPath(import.meta.url));
function findRoot(file) {
  const parent = dirname(file);
  return existsSync(join(parent, "package.json")) || parent === file ? parent : findRoot(parent);
}

// src/core/text/word-list.ts
var FILES = /* @__PURE__ */ new Map();
function wordList(file, section = "") {
  return new Set(entriesOf(file, section));
}
function wordPairs(file, section = "") {
  return new Map(
    entriesOf(file, section).map((entry) => {
      const [word = "", meaning, ...more] = entry.split(" = ");
      if (meaning === void 0 || more.length > 0)
        throw new Error(`${pathOf(file)}: "${entry}" is not "word = meaning"`);
      return [word, meaning];
    })
  );
}
function readEnglish(name) {
  return readFileSync(join2(ROOT, "knowledge", "english", name), "utf8");
}
function entriesOf(file, section) {
  const sections = FILES.get(file) ?? sectionsOf(readEnglish(`${file}.txt`));
  FILES.set(file, sections);
  const entries = sections.get(section);
  if (!entries) throw new Error(`${pathOf(file)} has no section [${section}]`);
  return entries;
}
function sectionsOf(text2) {
  let entries = [];
  const sections = /* @__PURE__ */ new Map([["", entries]]);
  for (const line of text2.split("\n")) {
    const words = (line.split("#", 1)[0] ?? "").trim();
    const heading = /^\[(.+)\]$/.exec(words)?.[1];
    if (heading !== void 0) {
      entries = [];
      sections.set(heading, entries);
    } else for (const entry of words.split(",")) if (entry.trim()) entries.push(entry.trim());
  }
  return sections;
}
function pathOf(file) {
  return `knowledge/english/${file}.txt`;
}

// src/core/language/question-words.ts
var QUESTION_WORDS = wordList("questions", "question words");
var AUXILIARIES = wordList("questions", "auxiliaries");

// src/core/text/function-words.ts
var FUNCTION_WORDS = wordList("function-words");
function isFunctionWord(norm) {
  return FUNCTION_WORDS.has(norm);
}

// src/core/knowledge/knowledge.ts
var GAP = "gap:";

// src/core/knowledge/reserved.ts
var CHATTER = "chatter";
var OTHER_SPEAKER = "other-speaker";
var ONLY = "only";

// src/core/reading/search.ts
import MiniSearch from "minisearch";

// src/core/text/words.ts
import { stemmer } from "stemmer";

// src/core/text/characters.ts
var UNSEEN = "\u2060";
var ODD = /[\r`\u0085\u00a0\u00ad\u00b4\u02b9\u02bc\u061c\u180e\u2000-\u2011\u2018\u2019\u201b\u2028-\u202f\u2032\u2033\u205f\u2061-\u2069\u3000\ufe63\ufeff\uff02\uff07\uff0d]|&[#a-z]|~~/i;
var APOSTROPHES = "'\u2018\u2019\u201B\u02BC\u02B9\xB4`\u2032\uFF07";
var PRIMES = /[ʼʹ´`′＇]/g;
var IN_WORD = /[‘’‛](?<=[\p{L}\p{M}\p{N}]\u2060*.)(?=\u2060*[\p{L}\p{N}])/gu;
var NEVER_SEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
var SOFT_BREAK = /\u00ad\u2060*[ \t]*\n[ \t]*/g;
var STRUCK = /~~(?!~)[^~]+(?:~(?!~)[^~]*)*~~/g;
var REFERENCE = /&(?:amp;)*(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi;
function asMeant(text2) {
  if (!ODD.test(text2)) return text2;
  return text2.replace(REFERENCE, (reference, name) => padded(characterOf(name) ?? reference, reference.length)).replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, "\n").replace(/[\r\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ").replace(SOFT_BREAK, (found) => UNSEEN.repeat(found.length)).replace(NEVER_SEEN, UNSEEN).replace(/[\u2010\u2011\ufe63\uff0d]/g, "-").replace(/[″＂]/g, '"').replace(PRIMES, "'").replace(IN_WORD, "'").replace(STRUCK, (struck) => " ".repeat(struck.length));
}
function fold(text2) {
  if (!/[^!-_a-~]/.test(text2)) return text2.toLowerCase();
  const plain = text2.replace(FOLDED_APOSTROPHES, "'").normalize("NFKD");
  return plain.replace(/[\p{M}\u2060]/gu, "").toLowerCase();
}
var FOLDED_APOSTROPHES = new RegExp(`[${APOSTROPHES}]`, "g");
function padded(character, length) {
  return character + (character.trim() === "" ? " " : UNSEEN).repeat(length - character.length);
}
var NAMED = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\xA0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  shy: "\xAD",
  zwnj: "\u200C",
  zwj: "\u200D",
  lrm: "\u200E",
  rlm: "\u200F",
  ndash: "\u2013",
  mdash: "\u2014",
  lsquo: "\u2018",
  rsquo: "\u2019",
  sbquo: "\u201A",
  ldquo: "\u201C",
  rdquo: "\u201D",
  bdquo: "\u201E",
  laquo: "\xAB",
  raquo: "\xBB",
  lsaquo: "\u2039",
  rsaquo: "\u203A",
  prime: "\u2032",
  hellip: "\u2026",
  bull: "\u2022",
  middot: "\xB7",
  szlig: "\xDF",
  aelig: "\xE6",
  oelig: "\u0153",
  oslash: "\xF8"
};
var ACCENTS = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030A",
  caron: "\u030C"
};
function characterOf(name) {
  if (name.startsWith("#"))
    return numbered(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  if (Object.hasOwn(NAMED, name)) return NAMED[name] ?? null;
  const accent = ACCENTS[name.slice(1)];
  return accent && Object.hasOwn(ACCENTS, name.slice(1)) ? (name.charAt(0) + accent).normalize("NFC") : null;
}
var WINDOWS_1252 = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
function numbered(code) {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128);
  return code > 0 && code <= 1114111 && !(code >= 55296 && code < 57344) ? String.fromCodePoint(code) : null;
}

// src/core/text/remembered.ts
var OVERHEAD = 100;
var Remembered = class {
  #half;
  #recent = /* @__PURE__ */ new Map();
  #older = /* @__PURE__ */ new Map();
  #bytes = 0;
  /** @param bytes how much the words and what they stand for may take */
  constructor(bytes) {
    this.#half = bytes / 2;
  }
  /** What is remembered for a word, or else what `make` makes of it. */
  of(word, make) {
    const known = this.#recent.get(word);
    if (known !== void 0) return known;
    const own = copyOf(word);
    const older = this.#older.get(word);
    const value = older === void 0 ? make(own) : older;
    this.#keep(own, value);
    return value;
  }
  #keep(word, value) {
    const size = OVERHEAD + 2 * (word.length + (value?.length ?? 0));
    if (this.#bytes + size > this.#half) {
      this.#older = this.#recent;
      this.#recent = /* @__PURE__ */ new Map();
      this.#bytes = 0;
    }
    if (size > this.#half) return;
    this.#recent.set(word, value);
    this.#bytes += size;
  }
};
function copyOf(text2) {
  return Buffer.from(text2, "utf16le").toString("utf16le");
}

// src/core/text/words.ts
var WORD = /[\p{L}\p{N}](?:\u2060*(?:'\u2060*)?[\p{L}\p{M}\p{N}])*\u2060*/gu;
var ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*/g;
var LONGEST_WORD = 40;
var STEMS = new Remembered(4e6);
var FOLDED = new Remembered(1e6);
function stem(norm) {
  return norm.length > LONGEST_WORD ? norm : STEMS.of(norm, stemmer);
}
function tokenize(text2, isWord) {
  const meant = asMeant(text2);
  const pattern = /[^\0-\x7f]/.test(meant) ? WORD : ASCII_WORD;
  const tokens = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(meant); match; match = pattern.exec(meant)) {
    const { 0: word, index: start } = match;
    const norm = normOf(word);
    if (norm === "") continue;
    const end = start + word.length;
    const before2 = tokens.at(-1);
    const joined2 = before2 && isWord && breaksAt(meant, before2.end, start) ? before2.norm + norm : null;
    if (before2 && joined2 !== null && isWord?.(joined2))
      tokens[tokens.length - 1] = tokenAt(text2, joined2, before2.start, end);
    else tokens.push(tokenAt(text2, norm, start, end));
  }
  return tokens;
}
function normOf(word) {
  if (!/[^\0-\x7f]/.test(word)) return word.toLowerCase();
  return word.length > LONGEST_WORD ? word.toLowerCase() : FOLDED.of(word, fold);
}
function tokenAt(text2, norm, start, end) {
  return { text: text2.slice(start, end), norm, stem: stem(norm), start, end };
}
function isCapital(token) {
  return token !== void 0 && /^\p{Lu}/u.test(token.text);
}
function breaksAt(text2, from, to) {
  return text2.charAt(from) === "-" && to > from + 1 && text2.slice(from + 1, to).trim() === "";
}

// src/core/language/contractions.ts
var WRITTEN_OUT = wordPairs("contractions", "words");
var ENDINGS = wordPairs("contractions", "endings");
var WITH_VERB = wordList("contractions", "before 's and 'd");
function writeOut(tokens) {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (token.norm === "w" && next?.norm === "o" && next.start === token.end + 1) return [];
    if (token.norm === "o" && tokens[at - 1]?.norm === "w")
      return [{ ...token, norm: "without", stem: stem("without") }];
    return expand(token.norm)?.map((norm) => ({ ...token, norm, stem: stem(norm) })) ?? token;
  });
}
function expand(norm) {
  const whole = WRITTEN_OUT.get(norm);
  if (whole) return whole.split(" ");
  const at = norm.lastIndexOf("'");
  if (at < 0) return null;
  if (norm.endsWith("n't") && norm.length > 3) return [norm.slice(0, -3), "not"];
  if (norm.endsWith("'d") && norm.length < 8 && WITH_VERB.has(norm.slice(0, -2))) return [norm.slice(0, -2), "did"];
  const ending = ENDINGS.get(norm.slice(at));
  if (ending) return [norm.slice(0, at), ending];
  if (norm.endsWith("'s")) return WITH_VERB.has(norm.slice(0, -2)) ? [norm.slice(0, -2), "is"] : [norm.slice(0, -2)];
  return [norm.replaceAll("'", "")];
}

// src/core/language/negation.ts
var NEGATORS = byFirstWord(wordList("negation", "negators"));
var NO_NEGATORS = byFirstWord(wordList("negation", "no negators"));
var CLAUSE_ENDS = wordList("negation", "clause ends");
function byFirstWord(phrases) {
  const byFirst = /* @__PURE__ */ new Map();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const [first = ""] = words;
    byFirst.set(
      first,
      [...byFirst.get(first) ?? [], words].sort((a, b) => b.length - a.length)
    );
  }
  return byFirst;
}
function readNegation(text2, tokens, mentions) {
  const phrases = new Map(
    mentions.filter(({ first, last }) => last > first).map(({ first, last }) => [first, last - first + 1])
  );
  const signs = [];
  const negators = [];
  let sign = 1;
  for (let at = 0; at < tokens.length; ) {
    if (endsClause(text2, tokens, at)) sign = 1;
    const negator = phraseAt(tokens, at, NEGATORS);
    const phrase = phrases.get(at) ?? 0;
    const skipped = Math.max(phrase > negator ? phrase : 0, phraseAt(tokens, at, NO_NEGATORS));
    const length = skipped > 0 ? 0 : negator;
    const step = Math.max(1, skipped, length);
    for (let offset = 0; offset < step; offset++) signs[at + offset] = sign;
    if (length > 0 && !isQuestionsOwn(text2, tokens, at) && !isSplitQuestionsOwn(tokens, at)) {
      negators.push(at);
      sign = sign === 1 || tokens[at]?.norm === "nor" ? -1 : 1;
    }
    at += step;
  }
  return { signs, negators };
}
function phraseAt(tokens, at, list) {
  const starting = list.get(tokens[at]?.norm ?? "");
  return starting?.find((words) => words.every((word, offset) => tokens[at + offset]?.norm === word))?.length ?? 0;
}
function endsClause(text2, tokens, at) {
  const before2 = tokens[at - 1];
  const here = tokens[at];
  if (!before2 || !here) return false;
  return CLAUSE_ENDS.has(here.norm) || /[,;:.!?()–—]|\s-\s/.test(text2.slice(before2.end, here.start));
}
function isQuestionsOwn(text2, tokens, at) {
  const auxiliary = tokens[at - 1];
  const word = tokens[at];
  if (word?.norm !== "not" || !auxiliary || !AUXILIARIES.has(auxiliary.norm)) return false;
  const opens = at === 1 || endsClause(text2, tokens, at - 1) || OPENERS.has(tokens[at - 2]?.norm ?? "");
  return opens && auxiliary.start === word.start;
}
function isSplitQuestionsOwn(tokens, at) {
  const [auxiliary, subject] = [tokens[at - 2], tokens[at - 1]];
  return at === 2 && tokens[at]?.norm === "not" && AUXILIARIES.has(auxiliary?.norm ?? "") && SUBJECTS.has(subject?.norm ?? "");
}
var SUBJECTS = wordList("questions", "subjects");
var OPENERS = wordList("questions", "openers");

// src/core/reading/sentence.ts
function readSentence(typed, concepts, spelling) {
  const text2 = asMeant(typed);
  const isWord = (norm) => spelling.knows({ norm, stem: stem(norm) });
  const tokens = writeOut(tokenize(text2, isWord)).map((token) => spelling.mend(token));
  const mentions = concepts.find(tokens);
  return { text: text2, tokens, mentions, negation: readNegation(text2, tokens, mentions) };
}

// src/core/reading/search.ts
var INDEX_OPTIONS = {
  fields: ["words", "concepts"],
  storeFields: ["topic", "statement"],
  tokenize: (text2) => text2.split(" "),
  processTerm: (term) => term || null
};
var VOTERS = 12;
var STEEPNESS = 6;
var LEAST_USED = 8;
var Search = class _Search {
  #open;
  #index = null;
  /** `open` is called when something is first searched for. */
  constructor(open) {
    this.#open = open;
  }
  get index() {
    this.#index ??= this.#open();
    return this.#index;
  }
  /** Indexes all that a knowledge folder has. */
  static build(knowledge2, reader) {
    const index = new MiniSearch(INDEX_OPTIONS);
    const statements = knowledge2.article.statements.map(({ id, text: text2 }) => ({
      topic: null,
      statement: id,
      texts: [text2]
    }));
    const groups = [...statements, ...groupPhrasings(knowledge2)].map(({ texts, ...entry }) => {
      const read = texts.map((text2) => terms(reader.read(text2)));
      return { ...entry, words: read.flatMap((one) => one.words), concepts: read.flatMap((one) => one.concepts) };
    });
    const common = commonWords(groups);
    const entries = groups.map(({ words, concepts, ...entry }, id) => ({
      id,
      ...entry,
      words: words.filter((word) => common.has(word)).join(" "),
      concepts: concepts.join(" ")
    }));
    index.addAll(entries);
    return new _Search(() => index);
  }
  /** Everything that shares a word or a concept with a text, best first. */
  find(sentence) {
    return this.index.search(queryOf(sentence));
  }
};
function groupPhrasings({ phrasings }) {
  const groups = /* @__PURE__ */ new Map();
  for (const { topic, text: text2 } of phrasings) {
    const group = groups.get(topic);
    if (group) group.texts.push(text2);
    else groups.set(topic, { topic, statement: null, texts: [text2] });
  }
  return [...groups.values()];
}
function commonWords(groups) {
  const times = /* @__PURE__ */ new Map();
  for (const { statement, words } of groups)
    for (const word of words) times.set(word, (times.get(word) ?? 0) + (statement === null ? 1 : LEAST_USED));
  return new Set([...times].filter(([, number]) => number >= LEAST_USED).map(([word]) => word));
}
function queryOf(sentence) {
  const { words, concepts } = terms(sentence);
  return [...words, ...concepts].join(" ");
}
function terms({ tokens, mentions }) {
  return {
    words: tokens.filter((token) => !isFunctionWord(token.norm)).map((token) => token.stem),
    concepts: mentions.map((mention) => mention.concept).filter((concept) => concept !== CHATTER)
  };
}
function topicVotes(results) {
  const votes = results.flatMap(({ topic, score }) => typeof topic === "string" ? [{ id: topic, weight: score ** STEEPNESS }] : []).slice(0, VOTERS);
  const total = votes.reduce((sum, { weight }) => sum + weight, 0);
  return votes.map(({ id, weight }) => ({ id, probability: weight / total }));
}

// src/core/reading/judge.ts
var VOTES_WEIGHT = 0.5;
var SURE = 0.6;
var SILENT = 0.35;
var NAMED2 = 0.3;
var LIKELY = 0.05;
function judge(reading2, text2, asking) {
  const { knowledge: knowledge2, reader } = reading2;
  const whole = reader.read(text2);
  const part = asking === null ? null : reader.read(asking);
  const wholeTopics = weigh(reading2, whole);
  const partTopics = part ? weigh(reading2, part) : null;
  const topics = partTopics ? mix(wholeTopics, partTopics, 1) : wholeTopics;
  const best = knowledge2.propositions.find((one) => one.id === topics.find((topic) => !isGap(topic))?.id);
  const sentence = part && partTopics?.[0]?.id === best?.id ? part : whole;
  const misattribution2 = best ? reader.misattribution(sentence, best) : null;
  const likeliest = topics.find((topic) => isGap(topic) && topic.probability >= NAMED2);
  const gapId = misattribution2 === "other" ? OTHER_SPEAKER : likeliest?.id.slice(GAP.length);
  const gap = knowledge2.gaps.find((one) => one.id === gapId);
  return {
    whole,
    sentence,
    asked: sentence,
    elliptic: false,
    topics,
    propositions: best && !isSilent(reader, topics, sentence, best, misattribution2) ? candidates(knowledge2, topics) : [],
    gap: gap?.text ? { id: gap.id, text: gap.text } : null
  };
}
function candidates({ propositions }, topics) {
  return topics.filter(({ probability }) => probability >= LIKELY).flatMap(({ id }) => propositions.filter((proposition) => proposition.id === id));
}
function isSilent(reader, topics, sentence, best, misattribution2) {
  if (misattribution2 === "contrast" && topics.find((topic) => topic.id === best.id && topic.probability >= LIKELY))
    return false;
  return !hasContent(sentence) || probabilityOfGap(topics) > SILENT || reader.speaksAgainst(sentence, best.id) || misattribution2 === "other";
}
function weigh({ reader, search }, sentence) {
  const topics = reader.topics(sentence);
  if ((topics[0]?.probability ?? 0) >= SURE) return topics;
  const votes = topicVotes(search.find(sentence));
  return votes.length > 0 ? mix(topics, votes, VOTES_WEIGHT) : topics;
}
function mix(one, other, weight) {
  const mixed = new Map(one.map(({ id, probability }) => [id, probability / (1 + weight)]));
  for (const { id, probability } of other) mixed.set(id, (mixed.get(id) ?? 0) + weight * probability / (1 + weight));
  return Array.from(mixed, ([id, probability]) => ({ id, probability })).sort((a, b) => b.probability - a.probability);
}
function isGap(topic) {
  return topic.id.startsWith(GAP);
}
function probabilityOfGap(topics) {
  return topics.filter(isGap).reduce((sum, topic) => sum + topic.probability, 0);
}
function hasContent(sentence) {
  return sentence.mentions.some((mention) => mention.concept !== CHATTER);
}

// src/core/text/paragraphs.ts
var BLANK = /^[\s\u2060]*$/;
var ITEM = /^[\s\u2060]*(?:[-*•·–—]|\d{1,2}[.)])\s+(?=\S)/;
var GOES_ON = /^\s|^\p{Ll}/u;
function typedParagraphs(typed) {
  const meant = wholeOf(asMeant(typed));
  const paragraphs = [];
  let from = 0;
  let at = 0;
  let isItem = false;
  const endAt = (to) => {
    const { start, end } = trimmed(partOf(meant, from, to));
    if (start < end) paragraphs.push(partOf(wholeOf(typed), start, end));
  };
  for (const line of meant.text.split("\n")) {
    const mark = ITEM.exec(line)?.[0].length ?? 0;
    if (mark > 0 || BLANK.test(line) || isItem && !GOES_ON.test(line)) {
      endAt(at);
      from = at + mark;
      isItem = mark > 0;
    }
    at += line.length + 1;
  }
  endAt(typed.length);
  return paragraphs;
}

// src/core/text/sentences.ts
var LEADING = wordList("abbreviations", "never last");
var NUMBERING = wordList("abbreviations", "before a number");
var TRAILING = wordList("abbreviations", "sometimes last");
var GAPS = /\s+|(?<=[。！？])(?=\S)/gu;
var STOPS = ".?!\u2026\u3002\uFF01\uFF1F";
var CLOSING = `"'\u201D\u2019\u201C\xBB\u203A)]${UNSEEN}`;
var BEFORE = 60;
var AFTER = 40;
function sentencesIn(typed) {
  return typedParagraphs(typed).flatMap(sentencesOf).filter(({ text: text2 }) => /[\p{L}\p{N}]/u.test(text2));
}
function asks({ text: text2 }) {
  return /[?？]\u2060*$/.test(asMeant(text2.slice(-AFTER)));
}
function sentencesOf(paragraph) {
  const meant = asMeant(paragraph.text);
  const inPlace = { ...paragraph, text: meant };
  const sentences = [];
  let from = 0;
  const endAt = (to) => {
    const { start, end } = trimmed(partOf(inPlace, paragraph.start + from, paragraph.start + to));
    if (start < end) sentences.push(partOf(paragraph, start, end));
    from = to;
  };
  for (const { 0: gap, index } of meant.matchAll(GAPS))
    if (endsSentence(meant, Math.max(from, index - BEFORE), index, index + gap.length)) endAt(index + gap.length);
  endAt(meant.length);
  return sentences;
}
function endsSentence(text2, from, end, next) {
  let closing = end;
  while (closing > from && CLOSING.includes(text2.charAt(closing - 1))) closing--;
  let stop = closing;
  while (stop > from && STOPS.includes(text2.charAt(stop - 1))) stop--;
  const after = text2.slice(next, next + AFTER).replace(/^[\s\u2060]+/, "");
  if (stop === closing || after === "") return false;
  const goesOn = /^\p{Ll}/u.test(after);
  if (goesOn && closing < end) return false;
  const stops = text2.slice(stop, closing);
  if (stops !== ".") return !goesOn || /[?!。！？]/u.test(stops);
  return !isAbbreviation(text2.slice(from, stop), after, goesOn);
}
function isAbbreviation(before2, next, goesOn) {
  const [last = "", previous = ""] = before2.split(/[\s(["“„«]+/).reverse();
  const word = fold(last).replaceAll(".", "");
  if (LEADING.has(word) || goesOn && word.length === 1) return true;
  if (NUMBERING.has(word)) return /^\p{N}/u.test(next);
  const isOpen = TRAILING.has(word) || isInitial(last, previous) || /^\p{L}\.(\p{L}\.?)+$/u.test(last);
  return isOpen && (goesOn || !startsSentence(next));
}
function isInitial(last, previous) {
  if (!/^\p{Lu}$/u.test(last)) return false;
  return /^[IVX]$/.test(last) ? !/^\p{Lu}\p{Ll}/u.test(previous) : !/^\p{Ll}/u.test(previous) || previous.length <= 3;
}
function startsSentence(next) {
  const first = /\p{L}+/u.exec(next)?.[0];
  return first !== void 0 && (isFunctionWord(fold(first)) || /^["“„«(]/.test(next));
}

// src/core/reading/question.ts
var TAG_SUBJECTS = wordList("questions", "subjects of a tag");
var LEAD_INS = wordList("questions", "lead-ins");
var LEAD_IN_WORDS = 3;
var ASKED_PERSONS = wordList("questions", "asked persons");
function shapeOf(text2, tokens) {
  const starts = tokens.map((_, at) => at).filter((at) => at === 0 || startsClause(text2, tokens, at));
  const words = starts.map((start) => afterLeadIns(tokens, start));
  if (words.some((at) => QUESTION_WORDS.has(tokens[at]?.norm ?? ""))) return "open";
  const first = words[0] ?? 0;
  const isRequest = ASKED_PERSONS.has(tokens[first + 1]?.norm ?? "");
  return AUXILIARIES.has(tokens[first]?.norm ?? "") && first + 1 < tokens.length && !isRequest ? "polar" : null;
}
function startsClause(text2, tokens, at) {
  const before2 = tokens[at - 1];
  const here = tokens[at];
  return before2 !== void 0 && here !== void 0 && /[,;:.!?–—]|\s-\s/.test(text2.slice(before2.end, here.start));
}
function afterLeadIns(tokens, start) {
  let at = start;
  while (at < start + LEAD_IN_WORDS && LEAD_INS.has(tokens[at]?.norm ?? "")) at++;
  return at;
}
var NO_CHOICES = wordList("questions", "no choices");
function asksToChoose(tokens) {
  const norms = tokens.map((token) => token.norm);
  const or = norms.lastIndexOf("or");
  return or > 0 && or < norms.length - 1 && !NO_CHOICES.has(norms[or + 1] ?? "");
}
function isDeniedWithTag(text2, tokens) {
  const pronoun = tokens.at(-1);
  const auxiliary = tokens.at(-2);
  if (!pronoun || !auxiliary || !TAG_SUBJECTS.has(pronoun.norm) || !AUXILIARIES.has(auxiliary.norm)) return false;
  const before2 = tokens.at(-3);
  return before2 !== void 0 && /,/.test(text2.slice(before2.end, auxiliary.start)) && tokens.slice(0, -2).some((token) => DENIALS.has(token.norm));
}
var DENIALS = wordList("questions", "denials");
function askingPart(text2) {
  const sentences = sentencesIn(text2);
  const others = sentences.filter((one) => !asks(one));
  if (others.length === 0 || others.length === sentences.length) return null;
  let part = text2;
  for (const { start, end } of others) part = part.slice(0, start) + " ".repeat(end - start) + part.slice(end);
  return part;
}

// src/core/reading/follow-up.ts
var PERSONAL = wordList("questions", "personal pronouns");
var VERBS = wordList("questions", "verbs of a follow-up");
var WHAT_ABOUT = /^\W*(?:and\s+)?(?:what|how)\s+about\b/i;
var AND = /^\W*and\b/i;
var ENOUGH_WORDS = 2;
function judgeInThread(reading2, question, thread) {
  const before2 = thread.findLast((one) => !isOnlyChatter(reading2.reader.read(one)));
  if (before2 === void 0) return judge(reading2, question, askingPart(question));
  const exchanged = askOfOther(reading2, question, before2);
  if (exchanged !== null) return judge(reading2, exchanged, askingPart(exchanged));
  const named = nameLastPerson(reading2, question, thread);
  const alone = judge(reading2, named, askingPart(named));
  const isShort = contentWords(alone.sentence).length < ENOUGH_WORDS;
  if (alone.propositions.length > 0) return { ...alone, elliptic: leavesOut(reading2.reader.read(question)) };
  if (!isShort || isOnlyChatter(alone.sentence)) return alone;
  const together2 = judge(reading2, `${before2} ${named}`, null);
  const shape = shapeOf(alone.asked.text, alone.asked.tokens);
  if (shape === "polar") return { ...together2, topics: [], propositions: [] };
  return { ...together2, elliptic: true, asked: shape === "open" ? alone.asked : together2.asked };
}
function leavesOut(sentence) {
  const { text: text2, tokens } = sentence;
  if (WHAT_ABOUT.test(text2)) return true;
  if (tokens.some(({ norm }) => AUXILIARIES.has(norm))) return false;
  return (AND.test(text2) || contentWords(sentence).length < ENOUGH_WORDS) && shapeOf(text2, tokens) === null;
}
function askOfOther(reading2, question, before2) {
  const sentence = reading2.reader.read(question);
  const [mention] = sentence.mentions.filter(({ concept }) => concept !== CHATTER);
  if (!mention || contentWords(sentence).length > mention.last - mention.first + 1 || sentence.tokens.some((token) => isVerb(token)))
    return null;
  const asked = reading2.reader.read(before2);
  const other = asked.mentions.find((one) => one.concept !== mention.concept && isLike(reading2, one, mention));
  const [first, last] = [asked.tokens[other?.first ?? -1], asked.tokens[other?.last ?? -1]];
  return first && last ? before2.slice(0, first.start) + nameOf(reading2, sentence, mention) + before2.slice(last.end) : null;
}
function isLike({ frame: { kinds } }, one, other) {
  const kindOf2 = ({ concept }) => {
    const kind = kinds.get(concept);
    return kind === "body" ? "group" : kind;
  };
  return kindOf2(one) !== void 0 && kindOf2(one) === kindOf2(other);
}
function nameOf({ reader }, { text: text2, tokens }, mention) {
  const [first, last] = [tokens[mention.first], tokens[mention.last]];
  const [person] = reader.isPerson(mention) ? reader.peopleIn({ mentions: [mention] }) : [];
  return person ?? (first && last ? text2.slice(first.start, last.end) : "");
}
function isVerb({ norm }) {
  return VERBS.has(norm);
}
function nameLastPerson({ reader }, question, thread) {
  const sentence = reader.read(question);
  if (reader.peopleIn(sentence).length > 0 || !sentence.tokens.some((token) => PERSONAL.has(token.norm)))
    return question;
  const person = thread.toReversed().flatMap((text2) => reader.peopleMeant(reader.read(text2)).slice(-1))[0];
  return person ? namePerson(question, sentence, person) : question;
}
function contentWords({ tokens, mentions }) {
  const chatter = new Set(
    mentions.filter((mention) => mention.concept === CHATTER).flatMap(({ first, last }) => [first, last])
  );
  return tokens.filter((token, at) => !isFunctionWord(token.norm) && !chatter.has(at));
}
function isOnlyChatter({ tokens, mentions }) {
  const told = mentions.filter((mention) => mention.concept === CHATTER).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return tokens.length === 0 || told === tokens.length;
}
function namePerson(question, { tokens }, name) {
  const pronoun = tokens.find((token) => PERSONAL.has(token.norm));
  return pronoun ? question.slice(0, pronoun.start) + name + question.slice(pronoun.end) : question;
}

// src/core/reading/asides.ts
var TALKING = wordList("asides", "talking");
var LONGEST_DATELINE = 8;
var QUALIFYING = wordList("asides", "qualifying");
function asidesIn({ text: text2, tokens }, counted, asked) {
  const asides = /* @__PURE__ */ new Set();
  if (counted.every(({ standing }) => standing !== "not in the article")) return asides;
  const telling = new Set(
    counted.filter((one) => one.isThing || one.standing === "borne out" || one.standing === "contradicted").map(({ at }) => at)
  );
  const borne = new Set(counted.filter(({ standing }) => standing === "borne out").map(({ at }) => at));
  const stretches = stretchesOf(text2, tokens);
  const dateline = endOfDateline(text2, tokens);
  for (const { at, standing } of counted) if (at <= dateline && standing === "not in the article") asides.add(at);
  let opens = asked;
  for (const [number, { first, last }] of stretches.entries()) {
    const words = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    const isEmptyLabel = isLabel(text2, tokens, number, last) && words.every((at) => !borne.has(at) || words.length === 1);
    const isEmpty = isEmptyLabel || words.every((at) => !telling.has(at));
    opens &&= isEmpty;
    if (!isEmpty) continue;
    const begins = tokens[first]?.norm ?? "";
    const isAside = words.some((at) => TALKING.has(tokens[at]?.norm ?? "")) || isEmptyLabel || opens && !QUALIFYING.has(begins) || asked && begins === "or";
    if (isAside && stretches.length > 1) for (const at of words) asides.add(at);
  }
  return asides;
}
function stretchesOf(text2, tokens) {
  const stretches = [];
  for (const [at, token] of tokens.entries()) {
    const before2 = stretches.at(-1);
    const between = text2.slice(tokens[at - 1]?.end ?? 0, token.start);
    if (before2 && !/[,;:.!?()–—\n]|\s-\s/.test(between)) before2.last = at;
    else stretches.push({ first: at, last: at });
  }
  return stretches;
}
function isLabel(text2, tokens, number, last) {
  return number === 0 && /^\s*:/.test(text2.slice(tokens[last]?.end, tokens[last + 1]?.start));
}
function endOfDateline(text2, tokens) {
  if (!isCapital(tokens[0])) return -1;
  for (let at = 0; at < Math.min(LONGEST_DATELINE, tokens.length - 1); at++)
    if (/\s[-–—]+\s|—/.test(text2.slice(tokens[at]?.end, tokens[at + 1]?.start))) return at;
  return -1;
}

// src/core/text/numbers.ts
var VALUES = valuesOf("values");
var GROUPS = valuesOf("groups");
var YEARS = valuesOf("years");
function numberOf(norm) {
  const digits = /^(\d{1,6})(?:yrs?|st|nd|rd|th)?$/.exec(norm);
  if (digits) return Number(digits[1]);
  return VALUES.get(norm) ?? GROUPS.get(norm) ?? YEARS.get(norm) ?? null;
}
function multiplierOf(norm) {
  return GROUPS.get(norm) ?? YEARS.get(norm) ?? null;
}
function countsYears(norm) {
  return YEARS.has(norm);
}
function valuesOf(section) {
  return new Map([...wordPairs("numbers", section)].map(([word, digits]) => [word, Number(digits)]));
}

// src/core/language/quantities.ts
var COMPARISONS = [...wordPairs("numbers", "comparisons")].map(
  ([words, name]) => [words, comparisonNamed(name)]
);
var BEFORE_NUMBER = wordList("numbers", "before a number");
function readQuantities(tokens) {
  const quantities = [];
  for (let at = 0; at < tokens.length; at++) {
    const value = numberIn(tokens[at]);
    if (value === null) continue;
    const ones = value >= 20 && value < 100 ? numberIn(tokens[at + 1]) : null;
    const isCompound = ones !== null && ones > 0 && ones < 10;
    const multiplier = value < 20 ? multiplierOf(tokens[at + 1]?.norm ?? "") : null;
    const last = isCompound || multiplier ? at + 1 : at;
    const unit = countsYears(tokens[last]?.norm ?? "") ? "year" : tokens[last + 1]?.stem ?? null;
    const half = tokens[at - 1]?.norm === "a" && tokens[at - 2]?.norm === "half";
    quantities.push({
      value: isCompound ? value + ones : half ? value / 2 : value * (multiplier ?? 1),
      comparison: comparisonBefore(tokens, at),
      unit,
      at
    });
    at = last;
  }
  return quantities;
}
function numberIn(token) {
  return token ? numberOf(token.norm) ?? numberOf(token.stem) : null;
}
function comparisonBefore(tokens, at) {
  const before2 = tokens.slice(Math.max(0, at - 5), at).map((token) => token.norm).filter((norm) => !BEFORE_NUMBER.has(norm)).join(" ");
  return COMPARISONS.find(([words]) => before2 === words || before2.endsWith(` ${words}`))?.[1] ?? "exactly";
}
function comparisonNamed(name) {
  switch (name) {
    case "more":
    case "fewer":
    case "at least":
    case "at most":
      return name;
    default:
      throw new Error(`knowledge/english/numbers.txt: [comparisons]: "${name}" is no comparison`);
  }
}
function holds({ value, comparison }, real) {
  switch (comparison) {
    case "exactly":
      return real === value;
    case "more":
      return real > value;
    case "fewer":
      return real < value;
    case "at least":
      return real >= value;
    case "at most":
      return real <= value;
  }
}

// src/core/reading/order.ts
var FORWARD = wordList("order", "the first named comes first");
var BACKWARD = wordList("order", "the last named comes first");
var POINTING = wordList("order", "pointing back");
var REACH = 4;
function orderVotes({ order }, mentions, negation, tokens) {
  const first = order && mentions.find(({ concept }) => order.first.includes(concept));
  const later = order && mentions.find(({ concept }) => order.later.includes(concept));
  if (!first || !later) return [];
  const [one, other] = first.first < later.first ? [first, later] : [later, first];
  const direction = directionOf(tokens.slice(one.last + 1, other.first), false) || directionOf(tokens.slice(Math.max(0, one.first - REACH), one.first), true);
  if (direction === 0) return [];
  const asSaid = (one === first ? 1 : -1) * direction;
  return [asSaid * (negation.signs[other.first] ?? 1)];
}
function directionOf(words, isBeforeBoth) {
  for (const [at, { norm }] of words.entries()) {
    const pointsBack = POINTING.has(words[at + 1]?.norm ?? "");
    if (FORWARD.has(norm)) return isBeforeBoth ? norm === "before" ? -1 : 0 : 1;
    if (BACKWARD.has(norm)) return isBeforeBoth || pointsBack ? 1 : -1;
  }
  return 0;
}

// src/core/reading/stance.ts
function stanceOf(proposition, opposites, mentions, negation, tokens) {
  const votes = [];
  const denying = new Set(proposition.poles.flatMap((pole) => opposites.get(pole) ?? []));
  for (const pole of proposition.denies) denying.add(pole);
  for (const mention of mentions) {
    const asserted = signOf(mention, negation);
    if (proposition.poles.includes(mention.concept)) votes.push(asserted);
    else if (denying.has(mention.concept)) votes.push(-asserted);
  }
  const numbers = proposition.number ? numberVotes(proposition.number, negation, tokens) : [];
  const values = numbers.length > 0 ? numbers : valueVotes(proposition, mentions, negation);
  const denials = [...values, ...orderVotes(proposition, mentions, negation, tokens)];
  const all = [...votes, ...denials];
  if (all.length > 0) return { sign: agreed(votes, denials), signs: all.length };
  const anchor = mentions.filter((mention) => proposition.topic.includes(mention.concept)).at(-1);
  const sign = anchor ? signOf(anchor, negation) : negation.negators.length % 2 === 0 ? 1 : -1;
  return { sign: tokens.length > 0 ? sign : 0, signs: 0 };
}
function signOf(mention, negation) {
  return negation.signs[mention.first] ?? 1;
}
function valueVotes(proposition, mentions, negation) {
  const { values } = proposition;
  if (!values) return [];
  const right = mentions.filter((mention) => values.true.includes(mention.concept)).map((mention) => signOf(mention, negation));
  const wrong = mentions.filter((mention) => values.false.includes(mention.concept)).map((mention) => signOf(mention, negation));
  if (wrong.includes(1) || right.includes(-1)) return [-1];
  return right.length + wrong.length > 0 ? [1] : [];
}
function numberVotes(number, negation, tokens) {
  const counted = countedBy(number, tokens);
  if (counted.length === 0) return [];
  const isTrue = counted.every((quantity) => holds(quantity, number.is) === (signAt(quantity, negation, tokens) === 1));
  return [isTrue ? 1 : -1];
}
function countedBy({ units }, tokens) {
  const counted = units.map((unit) => stem(unit));
  return readQuantities(tokens).filter(
    ({ unit, comparison }) => unit !== null && (counted.includes(unit) || comparison !== "exactly" && !TIMES.has(unit))
  );
}
function signAt(quantity, negation, tokens) {
  const from = quantity.comparison === "exactly" ? quantity.at : Math.max(0, quantity.at - 3);
  const own = negation.negators.some((at) => at >= from && at < quantity.at && COMPARING.has(tokens[at]?.norm ?? ""));
  const sign = negation.signs[quantity.at] ?? 1;
  return own ? sign === 1 ? -1 : 1 : sign;
}
var COMPARING = /* @__PURE__ */ new Set(["less", "no", "not", "least"]);
var TIMES = /* @__PURE__ */ new Set(["minut", "hour", "dai", "week", "month", "year"]);
function agreed(poles, values) {
  const pole = poles.length === 0 || poles.every((vote) => vote === 1) ? 1 : poles.every((vote) => vote === -1) ? -1 : 0;
  return values.includes(-1) ? pole === 1 ? -1 : 0 : pole;
}
function oppositesOf(concepts) {
  return new Map(
    concepts.flatMap(({ id, opposite }) => opposite ? [[id, opposite], [opposite, id]] : [])
  );
}

// src/core/reading/account.ts
var TELLING = wordList("telling");
function accountFor(sentence, proposition, frame, asked) {
  const { tokens } = sentence;
  const concepts = conceptsAt(sentence);
  const contrary = contraryTo(proposition, frame.opposites);
  const numbers = new Set(proposition.number ? countedBy(proposition.number, tokens).map(({ at }) => at) : []);
  const names = namesIn(sentence);
  const counted = tokens.flatMap(({ norm, stem: stem2 }, at) => {
    const isTelling = TELLING.has(norm) && !(asked && at === 0);
    if (isFunctionWord(norm) && !isTelling) return [];
    const concept = concepts.get(at) ?? null;
    const isThing = /^\d/.test(norm) || concept !== null && frame.kinds.has(concept) || names.has(at);
    const isContrary = numbers.has(at) || concept !== null && contrary.has(concept);
    const standing = (() => {
      if (concept === CHATTER) return "taken for granted";
      if (frame.vouched.by(proposition.id, stem2)) return "borne out";
      if (!isTelling && frame.vouched.anywhere(stem2)) return "taken for granted";
      return isContrary ? "contradicted" : "not in the article";
    })();
    return [{ at, standing, concept, isThing }];
  });
  const asides = asidesIn(sentence, counted, asked);
  return counted.map((one) => asides.has(one.at) ? { ...one, standing: "taken for granted" } : one);
}
function namesIn({ text: text2, tokens }) {
  const isName = (at) => isCapital(tokens[at]) && at > 0 && !/[.:!?"“‘(]\s*["“‘]?$/.test(text2.slice(tokens[at - 1]?.end, tokens[at]?.start));
  const names = tokens.map((_, at) => at).filter(isName);
  return new Set(names.length * 2 > tokens.length ? [] : names);
}
function conceptsAt({ mentions }) {
  return new Map(
    mentions.flatMap(
      ({ concept, first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => [first + offset, concept])
    )
  );
}
function contraryTo({ denies, values, poles }, opposites) {
  return /* @__PURE__ */ new Set([...denies, ...values?.false ?? [], ...poles.flatMap((pole) => opposites.get(pole) ?? [])]);
}

// src/core/reading/offices.ts
function misnamedIn({ knowledge: knowledge2, frame }, { text: text2, tokens, mentions }) {
  const kindOf2 = ({ concept }) => frame.kinds.get(concept);
  for (const [at, person] of mentions.entries()) {
    if (kindOf2(person) !== "person") continue;
    const described = [before(text2, tokens, mentions, at), behind(text2, tokens, mentions, at)];
    for (const description of described.filter((one) => one.some((mention) => kindOf2(mention) === "office"))) {
      const proposition = knowledge2.propositions.find(
        ({ values }) => values?.true.includes(person.concept) && description.some(({ concept }) => values.false.includes(concept))
      );
      const isWrong = ({ concept }) => proposition?.values?.false.includes(concept) ?? false;
      if (proposition) return { proposition, words: new Set(description.filter(isWrong).flatMap(wordsOf)) };
    }
  }
  return null;
}
function before(text2, tokens, mentions, at) {
  const person = mentions[at];
  const nearest = mentions[at - 1];
  if (!person || !nearest || nearest.last !== person.first - 1) return [];
  const gap = text2.slice(tokens[nearest.last]?.end, tokens[person.first]?.start);
  const isListed = gap.includes(",") && tokens[person.last + 1]?.norm === "and";
  if (!/^,?\s*$/.test(gap) || isListed) return [];
  const further = mentions[at - 2];
  return further && further.last === nearest.first - 1 ? [further, nearest] : [nearest];
}
function behind(text2, tokens, mentions, at) {
  const person = mentions[at];
  const next = person && tokens[person.last + 1];
  if (!next || !/^\s*[,(–-]\s*$/.test(text2.slice(tokens[person.last]?.end, next.start))) return [];
  const description = [];
  let from = person.last + 1;
  for (const mention of mentions.slice(at + 1)) {
    const between = tokens.slice(from, mention.first);
    const isOpen = !/[,;:.)–]/.test(text2.slice(next.start, tokens[mention.first]?.start));
    if (!isOpen || between.length > 1 || between.some(({ norm }) => !SMALL.has(norm))) break;
    description.push(mention);
    from = mention.last + 1;
  }
  return description;
}
var SMALL = /* @__PURE__ */ new Set(["the", "a", "an", "of", "to", "for"]);
function wordsOf({ first, last }) {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

// src/core/reading/features.ts
function hashOf(...name) {
  let hash = 2166136261;
  for (const part of name)
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 16777619);
  return hash | 0;
}
var PAIR_REACH = 3;
var MOST_UNKNOWN = 4;
function topicFeatures({ tokens, mentions }) {
  const features = /* @__PURE__ */ new Map();
  const add = (...name) => features.set(hashOf(...name), 1);
  const stems = ["^", ...tokens.map((token) => token.stem), "$"];
  for (const one of stems) add("s:", one);
  for (let at = 0; at + 1 < stems.length; at++) add("b:", stems[at] ?? "", " ", stems[at + 1] ?? "");
  const concepts = mentions.map((mention) => mention.concept).filter((concept) => concept !== CHATTER);
  for (const concept of concepts) add("c:", concept);
  concepts.forEach((one, at) => {
    for (const other of concepts.slice(at + 1, at + 1 + PAIR_REACH))
      one < other ? add("p:", one, " ", other) : add("p:", other, " ", one);
  });
  for (const word of tokens.map((token) => token.norm).filter((norm) => QUESTION_WORDS.has(norm)))
    for (const concept of new Set(concepts)) add("q:", word, " ", concept);
  for (const unknown2 of unknownKinds({ tokens, mentions })) add(unknown2);
  return features;
}
function unknownKinds({ tokens, mentions }) {
  const known = wordsOf2(mentions);
  const unknown2 = tokens.filter((token, at) => !known.has(at) && !isFunctionWord(token.norm));
  return [
    `u:${Math.min(unknown2.length, MOST_UNKNOWN)}`,
    ...unknown2.some((token) => /\p{N}/u.test(token.text)) ? ["u:number"] : [],
    ...unknown2.some((token, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(token.text)) ? ["u:name"] : []
  ];
}
function wordsOf2(mentions) {
  const words = /* @__PURE__ */ new Set();
  for (const { first, last } of mentions) for (let at = first; at <= last; at++) words.add(at);
  return words;
}
function stanceFeatures({ tokens, mentions, negation }, proposition, frame) {
  const declared = stanceOf(proposition, frame.opposites, mentions, negation, tokens);
  const sign = declared.sign * (proposition.article === "denies" ? -1 : 1);
  const features = /* @__PURE__ */ new Map([
    [hashOf("declared"), 2 * sign],
    [hashOf("declared ", proposition.id), sign],
    [hashOf(declared.signs > 0 ? "declared by poles" : "declared by default"), sign],
    [hashOf("parity ", proposition.id), negation.negators.length % 2 === 0 ? 1 : -1],
    [hashOf("bias ", proposition.id), 1]
  ]);
  const add = (value, ...name) => features.set(hashOf(...name), value);
  if (negation.negators.length > 0) add(sign, "negations ", String(Math.min(3, negation.negators.length)));
  const known = wordsOf2(mentions);
  let before2 = "^";
  for (const { concept, first } of mentions) {
    if (concept === CHATTER) continue;
    const sign2 = negation.signs[first] ?? 1;
    add(sign2, "c ", proposition.id, " ", concept);
    const person = frame.people.get(concept);
    if (person) add(sign2, person === frame.speakers.get(proposition.id) ? "speaker own" : "speaker other");
    add(sign2, "p ", proposition.id, " ", before2, " ", concept);
    before2 = concept;
  }
  tokens.forEach(({ stem: stem2 }, at) => {
    if (known.has(at)) return;
    add(negation.signs[at] ?? 1, "w ", proposition.id, " ", stem2);
    add((negation.signs[at] ?? 1) * sign, "w ", stem2);
  });
  return features;
}

// src/core/reading/model.ts
function scaleOf(features) {
  return 1 / Math.sqrt(Math.max(1, features.size));
}
var Classifier = class {
  classes;
  #model;
  #hashes;
  #starts;
  #pairs;
  constructor(model) {
    this.classes = model.classes;
    this.#model = model;
    this.#hashes = int32(model.hashes);
    this.#starts = int32(model.starts);
    this.#pairs = int8(model.pairs);
  }
  /** The probability of each class, in the order of `classes`. */
  classify(features) {
    const scores = Float64Array.from(this.#model.bias);
    const scale = scaleOf(features) * this.#model.unit;
    for (const [hash, value] of features) {
      const number = find(this.#hashes, hash);
      if (number < 0) continue;
      const end = this.#starts[number + 1] ?? this.#pairs.length;
      for (let at = this.#starts[number] ?? end; at < end; at += 2) {
        const k = this.#pairs[at] ?? 0;
        scores[k] = (scores[k] ?? 0) + (this.#pairs[at + 1] ?? 0) * value * scale;
      }
    }
    return softmax(scores);
  }
};
var StanceModel = class {
  #hashes;
  #weights;
  #unit;
  constructor(model) {
    this.#hashes = int32(model.hashes);
    this.#weights = int8(model.weights);
    this.#unit = model.unit;
  }
  /** The log-odds that the matter holds. */
  logOdds(features) {
    let sum = 0;
    for (const [hash, value] of features) {
      const number = find(this.#hashes, hash);
      if (number >= 0) sum += (this.#weights[number] ?? 0) * value;
    }
    return sum * this.#unit * scaleOf(features);
  }
};
function find(sorted, wanted) {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
function bytesOf(packed) {
  return typeof packed === "string" ? Buffer.from(packed, "base64") : packed;
}
function int8(packed) {
  const bytes = bytesOf(packed);
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function int32(packed) {
  const bytes = bytesOf(packed);
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
function softmax(scores) {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const power = Math.exp((scores[k] ?? 0) - most);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
  return scores;
}

// src/core/reading/vouched.ts
var LIGHT_LISTS = ["saying", "discourse", "asides", "generic nouns", "light verbs", "workplaces", "formal"];
var USUAL = 1;
var ANYWHERE = "";
var Vouched = class {
  #hashes;
  constructor(packed) {
    this.#hashes = int32(packed);
  }
  /** True where the proposition can be truly put with this word. */
  by(topic, stemmed) {
    return find(this.#hashes, hashOf(topic, " ", stemmed)) >= 0;
  }
  /** True for a word that claims nothing by itself. */
  anywhere(stemmed) {
    return this.by(ANYWHERE, stemmed);
  }
};
function vouchedIn(knowledge2, reader) {
  const hashes = /* @__PURE__ */ new Set();
  const vouch = (topic, stemmed) => hashes.add(hashOf(topic, " ", stemmed));
  const vouchAll = (topic, text2) => {
    for (const token of tokenize(text2)) vouch(topic, token.stem);
  };
  const times = /* @__PURE__ */ new Map();
  const byId = new Map(knowledge2.propositions.map((one) => [one.id, one]));
  for (const { text: text2, topic, kind } of knowledge2.phrasings) {
    const proposition = byId.get(topic);
    if (!proposition || kind === "no") continue;
    const { tokens, negation } = reader.read(text2);
    const isDenied = (at) => kind === "yes" && proposition.article === "states" && negation.signs[at] === -1;
    const words = new Set(tokens.filter((_, at) => !isDenied(at)).map((token) => token.stem));
    for (const word of words) times.set(`${topic} ${word}`, (times.get(`${topic} ${word}`) ?? 0) + (kind === "yes" ? USUAL : 1));
  }
  for (const [key, number] of times) if (number >= USUAL) hashes.add(hashOf(key));
  const statements = new Map(knowledge2.article.statements.map(({ id, text: text2 }) => [id, text2]));
  for (const { id, says, evidence, words } of knowledge2.propositions)
    for (const text2 of [says, words, ...evidence.flatMap((one) => statements.get(one) ?? [])]) vouchAll(id, text2);
  vouchAll(ANYWHERE, knowledge2.granted);
  for (const word of lightWords()) vouch(ANYWHERE, stem(word));
  return bytesOf(new Uint8Array(Int32Array.from(hashes).sort().buffer));
}
function lightWords() {
  return LIGHT_LISTS.flatMap((list) => [...wordList("light", list)]).filter(
    (entry) => !/[^\p{L}]/u.test(entry) && !isFunctionWord(entry)
  );
}

// src/core/reading/settle.ts
function readingWith(knowledge2, reader, search, vouched) {
  const kinds = new Map(knowledge2.concepts.flatMap(({ id, kind }) => kind ? [[id, kind]] : []));
  const frame = { vouched: new Vouched(vouched), kinds, opposites: oppositesOf(knowledge2.concepts) };
  return { knowledge: knowledge2, reader, search, frame };
}
var MOST_CANDIDATES = 5;
var LIKELY2 = 0.03;
var WORTH = 0.15;
var NEAR = 0.3;
var SURE2 = 0.6;
var SILENT_THOUGH_COMPLETE = 0.5;
var SILENT2 = 0.35;
var LEANS = 0.3;
var OVERRULES = 1;
var DECIDES = 0.6;
var MOST_MISSING = 1;
function settle(reading2, judgement, asked) {
  const { sentence } = judgement;
  const { candidate, isSilent: isSilent2 } = choose(reading2, judgement, asked, () => true);
  if (!candidate || isSilent2) return { proposition: null, verdict: null, account: candidate?.account ?? [] };
  const { proposition, account, refuted } = candidate;
  const misnamed = misnamedIn(reading2, sentence);
  if (misnamed) return misnamedAs(misnamed, account, asked);
  const isContrast = reading2.reader.misattribution(sentence, proposition) === "contrast";
  const leaning = isContrast ? -1 : leaningOf(reading2, sentence, proposition);
  if (refuted && leaning >= 0 && isComplete(account)) return { proposition: refuted, verdict: false, account };
  if (leaning > 0) return { proposition, verdict: isComplete(account) ? true : null, account };
  return { proposition, verdict: leaning < 0 && isExcluded(sentence, candidate) ? false : null, account };
}
function isExcluded({ mentions, negation }, { proposition, account }) {
  const missing = account.filter(({ standing }) => standing === "not in the article");
  if (missing.length === 0) return true;
  const isOnly = ({ concept, first }) => concept === ONLY && proposition.denies.includes(ONLY) && negation.signs[first] !== -1;
  if (mentions.some(isOnly)) return true;
  return missing.length <= MOST_MISSING && !missing.some(({ isThing }) => isThing);
}
function misnamedAs({ proposition, words }, account, asked) {
  const marked = account.map((one) => words.has(one.at) ? { ...one, standing: "contradicted" } : one);
  return { proposition: asked ? null : proposition, verdict: asked ? null : false, account: marked };
}
function choose(reading2, { sentence, topics }, asked, isEligible) {
  const { reader } = reading2;
  const candidates2 = hasContent(sentence) && !isBare(reading2, sentence) ? candidatesOf(reading2, sentence, topics, asked, isEligible) : [];
  const [likeliest] = candidates2;
  if (!likeliest) return { candidate: null, isSilent: true };
  const isNear = ({ probability }) => probability >= NEAR * likeliest.probability;
  const isWorth = ({ probability }) => probability >= WORTH * likeliest.probability;
  const complete = candidates2.filter(
    (one) => isComplete(one.account) && isWorth(one) && (isNear(one) || isAnchored(reading2, sentence, one.proposition))
  );
  const anchored = complete.find(({ proposition }) => isAnchored(reading2, sentence, proposition));
  const candidate = (likeliest.probability < SURE2 ? anchored : null) ?? complete[0] ?? likeliest;
  const isSilent2 = probabilityOfGap(topics) > (isComplete(candidate.account) ? SILENT_THOUGH_COMPLETE : SILENT2) || reader.misattribution(sentence, candidate.proposition) === "other";
  return { candidate, isSilent: isSilent2 };
}
function isBare({ frame }, { tokens, mentions }) {
  if (tokens.some(({ norm }) => isFunctionWord(norm))) return false;
  const named = mentions.filter(({ concept }) => concept !== CHATTER);
  const isCovered = named.reduce((sum, { first, last }) => sum + last - first + 1, 0) === tokens.length;
  const isOne = new Set(named.map(({ concept }) => concept)).size === 1;
  return isCovered && (isOne || named.every(({ concept }) => frame.kinds.has(concept)));
}
function isAnchored({ frame }, { mentions }, proposition) {
  return mentions.some(
    ({ concept }) => isOwn(proposition, concept) && !["person", "office"].includes(frame.kinds.get(concept) ?? "")
  );
}
function candidatesOf(reading2, sentence, topics, asked, isEligible) {
  const { knowledge: knowledge2, frame } = reading2;
  return topics.filter((topic) => !isGap(topic) && topic.probability >= LIKELY2).flatMap(({ id, probability }) => {
    const proposition = knowledge2.propositions.find((one) => one.id === id);
    return proposition && isNamed(proposition, sentence) && isEligible(proposition) ? [{ proposition, probability }] : [];
  }).slice(0, MOST_CANDIDATES).map(({ proposition, probability }) => ({
    proposition,
    probability,
    ...withRelated(reading2, sentence, proposition, accountFor(sentence, proposition, frame, asked))
  }));
}
function isNamed({ needs }, { mentions }) {
  return needs.length === 0 || mentions.some(({ concept }) => needs.includes(concept));
}
function withRelated({ knowledge: knowledge2, frame }, { tokens, mentions, negation }, proposition, account) {
  const related = knowledge2.propositions.filter(
    (one) => one !== proposition && one.matters.some((matter) => proposition.matters.includes(matter))
  );
  let refuted = null;
  const completed = account.map((counted) => {
    const { at, concept, standing } = counted;
    if (concept === null || negation.signs[at] === -1) return counted;
    const beside = besides(mentions, at);
    const wrong = related.find(({ values }) => values?.false.includes(concept) && beside && values.of.includes(beside));
    if (wrong && !isOwn(proposition, concept)) {
      refuted = wrong;
      return { ...counted, standing: "contradicted" };
    }
    if (standing !== "not in the article") return counted;
    const stem2 = tokens[at]?.stem ?? "";
    const helps = related.some((one) => isOwn(one, concept) && frame.vouched.by(one.id, stem2));
    return helps ? { ...counted, standing: "borne out" } : counted;
  });
  return { account: completed, refuted };
}
function besides(mentions, at) {
  const named = mentions.filter(({ concept }) => concept !== CHATTER);
  const own = named.findIndex(({ first, last }) => first <= at && at <= last);
  return (named[own - 1] ?? named[own + 1])?.concept ?? null;
}
function isComplete(account) {
  return account.every(({ standing }) => standing !== "not in the article");
}
function isOwn({ topic, poles, values }, concept) {
  return topic.includes(concept) || poles.includes(concept) || (values?.true.includes(concept) ?? false);
}
function leaningOf({ reader, frame }, sentence, proposition) {
  const { sign } = stanceOf(proposition, frame.opposites, sentence.mentions, sentence.negation, sentence.tokens);
  const declared = proposition.article === "denies" ? -sign : sign;
  const fitted = reader.stance(sentence, proposition);
  const isCertain = Math.abs(fitted) > OVERRULES;
  if (isCertain) return fitted > 0 ? 1 : -1;
  if (declared === 0 && Math.abs(fitted) > DECIDES) return fitted > 0 ? 1 : -1;
  if (declared === 0) return 0;
  const agrees = Math.abs(fitted) < LEANS || fitted > 0 === declared > 0;
  return agrees ? declared > 0 ? 1 : -1 : 0;
}

// src/core/text/english.ts
var LANGUAGES = ["german", "french", "spanish", "italian", "portuguese", "dutch", "turkish"];
var ENOUGH = 400;
var small = null;
function isEnglish(text2) {
  const begun = text2.slice(0, ENOUGH);
  const letters = begun.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length * 2 > letters.length) return false;
  small ??= LANGUAGES.map((language) => wordList("other-languages", language));
  const norms = tokenize(begun).map(({ norm }) => norm);
  const english = norms.filter((norm) => isFunctionWord(norm)).length;
  const most = Math.max(...small.map((words) => norms.filter((norm) => words.has(norm) && !isFunctionWord(norm)).length));
  return most < 2 || most <= english;
}

// src/core/model/answer.ts
var OTHER_LANGUAGE = "other-language";

// src/core/answering/explain.ts
function explain(reading2, sentence, counted, quotes, decisive) {
  const settling = quotes.flatMap((quote) => spanIn(quote, decisive) ?? [])[0] ?? null;
  const said = quotes.map((quote) => ({ quote, sentence: reading2.reader.read(quote.text) }));
  return {
    of: sentence.text,
    words: together(sentence, counted).map(({ first, last, standing, concept }) => {
      const start = sentence.tokens[first]?.start ?? 0;
      const end = sentence.tokens[last]?.end ?? start;
      const bears = standing === "borne out" || standing === "contradicted";
      const stems = sentence.tokens.slice(first, last + 1).map((token) => token.stem);
      const evidence = bears ? evidenceFor(said, stems, concept) ?? settling : null;
      return { text: sentence.text.slice(start, end), start, end, standing, evidence };
    })
  };
}
function together({ mentions }, counted) {
  const entries = [];
  for (const { at, standing, concept } of counted) {
    const before2 = entries.at(-1);
    const isOne = before2?.standing === standing && mentions.some(({ first, last }) => first <= before2.first && at <= last);
    if (before2 && isOne) before2.last = at;
    else entries.push({ first: at, last: at, standing, concept });
  }
  return entries;
}
function evidenceFor(said, stems, concept) {
  for (const { quote, sentence } of said) {
    const { tokens, mentions } = sentence;
    const same = tokens.findIndex((_, at) => stems.every((stem2, offset) => tokens[at + offset]?.stem === stem2));
    const mention = concept === CHATTER ? void 0 : mentions.find((one) => one.concept === concept);
    const [first, last] = same >= 0 ? [same, same + stems.length - 1] : [mention?.first ?? -1, mention?.last ?? -1];
    const start = tokens[first]?.start;
    const end = tokens[last]?.end;
    if (start !== void 0 && end !== void 0)
      return { text: quote.text.slice(start, end), start: quote.start + start, end: quote.start + end };
  }
  return null;
}

// src/core/answering/unaccounted.ts
var MOST_SHOWN = 80;
function unaccounted({ text: text2, tokens }, account) {
  const missing = account.filter(({ standing }) => standing === "not in the article").map(({ at: at2 }) => at2);
  const [at] = missing;
  if (at === void 0) return null;
  const isFunction = (number) => isFunctionWord(tokens[number]?.norm ?? "");
  let first = at;
  while (first > 0 && at - first < 2 && isFunction(first - 1) && !endsAt(text2, tokens, first)) first--;
  let last = at;
  for (const next of missing.slice(1)) {
    const between = Array.from({ length: next - last - 1 }, (_, offset) => last + 1 + offset);
    if (!between.every(isFunction)) break;
    last = next;
  }
  const words = text2.slice(tokens[first]?.start, tokens[last]?.end).replace(/\s+/g, " ");
  return words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN - 1).trimEnd()}\u2026`;
}
function endsAt(text2, tokens, at) {
  return text2.slice(tokens[at - 1]?.end, tokens[at]?.start).trim() !== "";
}

// src/core/answering/compose.ts
function compose(reading2, { whole, sentence, elliptic, gap }, { proposition, account }, quotes) {
  const { article } = reading2.knowledge;
  const isAnswered = quotes.length > 0;
  const nearest = () => nearestIn(reading2.search.find(whole), article.statements);
  return {
    quotes,
    nearest: isAnswered ? [] : nearest().map((statement) => quoteStatement(article, statement)),
    gap: isAnswered ? null : gapOf(gap, elliptic ? null : unaccounted(sentence, account)),
    account: account.length === 0 ? null : explain(reading2, sentence, account, quotes, proposition?.decisive),
    source: { id: article.id, sha256: article.sha256 }
  };
}
function notRead({ knowledge: { article } }) {
  return {
    quotes: [],
    nearest: [],
    gap: { id: OTHER_LANGUAGE, text: "what it is asked in another language than English" },
    account: null,
    source: { id: article.id, sha256: article.sha256 }
  };
}
function gapOf(named, words) {
  return named ?? (words === null ? null : { id: UNACCOUNTED, text: `\u201C${words}\u201D` });
}
var UNACCOUNTED = "unaccounted";
var NEAREST = 3;
function nearestIn(found, statements) {
  const ids = found.flatMap(({ statement }) => typeof statement === "string" ? [statement] : []).slice(0, NEAREST);
  return ids.flatMap((id) => statements.filter((statement) => statement.id === id));
}
var ORDER = 0.3;
function quotesFor({ knowledge: { article }, frame }, proposition, { tokens, mentions }, first) {
  const { evidence } = proposition;
  const named = mentions.filter(({ concept }) => ["person", "office"].includes(frame.kinds.get(concept) ?? ""));
  const isNamed2 = (at) => named.some((mention) => mention.first <= at && at <= mention.last);
  const asked = new Set(tokens.filter((_, at) => !isNamed2(at)).map(({ stem: stem2 }) => stem2));
  const shared = ({ text: text2 }) => {
    if (proposition.article === "denies") return 0;
    const words = tokenize(text2).filter(({ norm }) => !isFunctionWord(norm));
    return words.filter(({ stem: stem2 }) => asked.has(stem2)).length / Math.sqrt(Math.max(1, words.length));
  };
  return evidence.flatMap((id) => article.statements.filter((statement) => statement.id === id)).concat(article.statements.filter(({ id }) => id === first && !evidence.includes(id))).map((statement, at) => ({
    statement,
    rank: statement.id === first ? Number.POSITIVE_INFINITY : shared(statement) - ORDER * at
  })).sort((a, b) => b.rank - a.rank).map(({ statement }) => quoteStatement(article, statement));
}

// src/core/answering/ask.ts
function ask(reading2, question, thread) {
  if (!isEnglish(question)) return { mode: "ask", outcome: "not_covered", ...NOTHING_MARKED, ...notRead(reading2) };
  const judgement = judgeInThread(reading2, question, thread);
  const kind = kindOf(reading2, judgement);
  return kind === POLAR ? answerPolar(reading2, judgement) : answerOpen(reading2, judgement, kind);
}
var NOTHING_MARKED = { polarity: null, isUnsettled: false, span: null, decisive: null };
function answerPolar(reading2, judgement) {
  const settlement = settle(reading2, judgement, true);
  const { proposition, verdict, account } = settlement;
  const isUnsettled = proposition !== null && verdict === null && isComplete(account);
  const isAnswered = proposition !== null && (verdict !== null || isUnsettled);
  const quotes = isAnswered ? quotesFor(reading2, proposition, judgement.sentence) : [];
  const { text: text2, tokens } = judgement.sentence;
  const polarity = !isAnswered || verdict === null ? null : verdict !== isDeniedWithTag(text2, tokens) ? "yes" : "no";
  return {
    mode: "ask",
    outcome: quotes.length > 0 ? "answered" : "not_covered",
    polarity,
    isUnsettled,
    span: null,
    decisive: isAnswered ? spanIn(quotes[0], proposition.decisive) : null,
    ...compose(reading2, judgement, settlement, quotes)
  };
}
function answerOpen(reading2, judgement, kind) {
  const { candidate, isSilent: isSilent2 } = choose(
    reading2,
    judgement,
    true,
    (one) => (
      // A mere "why?" is answered only by a reason.
      judgement.elliptic && kind === "why" ? Boolean(one.answers.why) : offers(one, kind)
    )
  );
  const isAsked = candidate && !isSilent2 && !reading2.reader.speaksAgainst(judgement.sentence, candidate.proposition.id);
  const proposition = isAsked ? candidate.proposition : null;
  const answer = proposition?.answers[kind];
  const quotes = proposition ? quotesFor(reading2, proposition, judgement.sentence, answer?.statement) : [];
  return {
    mode: "ask",
    outcome: quotes.length > 0 ? "answered" : "not_covered",
    polarity: null,
    isUnsettled: false,
    span: spanIn(quotes[0], answer?.span),
    decisive: null,
    ...compose(reading2, judgement, { proposition, account: candidate?.account ?? [] }, quotes)
  };
}
function kindOf({ reader }, { asked, elliptic }) {
  if (elliptic) return reader.openKind(asked);
  const shape = shapeOf(asked.text, asked.tokens);
  if (shape === "open" || shape === "polar" && asksToChoose(asked.tokens)) return reader.openKind(asked);
  return shape === "polar" ? POLAR : reader.kind(asked);
}
function offers(proposition, kind) {
  const answer = proposition.answers[kind];
  if (answer !== void 0) return answer !== null;
  return !["when", "where", "howmany", "howlong"].includes(kind);
}

// src/core/answering/suggest.ts
import MiniSearch2 from "minisearch";

// src/core/compiled.ts
import MiniSearch3 from "minisearch";

// src/core/knowledge/files.ts
import { existsSync as existsSync2, readdirSync } from "node:fs";
import { join as join3 } from "node:path";
function filesIn(folder, name) {
  const inner = join3(folder, name);
  if (!existsSync2(inner)) return [];
  const names = readdirSync(inner).filter((file) => file.endsWith(".yaml"));
  return names.sort().map((file) => `${name}/${file}`);
}

// src/core/language/slips.ts
var TWO_SLIPS = 8;
function slipsAllowed(norm) {
  return norm.length >= TWO_SLIPS ? 2 : 1;
}
function slipsBetween(one, other, limit) {
  let before2 = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one.charAt(i - 1) === other.charAt(j - 1);
      const swapped = i > 1 && j > 1 && one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1);
      const value = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before2[j - 2] ?? 0) + 1 : limit
      );
      row.push(value);
      if (value < least) least = value;
    }
    if (least >= limit) return limit;
    [before2, last] = [last, row];
  }
  return Math.min(last[other.length] ?? limit, limit);
}

// src/core/language/lexicon.ts
var SHORTEST_MENDED = 5;
var FAR_MORE = 30;
var USUAL2 = 4;
function buildLexicon(concepts, texts, names) {
  const labels = /* @__PURE__ */ new Map();
  const words = /* @__PURE__ */ new Set();
  const targets = /* @__PURE__ */ new Set();
  for (const { id, labels: own } of concepts) {
    for (const text2 of own) {
      const tokens = writeOut(tokenize(text2));
      const first = tokens[0];
      if (!first) continue;
      const label2 = { concept: id, norms: tokens.map((token) => token.norm), stems: tokens.map((token) => token.stem) };
      labels.set(first.stem, [...labels.get(first.stem) ?? [], label2]);
      for (const { norm } of tokens) targets.add(norm);
    }
  }
  for (const list of labels.values()) list.sort((a, b) => b.norms.length - a.norms.length);
  for (const text2 of names) for (const { norm } of tokenize(text2)) targets.add(norm);
  const times = /* @__PURE__ */ new Map();
  for (const text2 of texts) for (const { norm } of tokenize(text2)) times.set(norm, (times.get(norm) ?? 0) + 1);
  for (const [norm, number] of times) if (number >= USUAL2) targets.add(norm);
  for (const [norm, number] of times) if (number >= USUAL2 || !isSlip(norm, targets, times)) words.add(norm);
  return {
    labels: Object.fromEntries([...labels].map(([first, list]) => [first, packLabels(list)])),
    stems: [...new Set([...words, ...targets].map(stem))],
    targets: [...targets].filter((norm) => norm.length >= SHORTEST_MENDED)
  };
}
function isSlip(norm, targets, times) {
  if (norm.length < SHORTEST_MENDED || /\d/.test(norm) || targets.has(norm)) return false;
  const least = FAR_MORE * (times.get(norm) ?? 1);
  for (const target of targets)
    if (target.charAt(0) === norm.charAt(0) && Math.abs(target.length - norm.length) < 2 && (times.get(target) ?? 0) >= least && stem(target) !== stem(norm) && slipsBetween(norm, target, 2) < 2)
      return true;
  return false;
}
function packLabels(labels) {
  return labels.map(({ concept, norms, stems }) => `${concept}|${norms.join(" ")}|${stems.join(" ")}`).join("\n");
}
function labelsAt({ labels }, stemmed) {
  if (!Object.hasOwn(labels, stemmed)) return [];
  return (labels[stemmed] ?? "").split("\n").map((line) => {
    const [concept = "", norms = "", stems = ""] = line.split("|");
    return { concept, norms: norms.split(" "), stems: stems.split(" ") };
  });
}

// src/core/language/concepts.ts
var ConceptFinder = class {
  #lexicon;
  /** Labels by the stem of their first word, unpacked when first met. */
  #labels = /* @__PURE__ */ new Map();
  constructor(lexicon) {
    this.#lexicon = lexicon;
  }
  /**
   * The concepts that words name, from left to right, none overlapping: at each word the longest label, the word as typed before its
   * stem.
   */
  find(tokens) {
    const mentions = [];
    for (let at = 0; at < tokens.length; at++) {
      const label2 = longest(this.#labelsAt(tokens[at]?.stem ?? ""), tokens, at);
      if (!label2) continue;
      const last = at + label2.norms.length - 1;
      mentions.push({ concept: label2.concept, first: at, last });
      at = last;
    }
    return mentions;
  }
  #labelsAt(stemmed) {
    const known = this.#labels.get(stemmed);
    if (known) return known;
    const labels = labelsAt(this.#lexicon, stemmed);
    const [own] = labels[0]?.stems ?? [];
    if (own !== void 0) this.#labels.set(own, labels);
    return labels;
  }
};
function longest(labels, tokens, at) {
  let byStem = null;
  for (const label2 of labels) {
    if (byStem && label2.norms.length < byStem.norms.length) break;
    const match = matchAt(label2, tokens, at);
    if (match === "exact") return label2;
    if (match === "stem") byStem ??= label2;
  }
  return byStem;
}
function matchAt({ norms, stems }, tokens, at) {
  let match = "exact";
  for (let offset = 0; offset < norms.length; offset++) {
    const token = tokens[at + offset];
    if (token?.norm === norms[offset]) continue;
    if (!matchesByStem(token, stems[offset])) return null;
    match = "stem";
  }
  return match;
}
function matchesByStem(token, stemmed) {
  return token !== void 0 && token.stem === stemmed && !isFunctionWord(token.norm);
}

// src/core/language/spelling.ts
var LONGEST = 20;
var REMEMBERED = 1e6;
var Spelling = class {
  #known;
  /** The words to mend to, by first letter. */
  #targets = /* @__PURE__ */ new Map();
  #mended = new Remembered(REMEMBERED);
  constructor({ stems, targets }) {
    this.#known = new Set(stems);
    for (const word of targets) {
      const list = this.#targets.get(word.charAt(0));
      if (list) list.push(word);
      else this.#targets.set(word.charAt(0), [word]);
    }
  }
  /** True for a word that the editor has used, in any inflection. */
  knows({ norm, stem: stem2 }) {
    return this.#known.has(stem2) || isFunctionWord(norm);
  }
  /** The token, with its folded form and stem mended where it is misspelt. */
  mend(token) {
    const { norm } = token;
    const whole = `${norm}g`;
    const isCutShort = isFunctionWord(whole) || !this.knows(token) && this.knows({ norm: whole, stem: stem(whole) });
    if (norm.endsWith("in") && isCutShort) return { ...token, norm: whole, stem: stem(whole) };
    if (this.knows(token)) return token;
    const swapped = norm.length < SHORTEST_MENDED ? asFunctionWord(token) : token;
    if (swapped !== token) return swapped;
    if (norm.length === SHORTEST_MENDED - 1 && !/\d/.test(norm)) return this.#withLetterDoubled(token);
    if (norm.length < SHORTEST_MENDED || norm.length > LONGEST || /\d/.test(norm)) return token;
    const mended = this.#mended.of(norm, (word) => this.#nearest(word));
    return mended ? { ...token, norm: mended, stem: stem(mended) } : token;
  }
  /** A word of four letters is mended only where one of them should stand twice: "fals". */
  #withLetterDoubled(token) {
    const { norm } = token;
    const doubled = Array.from(norm, (letter, at) => norm.slice(0, at) + letter + norm.slice(at));
    const meant = doubled.find((one) => this.#targets.get(one.charAt(0))?.includes(one));
    return meant ? { ...token, norm: meant, stem: stem(meant) } : token;
  }
  #nearest(norm) {
    const allowed = slipsAllowed(norm);
    let best = null;
    let least = allowed + 1;
    for (const target of this.#targets.get(norm.charAt(0)) ?? []) {
      if (Math.abs(target.length - norm.length) >= least) continue;
      const slips = slipsBetween(norm, target, least);
      if (slips < least) [best, least] = [target, slips];
    }
    return best;
  }
};
function asFunctionWord(token) {
  const { norm } = token;
  for (let at = 0; at + 1 < norm.length; at++) {
    const swapped = norm.slice(0, at) + norm.charAt(at + 1) + norm.charAt(at) + norm.slice(at + 2);
    if (isFunctionWord(swapped)) return { ...token, norm: swapped, stem: stem(swapped) };
  }
  return token;
}

// src/core/reading/attribution.ts
function misattribution({ text: text2, tokens, mentions, negation }, proposition, people, speakers) {
  const own = people.find((person) => person.name === proposition.by);
  if (!own) return isSaidByOther({ text: text2, tokens, mentions }, people, speakers) ? "other" : null;
  const named = mentions.filter(({ concept }) => own.person.has(concept));
  const meant = named.length > 0 ? named : mentions.filter(({ concept }) => own.office.has(concept));
  const isAsserted = ({ first }) => negation.signs[first] !== -1;
  const others = people.filter((person) => person !== own);
  const asserted = mentions.filter(isAsserted);
  const namesOther = asserted.some(({ concept }) => others.some((other) => other.person.has(concept)));
  const meansOther = namesOther || asserted.some(({ concept }) => others.some((other) => other.office.has(concept)));
  if (meant.length > 0) return meansOther && !meant.some(isAsserted) ? "contrast" : null;
  if (!namesOther) return null;
  return IDENTIFYING.test(text2) ? "contrast" : "other";
}
function isSaidByOther({ text: text2, tokens, mentions }, people, speakers) {
  if (speakers.size === 0) return false;
  const saying = mentions.filter(({ first, last }) => {
    const behind2 = text2.slice(tokens[last]?.end, tokens[last + 1]?.start);
    return SAYING.has(tokens[last + 1]?.norm ?? "") || /^\s*:/.test(behind2) || tokens[first - 2]?.norm === "according";
  });
  const credited = saying.flatMap(({ concept }) => people.filter((one) => one.person.has(concept)));
  return credited.length > 0 && !credited.some(({ name }) => speakers.has(name));
}
var SAYING = wordList("saying", "saying");
var IDENTIFYING = /\b(?:it|that) (?:is|was)\b(?:\W+\w+){1,5}?\W+(?:who|that)\b|\b(?:is|was) (?:it|that)\b(?:\W+\w+){1,5}?\W+(?:who|that)\b|\b(?:remark|quote|quotation|comment|phrase|line|words?|warning)s?\b\W*(?:\w+\W+)?(?:came|comes|is|was|are|were) (?:from|by)\b/i;

// src/core/reading/reader.ts
var NEGLIGIBLE = 1e-4;
var Reader = class {
  #concepts;
  #spelling;
  #frame;
  #people;
  #outside;
  /** Whose words each proposition rests on, the reporter's apart. */
  #speakers;
  #models;
  /** A sentence is classified more than once. */
  #featuresOf = /* @__PURE__ */ new WeakMap();
  /** `fitted` is null only while it is being fitted. */
  constructor(knowledge2, lexicon, fitted) {
    this.#concepts = new ConceptFinder(lexicon);
    this.#spelling = new Spelling(lexicon);
    const people = this.#peopleByConcept(knowledge2);
    this.#frame = {
      opposites: oppositesOf(knowledge2.concepts),
      people,
      speakers: speakersOf(knowledge2)
    };
    this.#people = peopleConcepts(knowledge2, people);
    this.#outside = new Set(knowledge2.concepts.filter((concept) => concept.outside).map((concept) => concept.id));
    this.#speakers = evidencedBy(knowledge2);
    this.#models = fitted && {
      topics: new Classifier(fitted.topics),
      kinds: new Classifier(fitted.kinds),
      stance: new StanceModel(fitted.stance),
      attested: fitted.attested
    };
  }
  /** Which concept names which person: the one that the person's name is found to be. */
  #peopleByConcept({ people }) {
    return new Map(
      people.flatMap(({ name }) => {
        const concept = this.#concepts.find(writeOut(tokenize(name)))[0]?.concept;
        return concept ? [[concept, name]] : [];
      })
    );
  }
  read(text2) {
    return readSentence(text2, this.#concepts, this.#spelling);
  }
  /** The topics that come into question, the likeliest first; none where nothing has been fitted. */
  topics(sentence) {
    if (!this.#models) return [];
    const { topics } = this.#models;
    const likely = [];
    topics.classify(this.#topicFeatures(sentence)).forEach((probability, at) => {
      const id = topics.classes[at];
      if (id !== void 0 && probability >= NEGLIGIBLE) likely.push({ id, probability });
    });
    return likely.sort((a, b) => b.probability - a.probability);
  }
  /** What a question asks for; `polar` where it wants a yes or a no. */
  kind(sentence) {
    return this.#likeliestKind(sentence, true);
  }
  /** What a question asks for that cannot be answered with yes or no. */
  openKind(sentence) {
    const kind = this.#likeliestKind(sentence, false);
    return kind === POLAR ? "what" : kind;
  }
  #topicFeatures(sentence) {
    const known = this.#featuresOf.get(sentence);
    if (known) return known;
    const features = topicFeatures(sentence);
    this.#featuresOf.set(sentence, features);
    return features;
  }
  #likeliestKind(sentence, mayBePolar) {
    let likeliest = "what";
    let most = 0;
    this.#models?.kinds.classify(this.#topicFeatures(sentence)).forEach((probability, at) => {
      const kind = this.#models?.kinds.classes[at];
      if (kind === void 0 || probability <= most || kind === POLAR && !mayBePolar) return;
      [likeliest, most] = [kind, probability];
    });
    return asKind(likeliest);
  }
  /** The names of the article's people that a sentence mentions, in its order. */
  peopleIn(sentence) {
    return sentence.mentions.flatMap(({ concept }) => this.#frame.people.get(concept) ?? []);
  }
  /** The people whom a sentence names, or by their office means. */
  peopleMeant(sentence) {
    const named = this.peopleIn(sentence);
    if (named.length > 0) return named;
    const concepts = sentence.mentions.map(({ concept }) => concept);
    return this.#people.filter(({ office }) => concepts.some((concept) => office.has(concept))).map(({ name }) => name);
  }
  /** True for a mention of one of the article's people. */
  isPerson({ concept }) {
    return this.#frame.people.has(concept);
  }
  /** Whom a sentence wrongly credits with a proposition that only one person stated. */
  misattribution(sentence, proposition) {
    return misattribution(sentence, proposition, this.#people, this.#speakers.get(proposition.id) ?? /* @__PURE__ */ new Set());
  }
  /** How many words of a sentence the editor has never used. */
  unknownWords({ tokens }) {
    return tokens.filter((token) => !this.#spelling.knows(token)).length;
  }
  /** True where a sentence names something outside the article that nobody asking about this topic has named. */
  speaksAgainst(sentence, topic) {
    const outside = sentence.mentions.filter(({ concept }) => this.#outside.has(concept));
    if (outside.length === 0) return false;
    const attested = this.#models?.attested[`${topic} ${this.kind(sentence) === POLAR ? POLAR : "open"}`];
    return outside.some(({ concept }) => !attested?.includes(concept));
  }
  /** Log-odds that the article says yes to what a text asks or claims about a proposition. */
  stance(sentence, proposition) {
    return this.#models?.stance.logOdds(stanceFeatures(sentence, proposition, this.#frame)) ?? 0;
  }
  /** The features that the models are fitted on, for `npm run fit`. */
  features(sentence, proposition) {
    return stanceFeatures(sentence, proposition, this.#frame);
  }
};
function asKind(name) {
  switch (name) {
    case "who":
    case "what":
    case "when":
    case "where":
    case "which":
    case "why":
    case "how":
    case "howmany":
    case "howlong":
    case "say":
    case "summary":
      return name;
    default:
      return POLAR;
  }
}
function speakersOf({ propositions }) {
  return new Map(propositions.flatMap(({ id, by }) => by ? [[id, by]] : []));
}
function evidencedBy({ article, people, propositions }) {
  const names = new Set(people.map(({ name }) => name));
  const speakers = new Map(article.statements.map(({ id, speaker }) => [id, speaker.name]));
  return new Map(
    propositions.map(({ id, evidence }) => [
      id,
      new Set(evidence.flatMap((one) => speakers.get(one) ?? []).filter((name) => names.has(name)))
    ])
  );
}
function peopleConcepts({ people }, byConcept) {
  const concepts = [...byConcept];
  return people.map(({ name, office }) => ({
    name,
    person: new Set(concepts.filter(([, person]) => person === name).map(([concept]) => concept)),
    office: new Set(office)
  }));
}

// src/core/compile.ts
function lexiconOf({ concepts, people, article, phrasings }) {
  return buildLexicon(
    concepts,
    phrasings.map((phrasing) => phrasing.text),
    [article.text, ...people.flatMap((person) => person.aliases), ...lightWords()]
  );
}
function readingOf(knowledge2, fitted, lexicon = lexiconOf(knowledge2)) {
  const reader = new Reader(knowledge2, lexicon, fitted);
  return readingWith(knowledge2, reader, Search.build(knowledge2, reader), vouchedIn(knowledge2, reader));
}

// src/core/knowledge/load.ts
import { createHash } from "node:crypto";
import { existsSync as existsSync3 } from "node:fs";

// src/core/knowledge/folder-files.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { join as join4 } from "node:path";
import { parse, YAMLParseError } from "yaml";
var FolderFiles = class {
  problems = [];
  #folder;
  constructor(folder) {
    this.#folder = folder;
  }
  /** A file's text; null where it cannot be read. */
  text(name) {
    try {
      return readFileSync2(join4(this.#folder, name), "utf8");
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      this.problems.push(`${name}: ${code === "ENOENT" ? "no such file" : `cannot be read (${String(code)})`}`);
      return null;
    }
  }
  /** What a YAML file holds, not validated; undefined where it is not YAML, or cannot be read. */
  yaml(name) {
    const text2 = this.text(name);
    if (text2 === null) return void 0;
    try {
      return parse(text2);
    } catch (error) {
      const where = error instanceof YAMLParseError && error.linePos ? `line ${error.linePos[0].line}: ` : "";
      const what = error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error);
      this.problems.push(`${name}: ${where}${what}`);
      return void 0;
    }
  }
  /** What a YAML file holds; null where that is not as its schema says. */
  read(name, schema) {
    const value = this.yaml(name);
    return value === void 0 ? null : this.validate(name, schema, value);
  }
  /** What was read from a file, validated; null where it is not as its schema says. */
  validate(name, schema, value) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const [first, ...rest] = issue.path;
      const entry = entryName(value, first);
      this.problems.push(
        [name, ...entry ? [entry] : [], ...rest.length ? [rest.join(".")] : [], issue.message].join(": ")
      );
    }
    return null;
  }
};
function entryName(value, key) {
  if (key === void 0) return "";
  if (typeof key !== "number") return String(key);
  const entry = Array.isArray(value) ? value[key] : null;
  if (entry && typeof entry === "object") {
    if ("id" in entry && typeof entry.id === "string") return entry.id;
    if ("name" in entry && typeof entry.name === "string") return entry.name;
  }
  return `entry ${key + 1}`;
}

// src/core/knowledge/place.ts
function paragraphAt(text2, place) {
  return paragraphsOf(text2.slice(0, place + 1)).length;
}
function speakerNamed(name, people) {
  if (name === REPORTER.name) return REPORTER;
  const person = people.find((one) => one.name === name);
  return person ? { name: person.name, role: person.role } : null;
}
function placeStatements(text2, entries, people, problem) {
  let from = 0;
  return entries.flatMap((entry) => {
    const start = text2.indexOf(entry.text, from);
    if (start < 0) {
      const earlier = text2.includes(entry.text);
      problem(
        entry.id,
        "text",
        earlier ? "stands earlier in the article than the entry before it" : "does not stand in the article word for word"
      );
      return [];
    }
    const speaker = speakerNamed(entry.speaker, people);
    if (!speaker) {
      problem(entry.id, "speaker", `"${entry.speaker}" is not in people.yaml`);
      return [];
    }
    from = start + entry.text.length;
    return [{ ...entry, speaker, start, end: from, paragraph: paragraphAt(text2, start) }];
  });
}

// src/core/knowledge/schema.ts
import { z } from "zod";
var Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower case letters and digits with hyphens");
var text = z.string().trim().min(1);
var label = text.max(80);
var QUESTION_KINDS = [
  "who",
  "what",
  "when",
  "where",
  "which",
  "why",
  "how",
  "howmany",
  "howlong",
  "say",
  "summary"
];
var questionKind = z.enum(QUESTION_KINDS);
var PHRASING_KINDS = ["yes", "no", ...QUESTION_KINDS];
var ArticleFile = z.strictObject({
  id: Id,
  subject: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 is 64 hexadecimal digits"),
  examples: z.array(text).max(10).default([]),
  granted: z.string().default("").describe("words, with blanks between them, that a text may use of any topic: what every reader takes for granted")
});
var PeopleFile = z.array(
  z.strictObject({ name: text, role: text, aliases: z.array(label).min(1), office: z.array(Id).default([]) })
);
var StatementsFile = z.array(
  z.strictObject({
    id: Id,
    text,
    speaker: text.describe('a name from people.yaml, or "article"'),
    kind: z.enum(["quotation", "reported speech", "narration"]),
    translated: z.boolean().default(false)
  })
).min(1);
var KINDS = ["person", "office", "body", "group", "place", "thing", "time", "number"];
var ThesaurusFile = z.array(
  z.strictObject({
    id: Id,
    labels: z.array(label).min(1).describe("the preferred one first; a label belongs to one concept only"),
    kind: z.enum(KINDS).optional().describe("what kind of thing it is; where a text names one that its proposition does not know, it says something else"),
    opposite: Id.optional().describe("the concept at the other pole"),
    outside: z.boolean().default(false).describe("true where the article does not speak of it")
  })
);
var answerSpan = z.strictObject({ statement: Id, span: text.optional() });
var byKind = z.partialRecord(z.enum(PHRASING_KINDS), z.array(text));
var PropositionFile = z.strictObject({
  says: text.describe("the proposition in the editor's words"),
  article: z.enum(["states", "denies"]).describe("whether the article states or denies it"),
  by: text.optional().describe("whose word it is, where it counts who said it"),
  evidence: z.array(Id).min(1, "a proposition needs evidence").describe("ids of statements, the best first"),
  topic: z.array(Id).default([]).describe("concepts that it is about: to negate them is to deny it"),
  poles: z.array(Id).default([]).describe("concepts that affirm it when a question or claim uses them; their opposites deny it"),
  denies: z.array(Id).default([]).describe("further concepts that deny it"),
  values: z.strictObject({ true: z.array(Id).min(1), false: z.array(Id).min(1), of: z.array(Id).default([]) }).optional().describe(
    "of the concepts of one kind those that are true of it, and those that are not; beside one of `of` a false one refutes also what a text says of a related matter"
  ),
  order: z.strictObject({ first: z.array(Id).min(1), later: z.array(Id).min(1) }).optional().describe("concepts that come first by it, and those that come later: a text that has them the other way round denies it"),
  number: z.strictObject({ is: z.number(), units: z.array(text).min(1) }).optional(),
  matters: z.array(Id).default([]).describe("names of matters: what other propositions of the same matter say may be said in one breath with it"),
  needs: z.array(Id).default([]).describe("concepts without any of which a text is not about it"),
  words: z.string().default("").describe("words, with blanks between them, by which it may be truly put, beside those of its evidence and phrasings"),
  decisive: text.optional().describe("the words of the first evidence that settle a yes/no question or a claim"),
  answers: z.partialRecord(questionKind, answerSpan.nullable()).default({}).describe(
    "by kind of question the statement to quote and the few words of it that answer; null where there are none"
  ),
  phrasings: byKind.default({})
});
var GapFile = z.strictObject({
  gap: text.nullable().describe('completes "The article does not say \u2026"; null where nothing was asked that an article could answer'),
  phrasings: z.array(text).default([])
});
var TrainingFile = z.strictObject({
  propositions: z.record(Id, byKind).default({}),
  gaps: z.record(Id, z.array(text)).default({})
});
var FILES2 = {
  article: ArticleFile,
  people: PeopleFile,
  statements: StatementsFile,
  thesaurus: ThesaurusFile,
  topic: z.union([PropositionFile, GapFile]),
  training: TrainingFile
};

// src/core/knowledge/topics.ts
import { basename } from "node:path";
function loadTopics(folder, files) {
  const topics = { propositions: [], gaps: [], phrasings: [] };
  for (const file of filesIn(folder, "topics")) loadTopic(file, files, topics);
  for (const file of filesIn(folder, "training")) {
    const training = files.read(file, TrainingFile);
    for (const [id, kinds] of Object.entries(training?.propositions ?? {}))
      topics.phrasings.push(...ofProposition(file, id, kinds));
    for (const [id, texts] of Object.entries(training?.gaps ?? {})) topics.phrasings.push(...ofGap(file, id, texts));
  }
  return topics;
}
function loadTopic(file, files, topics) {
  const id = files.validate(file, Id, basename(file, ".yaml"));
  const value = files.yaml(file);
  if (id === null || value === void 0) return;
  if (value !== null && typeof value === "object" && "gap" in value) {
    const content = files.validate(file, GapFile, value);
    if (!content) return;
    topics.gaps.push({ id, text: content.gap });
    topics.phrasings.push(...ofGap(file, id, content.phrasings));
  } else {
    const content = files.validate(file, PropositionFile, value);
    if (!content) return;
    const { phrasings, ...proposition } = content;
    topics.propositions.push({ id, ...proposition });
    topics.phrasings.push(...ofProposition(file, id, phrasings));
  }
}
function ofProposition(file, topic, kinds) {
  return PHRASING_KINDS.flatMap((kind) => (kinds[kind] ?? []).map((text2) => ({ text: text2, topic, kind, file })));
}
function ofGap(file, gap, texts) {
  return texts.map((text2) => ({ text: text2, topic: GAP + gap, kind: null, file }));
}

// src/core/knowledge/verify.ts
function crossCheck(knowledge2) {
  return [
    ...checkDuplicates(knowledge2),
    ...checkReserved(knowledge2),
    ...checkPeople(knowledge2),
    ...checkConcepts(knowledge2),
    ...knowledge2.propositions.flatMap((proposition) => checkProposition(knowledge2, proposition)),
    ...checkPhrasings(knowledge2)
  ];
}
function checkDuplicates({ article, people, concepts }) {
  const twice = (file, ids) => ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id}: id: stands twice`);
  return [
    ...twice(
      "statements.yaml",
      article.statements.map(({ id }) => id)
    ),
    ...twice(
      "people.yaml",
      people.map(({ name }) => name)
    ),
    ...twice(
      "thesaurus",
      concepts.map(({ id }) => id)
    )
  ];
}
function checkReserved({ concepts, gaps }) {
  return [
    ...concepts.some(({ id }) => id === CHATTER) ? [] : [`thesaurus: ${CHATTER}: there is no such concept, by which greetings and thanks are told`],
    ...concepts.some(({ id }) => id === ONLY) ? [] : [`thesaurus: ${ONLY}: there is no such concept, of what excludes all else`],
    ...gaps.some(({ id }) => id === OTHER_SPEAKER) ? [] : [`topics/${OTHER_SPEAKER}.yaml: there is no such gap, which is named where the wrong person is credited`]
  ];
}
function checkPeople({ article, people, concepts }) {
  return people.flatMap(({ name, role, office }) => [
    ...article.text.includes(role) ? [] : [`people.yaml: ${name}: role: "${role}" does not stand in the article`],
    ...unknown(office, concepts).map((id) => `people.yaml: ${name}: office: there is no concept "${id}"`)
  ]);
}
function checkConcepts({ concepts }) {
  const owners = /* @__PURE__ */ new Map();
  const problems = [];
  for (const { id, labels, opposite } of concepts) {
    if (opposite)
      for (const other of unknown([opposite], concepts))
        problems.push(`thesaurus: ${id}: opposite: there is no concept "${other}"`);
    for (const label2 of labels.map((one) => one.toLowerCase())) {
      const owner = owners.get(label2);
      if (owner === id) problems.push(`thesaurus: ${id}: labels: "${label2}" stands twice`);
      else if (owner) problems.push(`thesaurus: ${id}: labels: "${label2}" belongs to ${owner}`);
      owners.set(label2, id);
    }
  }
  return problems;
}
function checkProposition({ article, people, concepts }, proposition) {
  const statements = new Map(article.statements.map(({ id, text: text2 }) => [id, text2]));
  const { by, evidence, decisive, answers, values } = proposition;
  const wrong = (field, what) => `topics/${proposition.id}.yaml: ${field}: ${what}`;
  const named = {
    topic: proposition.topic,
    poles: proposition.poles,
    denies: proposition.denies,
    "values.true": values?.true ?? [],
    "values.false": values?.false ?? [],
    "values.of": values?.of ?? [],
    needs: proposition.needs,
    "order.first": proposition.order?.first ?? [],
    "order.later": proposition.order?.later ?? []
  };
  return [
    ...by && !people.some(({ name }) => name === by) ? [wrong("by", `"${by}" is not in people.yaml`)] : [],
    ...evidence.filter((id) => !statements.has(id)).map((id) => wrong("evidence", `there is no statement "${id}"`)),
    ...decisive && !statements.get(evidence[0] ?? "")?.includes(decisive) ? [wrong("decisive", `"${decisive}" does not stand in statement "${evidence[0]}"`)] : [],
    ...Object.entries(named).flatMap(
      ([field, ids]) => unknown(ids, concepts).map((id) => wrong(field, `there is no concept "${id}"`))
    ),
    ...Object.entries(answers).flatMap(([kind, answer]) => {
      if (!answer) return [];
      const { statement, span } = answer;
      const text2 = statements.get(statement);
      if (text2 === void 0) return [wrong(`answers.${kind}`, `there is no statement "${statement}"`)];
      return span && !text2.includes(span) ? [wrong(`answers.${kind}`, `"${span}" does not stand in statement "${statement}"`)] : [];
    })
  ];
}
function unknown(ids, concepts) {
  return ids.filter((id) => !concepts.some((concept) => concept.id === id));
}
function checkPhrasings({ phrasings, propositions, gaps }) {
  const topics = /* @__PURE__ */ new Set([...propositions.map(({ id }) => id), ...gaps.map(({ id }) => GAP + id)]);
  const problems = phrasings.filter(({ topic }) => !topics.has(topic)).map(
    ({ file, topic }) => topic.startsWith(GAP) ? `${file}: gaps: there is no gap "${topic.slice(GAP.length)}"` : `${file}: propositions: there is no proposition "${topic}"`
  );
  return [...new Set(problems)];
}

// src/core/knowledge/load.ts
var KnowledgeError = class extends Error {
  constructor(folder, problems) {
    super(`${folder} is not a valid knowledge folder:
${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.folder = folder;
    this.problems = problems;
    this.name = "KnowledgeError";
  }
  folder;
  problems;
};
function loadKnowledge(folder) {
  if (!existsSync3(folder)) throw new KnowledgeError(folder, ["there is no such folder"]);
  const files = new FolderFiles(folder);
  const { problems } = files;
  const text2 = files.text("article.txt");
  const about = files.read("article.yaml", ArticleFile);
  const people = files.read("people.yaml", PeopleFile);
  const entries = files.read("statements.yaml", StatementsFile);
  const concepts = filesIn(folder, "thesaurus").flatMap((name) => files.read(name, ThesaurusFile) ?? []);
  const topics = loadTopics(folder, files);
  const isReadable = problems.length === 0;
  if (text2 === null || !about || !people || !entries) throw new KnowledgeError(folder, problems);
  const { id, subject, examples, granted } = about;
  const sha256 = createHash("sha256").update(text2).digest("hex");
  if (about.sha256 !== sha256)
    problems.push(`article.yaml: ${id}: sha256: article.txt has ${sha256}; the source was changed`);
  const statements = placeStatements(
    text2,
    entries,
    people,
    (entry, field, what) => problems.push(`statements.yaml: ${entry}: ${field}: ${what}`)
  );
  const article = { id, sha256, text: text2, statements };
  const knowledge2 = { article, subject, examples, granted, people, concepts, ...topics };
  if (isReadable) problems.push(...crossCheck(knowledge2));
  if (problems.length > 0) throw new KnowledgeError(folder, problems);
  return knowledge2;
}

// src/core/answering/claims.ts
var JOINING = wordList("clauses", "joining");
var BEGINNING = wordList("clauses", "beginning");
var SAYING2 = wordList("saying", "saying");
var SUBJECT = 4;
var SHORTEST = 3;
function claimsIn(text2) {
  return sentencesIn(text2).filter((sentence) => !asks(sentence)).flatMap(clausesOf);
}
function clausesOf(sentence) {
  const tokens = tokenize(sentence.text);
  const clauses = [];
  let first = 0;
  for (let at = SHORTEST; at + SHORTEST <= tokens.length; at++) {
    if (!beginsClause(sentence.text, tokens, at)) continue;
    const last = at - (JOINING.has(tokens[at - 1]?.norm ?? "") ? 2 : 1);
    if (last - first + 1 < SHORTEST || !tokens.slice(first, last + 1).some(isVerb2)) continue;
    clauses.push(stretch(sentence, tokens, first, last));
    first = at;
  }
  return clauses.length === 0 ? [sentence] : [...clauses, stretch(sentence, tokens, first, tokens.length - 1)];
}
function beginsClause(text2, tokens, at) {
  const [before2, here] = [tokens[at - 1], tokens[at]];
  if (!before2 || !here) return false;
  if (text2.slice(before2.end, here.start).includes(";")) return true;
  if (!JOINING.has(before2.norm)) return false;
  const isSubject = !AUXILIARIES.has(here.norm) && tokens.slice(at + 1, at + 1 + SUBJECT).some(({ norm }) => AUXILIARIES.has(norm));
  return before2.norm === "but" || BEGINNING.has(here.norm) || isCapital(here) || isSubject;
}
function isVerb2({ norm }) {
  return AUXILIARIES.has(norm) || SAYING2.has(norm) || norm.endsWith("ed");
}
function stretch(sentence, tokens, first, last) {
  const from = tokens[first]?.start ?? 0;
  const to = tokens[last]?.end ?? from;
  return trimmed(partOf(sentence, sentence.start + from, sentence.start + to));
}

// src/core/answering/check.ts
var MOST_CLAIMS = 12;
function check(reading2, claim) {
  if (!isEnglish(claim))
    return { mode: "check", outcome: "not_enough_info", decisive: null, parts: [], ...notRead(reading2) };
  const whole = checkOne(reading2, claim);
  const claims = claimsIn(claim).filter(({ text: text2 }) => hasContent(reading2.reader.read(text2)));
  if (claims.length < 2 || claims.length > MOST_CLAIMS) return whole;
  const answers = claims.map(({ text: text2 }) => checkOne(reading2, text2));
  const parts = claims.map((span, at) => ({ ...span, outcome: answers[at]?.outcome ?? "not_enough_info" }));
  const account = joined(claim, claims, answers);
  const refuted = answers.find(({ outcome }) => outcome === "refuted");
  const isCertain = whole.outcome !== "supported" || refuted?.account?.words.every(({ standing }) => standing !== "not in the article");
  if (refuted && isCertain) return { ...refuted, parts, account };
  if (whole.outcome === "supported") return whole;
  const [first] = answers;
  if (first && answers.every(({ outcome }) => outcome === "supported"))
    return { ...first, parts, account, quotes: answers.flatMap(({ quotes }) => quotes.slice(0, 1)) };
  return whole;
}
function checkOne(reading2, claim) {
  const judgement = judge(reading2, claim, null);
  const settlement = settle(reading2, judgement, false);
  const { proposition, verdict } = settlement;
  const quotes = proposition && verdict !== null ? quotesFor(reading2, proposition, judgement.sentence) : [];
  return {
    mode: "check",
    outcome: quotes.length === 0 ? "not_enough_info" : verdict ? "supported" : "refuted",
    decisive: spanIn(quotes[0], proposition?.decisive),
    parts: [],
    ...compose(reading2, judgement, settlement, quotes)
  };
}
function joined(whole, claims, answers) {
  const words = answers.flatMap(({ account }, at) => {
    const from = claims[at]?.start ?? 0;
    return (account?.words ?? []).map((one) => ({ ...one, start: from + one.start, end: from + one.end }));
  });
  return { of: whole, words };
}

// scripts/try.ts
var knowledge = loadKnowledge("knowledge/munich-agreement");
var reading = readingOf(knowledge, JSON.parse(readFileSync3("knowledge/munich-agreement/fitted.json", "utf8")), lexiconOf(knowledge));
for (const q of process.argv.slice(2)) {
  const isQ = /\?\s*$/.test(q) || q.startsWith("? ");
  const a = isQ ? ask(reading, q.replace(/^\? /, ""), []) : check(reading, q);
  const j = judge(reading, q, null);
  console.log(`${q}
   => ${a.outcome} ${a.polarity ?? ""}${a.isUnsettled ? " UNSETTLED" : ""} | ${a.quotes[0]?.text.slice(0, 70) ?? ""} | gap ${a.gap?.text ?? "-"} | ${(a.account?.words ?? []).map((w) => `${w.text}[${w.standing.slice(0, 4)}${w.evidence ? ":" + w.evidence.text.slice(0, 20) : ""}]`).join(" ")}
   ${j.topics.slice(0, 4).map((t) => {
    const p = knowledge.propositions.find((x) => x.id === t.id);
    const d = p ? stanceOf(p, reading.frame.opposites, j.sentence.mentions, j.sentence.negation, j.sentence.tokens) : null;
    return `${t.id} ${t.probability.toFixed(2)}${p && d ? ` d${d.sign * (p.article === "denies" ? -1 : 1)}/${d.signs} f${reading.reader.stance(j.sentence, p).toFixed(1)}` : ""}`;
  }).join(", ")} | ${j.sentence.mentions.map((m) => `${j.sentence.tokens.slice(m.first, m.last + 1).map((t) => t.norm).join(" ")}=${m.concept}`).join(", ")}${(a.parts ?? []).map((p) => `
      ${p.outcome}: ${p.text}`).join("")}`);
}
