import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { visible } from "./loopback/block-kit.js";
import { IDS } from "./loopback/workspace.js";
import { type Newsroom, open, WAYS } from "./newsroom.js";

describe.each(WAYS)("over %s", (way) => {
  let room: Newsroom;
  beforeEach(async () => {
    room = await open(way);
  });
  afterEach(() => room.close());

  describe("the slash command", () => {
    it("answers privately: the verdict first, the article's words, who said them and where", async () => {
      await room.people.command("Is this a ceasefire?");
      const shown = await room.next();
      expect(shown.user).toBe(IDS.asker);
      expect(visible(shown.blocks)).toMatch(
        /^\*No\*\n.*it is \*not a ceasefire\*\.\n— John Kerry, US Secretary of State/,
      );
      expect(shown.text).toMatch(
        /^No\n“He was quick to make the distinction that it is not a ceasefire\.” — John Kerry/,
      );
      expect(visible(shown.blocks)).toContain("[Share in channel]");
    });
  });
});
