import { stem, type Token } from "../text/words.js";

/** English contractions and chat spellings, written out: `isn't` is two words, and one of them is a negation. */
const WRITTEN_OUT = new Map([
  ["can't", "can not"],
  ["cannot", "can not"],
  ["won't", "will not"],
  ["shan't", "shall not"],
  ["ain't", "is not"],
  ["aint", "is not"],
  ["innit", "is it not"],
  ["isnt", "is not"],
  ["arent", "are not"],
  ["wasnt", "was not"],
  ["werent", "were not"],
  ["dont", "do not"],
  ["doesnt", "does not"],
  ["didnt", "did not"],
  ["wont", "will not"],
  ["cant", "can not"],
  ["couldnt", "could not"],
  ["wouldnt", "would not"],
  ["shouldnt", "should not"],
  ["havent", "have not"],
  ["hasnt", "has not"],
  ["hadnt", "had not"],
  ["whats", "what is"],
  ["whos", "who is"],
  ["wheres", "where is"],
  ["whens", "when is"],
  ["hows", "how is"],
  ["whys", "why is"],
  ["whatre", "what are"],
  ["thats", "that is"],
  ["theres", "there is"],
  ["heres", "here is"],
  ["itd", "it would"],
  ["itll", "it will"],
  ["theyll", "they will"],
  ["theyre", "they are"],
  ["theyd", "they would"],
  ["youre", "you are"],
  ["im", "i am"],
  ["ive", "i have"],
  ["hes", "he is"],
  ["shes", "she is"],
  ["lets", "let us"],
  ["gonna", "going to"],
  ["wanna", "want to"],
  ["gotta", "got to"],
  ["u", "you"],
  ["y", "why"],
  ["whered", "where did"],
  ["howd", "how did"],
  ["whyd", "why did"],
  ["wut", "what"],
  ["wat", "what"],
  ["wen", "when"],
  ["ur", "your"],
  ["r", "are"],
  ["n", "and"],
  ["dis", "this"],
  ["dat", "that"],
  ["ppl", "people"],
  ["govt", "government"],
  ["gov", "government"],
  ["smth", "something"],
  ["sth", "something"],
  ["pls", "please"],
  ["plz", "please"],
  ["thru", "through"],
  ["cuz", "because"],
  ["coz", "because"],
  ["bc", "because"],
  ["cos", "because"],
  ["w", "with"],
  ["tho", "though"],
  ["btwn", "between"],
  ["b4", "before"],
  ["wk", "week"],
  ["wks", "weeks"],
  ["abt", "about"],
  ["rn", "right now"],
  ["asap", "as soon as possible"],
  ["intl", "international"],
  ["yrs", "years"],
  ["yr", "year"],
  ["mins", "minutes"],
  ["hrs", "hours"],
  ["ofc", "of course"],
]);
const ENDINGS = new Map([
  ["n't", "not"],
  ["'re", "are"],
  ["'ll", "will"],
  ["'ve", "have"],
  ["'d", "would"],
  ["'m", "am"],
]);

/** The words with contractions written out; each written-out word keeps the place of the word it came from. */
export function writeOut(tokens: Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (token.norm === "w" && next?.norm === "o" && next.start === token.end + 1) return [];
    if (token.norm === "o" && tokens[at - 1]?.norm === "w")
      return [{ ...token, norm: "without", stem: stem("without") }];
    return expand(token.norm)?.map((norm) => ({ ...token, norm, stem: stem(norm) })) ?? token;
  });
}

/** The words that a word is short for; null for one that stands for itself. */
function expand(norm: string): string[] | null {
  const whole = WRITTEN_OUT.get(norm);
  if (whole) return whole.split(" ");
  const at = norm.lastIndexOf("'");
  if (at < 0) return null;
  if (norm.endsWith("n't") && norm.length > 3) return [norm.slice(0, -3), "not"];
  if (norm.endsWith("'d") && norm.length < 8 && isQuestionOrPronoun(norm.slice(0, -2)))
    return [norm.slice(0, -2), "did"];
  if (norm === "y'd") return ["why", "did"];
  const ending = ENDINGS.get(norm.slice(at));
  if (ending) return [norm.slice(0, at), ending];
  if (norm.endsWith("'s"))
    return isQuestionOrPronoun(norm.slice(0, -2)) ? [norm.slice(0, -2), "is"] : [norm.slice(0, -2)];
  return [norm.replaceAll("'", "")];
}

/** `what's` is "what is"; `Kerry's` is a genitive. */
function isQuestionOrPronoun(word: string): boolean {
  return ["what", "who", "where", "when", "how", "why", "it", "that", "there", "here", "he", "she"].includes(word);
}
