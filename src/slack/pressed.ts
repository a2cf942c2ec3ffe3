import type { webApi } from "@slack/bolt";

/** A button that somebody pressed, and where. */
export interface Pressed {
  client: webApi.WebClient;
  /** What the button carries; empty where this version cannot read it. */
  carried: string;
  user: string;
  trigger: string;
  channel?: string;
  /** The thread that the button stands in, if it stands in one. */
  thread?: string;
  /** The message that the button stands in, if it stands in one. */
  ts?: string;
  responseUrl?: string;
  /** The modal or App Home that the button stands in, if it stands in one. */
  view?: { id: string; root: string; type: string };
}
