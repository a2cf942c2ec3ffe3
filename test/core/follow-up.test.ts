import { describe, expect, it } from "vitest";
import { core, firstOf } from "./opened.js";

describe("a follow-up", () => {
  it.each([
    ["why?", "Is this a ceasefire?", "permanence"],
    ["why not?", "Is this a ceasefire?", "permanence"],
    ["who said that?", "Is this a ceasefire?", "not-a-ceasefire"],
    ["Who said that?", "Is it difficult to implement?", "difficult"],
    ["why?", "What did Lavrov say about implementing it?", "players"],
    ["and Lavrov?", "What did Kerry say?", "difficult"],
    ["What did he say?", "Who is Sergei Lavrov?", "difficult"],
    ["where first?", "Will aid be delivered?", "first-areas"],
  ])("%s is read with what was asked before: %s", (question, before, statement) => {
    const answer = core.ask(question, [before]);
    expect(answer).toMatchObject({ outcome: "answered", polarity: null });
    expect(firstOf(answer)).toBe(statement);
  });

  it("takes him for the person last spoken of", () => {
    const answer = core.ask("did he like it?", ["What did Kerry say?", "Who is Staffan de Mistura?"]);
    expect(answer).toMatchObject({ outcome: "answered", polarity: "yes" });
    expect(firstOf(answer)).toBe("welcomed");
  });

  it("marks the few words that answer it", () => {
    expect(core.ask("Who said that?", ["Is it difficult to implement?"]).span?.text).toBe("Sergei Lavrov");
  });

  it("says nothing by itself", () => {
    for (const question of ["why?", "who said that?", "and then?"])
      expect(core.ask(question)).toMatchObject({ outcome: "not_covered", quotes: [] });
  });

  it("that stands by itself is answered as if nothing had been asked", () => {
    const question = "Where does the aid go first?";
    expect(core.ask(question, ["Is this a ceasefire?"])).toEqual(core.ask(question));
    expect(core.ask(question, [])).toEqual(core.ask(question));
  });

  it("on what the article does not say is not answered with what was asked before", () => {
    expect(core.ask("how long will it last?", ["Is this a ceasefire?"])).toMatchObject({
      outcome: "not_covered",
      gap: { id: "duration" },
    });
  });
});
