import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { REFUSALS, type Reply } from "./refusals.js";

/** A file that goes with a message. */
export interface SentFile {
  name: string;
  content: string;
}

/** A request to REST, without the version before its path. */
export interface Request {
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
  /** What was sent with the body. */
  files: SentFile[];
  /** When it arrived, in milliseconds of `performance.now()`. */
  at: number;
}

/** Something that goes wrong, so many times. */
export interface Fault {
  /** Any, where it is left out. */
  method?: string;
  path: RegExp;
  times: number;
  /** What is answered; null breaks the connection off. */
  reply: Reply | null;
  /** It goes wrong no longer where this says so. */
  while?: () => boolean;
  /** Discord did what it was asked for, and only its confirmation is this. */
  done?: boolean;
}

/** The HTTP side of the loopback: it parses, answers late or wrongly when told to, and leaves the rest to `handle`. */
export class RestServer {
  readonly server: Server;
  readonly requests: Request[] = [];
  readonly faults: Fault[] = [];
  /** What every answer waits for after the request was dealt with. */
  confirming: Promise<void> = Promise.resolve();
  /** Called when a request has arrived. */
  arrived: () => void = () => {};
  /** Called before each request is dealt with; a test holds requests up here. */
  gate: (request: Request) => Promise<void> = async () => {};
  readonly #handle: (request: Request) => Reply;

  constructor(handle: (request: Request) => Reply) {
    this.#handle = handle;
    this.server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing));
  }

  /** Listens on a free port of 127.0.0.1. */
  async listen(): Promise<number> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return address.port;
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const at = performance.now();
    const request = await readRequest(incoming, at);
    this.requests.push(request);
    this.arrived();
    await this.gate(request);
    const reply = this.#reply(request);
    await this.confirming;
    if (reply === null) return void outgoing.destroy();
    const text =
      reply.body === undefined ? "" : typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
    const type = text === "" ? {} : { "content-type": "application/json" };
    outgoing.writeHead(reply.status, { ...type, ...reply.headers }).end(text);
  }

  #reply(request: Request): Reply | null {
    const fault = this.faults.find(
      ({ method, path, times, while: isOn }) =>
        times > 0 && (isOn?.() ?? true) && (method ?? request.method) === request.method && path.test(request.path),
    );
    if (!fault) return this.#handle(request);
    fault.times -= 1;
    if (fault.done) this.#handle(request);
    return fault.reply;
  }
}

async function readRequest(incoming: IncomingMessage, at: number): Promise<Request> {
  const bytes = Buffer.concat(await incoming.toArray());
  const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
  const type = incoming.headers["content-type"] ?? "";
  const sent = type.startsWith("multipart/") ? await parted(bytes, type) : { json: bytes.toString("utf8"), files: [] };
  return {
    method: incoming.method ?? "GET",
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/, ""),
    authorization: incoming.headers.authorization,
    body: sent.json === "" ? undefined : JSON.parse(sent.json),
    files: sent.files,
    at,
  };
}

/** The body and the files of a form in parts: https://docs.discord.com/developers/reference#uploading-files */
async function parted(bytes: Buffer, type: string): Promise<{ json: string; files: SentFile[] }> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const files = [...form.values()].filter((value) => value instanceof File);
  const read = files.map(async (file) => ({ name: file.name, content: await file.text() }));
  return { json: String(form.get("payload_json") ?? ""), files: await Promise.all(read) };
}

/** A route: a method, a path with `:id` for each variable part, and what it does with those parts. */
export type Route = [method: string, path: string, handle: (request: Request, parts: string[]) => Reply];

/** Finds the route of a request. */
export function routed(routes: Route[]): (request: Request) => Reply {
  const compiled = routes.map(([method, path, handle]) => ({
    method,
    pattern: new RegExp(`^${path.replace(/:\w+/g, "([^/]+)")}$`),
    handle,
  }));
  return (request) => {
    for (const { method, pattern, handle } of compiled) {
      const parts = method === request.method ? pattern.exec(request.path) : null;
      if (parts) return handle(request, parts.slice(1));
    }
    return REFUSALS.notFound;
  };
}
