import { App, HTTPReceiver } from "@slack/bolt";
import pino from "pino";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SCOPES } from "../../src/slack/check.js";
import { Lanes } from "../../src/slack/lanes.js";
import { COMMAND } from "../../src/slack/listeners/commands.js";
import { DRAFT_SHORTCUT } from "../../src/slack/listeners/drafts.js";
import { EVENTS, registerListeners } from "../../src/slack/listeners/index.js";
import { SHORTCUTS } from "../../src/slack/listeners/shortcuts.js";
import { Turns } from "../../src/slack/turns.js";
import { checkingHere } from "../../src/surface/drafts.js";
import { InFlight } from "../../src/surface/in-flight.js";
import { RateLimit } from "../../src/surface/rate-limit.js";
import { RecentlySeen } from "../../src/surface/recently-seen.js";
import { core } from "../core.js";
import { IDS, manifest, nextAsker } from "./loopback/workspace.js";
import { type Newsroom, open } from "./newsroom.js";

afterEach(() => vi.restoreAllMocks());

/** What a Bolt app is told to listen to by the bot's own registration. */
function registered() {
  const spied = {
    event: vi.spyOn(App.prototype, "event"),
    message: vi.spyOn(App.prototype, "message"),
    shortcut: vi.spyOn(App.prototype, "shortcut"),
  };
  const app = new App({
    token: "xoxb-none",
    receiver: new HTTPReceiver({ signingSecret: "none" }),
    deferInitialization: true,
  });
  const log = pino({ level: "silent" });
  registerListeners(app, {
    core,
    checkDraft: checkingHere(core),
    log,
    stopping: new AbortController().signal,
    lanes: new Lanes(),
    turns: new Turns(),
    doubtToken: () => {},
    inFlight: new InFlight(),
    shared: new RecentlySeen(),
    rateLimit: new RateLimit(),
  });
  const first = (calls: unknown[][]) => calls.map(([name]) => name);
  return {
    shortcuts: first(spied.shortcut.mock.calls),
    events: new Set([...first(spied.event.mock.calls), ...(spied.message.mock.calls.length > 0 ? ["message.im"] : [])]),
  };
}

describe("the manifest", () => {
  // People in these tests type the manifest's command, so that one which nobody listens to would leave every test waiting.
  it("has the command that the code answers, and no others", () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
  });

  it("has the shortcuts that the code registers, and no others", () => {
    const types = { message: "message_action", global: "shortcut" } as const;
    const expected = manifest.features.shortcuts.map(({ callback_id, type }) => ({ callback_id, type: types[type] }));
    expect(registered().shortcuts).toEqual(expected);
    expect(expected.map(({ callback_id }) => callback_id)).toEqual([
      SHORTCUTS.message,
      SHORTCUTS.global,
      DRAFT_SHORTCUT,
    ]);
  });

  it("subscribes to the events that the code listens to, and no others", () => {
    const subscribed = manifest.settings.event_subscriptions.bot_events;
    const { events } = registered();
    // Only apps that were made with an older manifest get this one.
    expect(events.delete("assistant_thread_started")).toBe(true);
    expect([...events].toSorted()).toEqual(subscribed.toSorted());
    expect(EVENTS.toSorted()).toEqual(subscribed.toSorted());
  });

  it("asks for the scopes that everything together needs, and for no more", async () => {
    const room: Newsroom = await open("Socket Mode");
    const { people, slack, next } = room;
    for (const channel of ["C0PUBLIC", "G0PRIVATE"]) {
      const { ts } = await people.mention(`<@${IDS.bot}> help`, { channel });
      await people.mention(`<@${IDS.bot}> is this a ceasefire?`, { channel, thread: ts });
      await next((shown) => shown.channel === channel && shown.text.startsWith("No"));
    }
    nextAsker();
    await people.openMessages();
    const { ts } = await people.direct("is this a ceasefire?");
    await next((shown) => shown.thread === ts);
    await people.openHome();
    await next((shown) => shown.via === "views.publish");
    await people.command("is this a ceasefire?");
    await people.messageShortcut("Kerry announced a ceasefire.");
    await people.press("Share in thread", await next((shown) => shown.via === "views.open"));
    await next((shown) => shown.via === "views.update");
    nextAsker();
    await people.messageShortcut("", { more: { files: [slack.fileOf("draft.txt", "Kerry announced a ceasefire.")] } });
    await next((shown) => shown.via === "file");
    await room.close();
    expect([...slack.workspace.scopesNeeded].toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
    expect(Object.keys(SCOPES).toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
  });

  it("is of the agent messaging experience, which is the only one for new apps", () => {
    expect(manifest.features.agent_view.agent_description).toBe(manifest.display_information.description);
  });
});
