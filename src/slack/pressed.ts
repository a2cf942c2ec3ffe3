import type { webApi } from "@slack/bolt";

/** A button that somebody pressed, and where. */
export interface Pressed {
  client: webApi.WebClient;
  value: string | undefined;
  user: string;
  trigger: string;
  channel?: string;
  responseUrl?: string;
  /** The modal or App Home that the button stands in, if it stands in one. */
  view?: { id: string; type: string };
}
