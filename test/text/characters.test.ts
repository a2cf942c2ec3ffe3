import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asMeant, fold } from "../../src/core/text/characters.js";
import { anyText } from "../core/texts.js";
import { ODDITIES } from "./oddities.js";

/** A text without what is never seen, and with single blanks. */
const seen = (text: string) => asMeant(text).replaceAll("\u2060", "").replace(/ +/g, " ");

describe("a text as it is meant", () => {
  it.each([
    ["won&#39;t &amp; can&rsquo;t", "won't & can't"],
    ["won&amp;#39;t", "won't"],
    ["they&#146;re", "they're"],
    ["&ldquo;caf&eacute;&rdquo;&nbsp;&mdash;&nbsp;&#x1F44D;", "“café” — 👍"],
    ["&unknown; &# &#0; &#xD800; AT&T", "&unknown; &# &#0; &#xD800; AT&T"],
    ["cease\u2011fire\u00a0now", "cease-fire now"],
    ["\u202ecease\u200bfire\ufeff", "ceasefire"],
    ["cease\u00ad\n  fire", "ceasefire"],
    ["It is ~~not~~ easy", "It is easy"],
    ["It is ~~ not easy", "It is ~~ not easy"],
    ["one\rtwo\u2028three", "one\ntwo\nthree"],
    ["Kerry’s ‘truce’ won´t", "Kerry's ‘truce’ won't"],
  ])("%j is %j", (text, meant) => {
    expect(seen(text)).toBe(meant);
  });

  it("is as long as it was typed, so that places stay", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, ODDITIES), (text) => {
        expect(asMeant(text)).toHaveLength(text.length);
      }),
    );
  });

  it("is meant as it is", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, ODDITIES), (text) => {
        expect(asMeant(asMeant(text))).toBe(asMeant(text));
      }),
    );
  });
});

describe("a folded word", () => {
  it.each([
    ["De MISTURA’S Résumé", "de mistura's resume"],
    ["ceaseﬁre", "ceasefire"],
    ["Ｌａｖｒｏｖ＇ｓ", "lavrov's"],
    ["Ａ\u2060Ｂ", "ab"],
  ])("%j is %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
