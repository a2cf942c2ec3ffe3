import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WAYS } from "./child.js";
import { visible } from "./loopback/block-kit.js";
import type { Parcel } from "./loopback/delivery.js";
import { buttonOf } from "./loopback/people.js";
import { IDS } from "./loopback/workspace.js";
import { type Newsroom, open } from "./newsroom.js";

describe.each(WAYS)("what Slack delivers twice over %s is answered once", (way) => {
  let room: Newsroom;
  beforeEach(async () => {
    room = await open(way);
  });
  afterEach(() => room.close());

  const mentioned = (): Parcel => {
    const posted = room.people.write(`<@${IDS.bot}> is this a ceasefire?`, { channel: "C0PUBLIC" });
    return room.people.event("app_mention", "app_mentions:read", {
      type: "app_mention",
      ...room.people.asEvent(posted, {}),
    });
  };
  /** Everything that was delivered before is through when the answer to this is there. */
  const answersSoFar = async () => {
    await room.people.direct("help");
    await room.next(({ blocks }) => visible(blocks).includes("What this bot can do"));
    return room.slack.workspace.shown.filter(({ blocks }) => visible(blocks).startsWith("*No*")).length;
  };

  it("an event with the same event_id", async () => {
    const parcel = mentioned();
    await room.people.deliver(parcel);
    await room.people.deliver({ ...parcel, retry: 1 });
    await room.people.deliver({ ...parcel, retry: 2 });
    expect(await answersSoFar()).toBe(1);
  });

  it("an event whose first delivery another copy of the bot has answered", async () => {
    const parcel = mentioned();
    await room.people.deliver(parcel);
    await room.next();
    const copy = await open(way, room.slack);
    await copy.people.deliver({ ...parcel, retry: 1 });
    await room.slack.workspace.until(() => room.slack.calls.some(({ method }) => method === "conversations.replies"));
    expect(await answersSoFar()).toBe(1);
    await copy.close();
  });

  it("an event whose first delivery nobody has answered is answered", async () => {
    await room.people.deliver({ ...mentioned(), retry: 1 });
    expect((await room.next()).text).toMatch(/^No/);
  });

  it("a button that is delivered again", async () => {
    await room.people.command("Is this a ceasefire?");
    const shown = await room.next();
    const parcel = room.people.pressing(buttonOf("More", shown.blocks), shown);
    await room.people.deliver(parcel);
    await room.people.deliver(parcel);
    await answersSoFar();
    expect(
      room.slack.workspace.shown.filter(({ blocks }) => visible(blocks).startsWith("*More from the article")),
    ).toHaveLength(1);
  });

  it("and two people who ask the same are both answered", async () => {
    await room.people.mention(`<@${IDS.bot}> is this a ceasefire?`);
    await room.people.mention(`<@${IDS.bot}> is this a ceasefire?`, { user: IDS.other });
    expect(await answersSoFar()).toBe(2);
  });
});
