import type { ServerResponse } from "node:http";
import type { FolderNow } from "../folder/folder.ts";
import type { Read } from "../folder/served.ts";
import type { CommittedFolder } from "./committed.ts";
import type { DiskFolder } from "./disk-folder.ts";
import type { DiskWatch } from "./disk-watch.ts";
import { Refusal } from "./refusal.ts";

/** How often a listener hears that the server is still there, in milliseconds. */
const heartbeat = 15_000;

type Asked = Readonly<Record<string, unknown>>;

/** What the page can ask for: `POST api/<name>`, answered in JSON. */
export class Api {
  readonly #folder: DiskFolder;
  readonly #committed: CommittedFolder;
  readonly #watch: DiskWatch;

  constructor(folder: DiskFolder, committed: CommittedFolder, watch: DiskWatch) {
    this.#folder = folder;
    this.#committed = committed;
    this.#watch = watch;
  }

  readonly #answers: Readonly<Record<string, (asked: Asked) => Promise<unknown>>> = {
    list: () => this.#folder.list(),
    read: ({ paths }) => this.#readAll(stringsIn(paths)),
    write: ({ path, text, seen }) =>
      this.#folder.write(string(path), string(text), seen === null ? null : string(seen)),
    remove: ({ path, seen }) => this.#folder.remove(string(path), string(seen)),
    rename: ({ from, to, seen }) => this.#folder.rename(string(from), string(to), string(seen)),
    committed: () => this.#committed.files(),
  };

  knows(name: string): boolean {
    return name === "changes" || Object.hasOwn(this.#answers, name);
  }

  async answer(name: string, asked: Asked, response: ServerResponse): Promise<void> {
    if (name === "changes") return this.#tellChanges(response);
    const answer = await this.#answers[name]!(asked);
    response
      .writeHead(200, { "content-type": "application/json; charset=utf-8" })
      .end(JSON.stringify(answer));
  }

  /** A file that cannot be read does not keep the others. */
  async #readAll(paths: readonly string[]): Promise<Readonly<Record<string, Read>>> {
    const read: Record<string, Read> = Object.create(null);
    for (const path of paths) {
      read[path] = await this.#folder.read(path).catch((error: unknown) => {
        if (error instanceof Refusal) return { refused: error.message };
        throw error;
      });
    }
    return read;
  }

  /** Server-sent events: what is in the folder, and what was committed last; at once and after every change. */
  async #tellChanges(response: ServerResponse): Promise<void> {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const tell = (now: FolderNow): void => void response.write(`data: ${JSON.stringify(now)}\n\n`);
    const end = this.#watch.subscribe(tell);
    const beat = setInterval(() => response.write(":\n\n"), heartbeat);
    response.on("close", () => {
      clearInterval(beat);
      end();
    });
    tell(await this.#watch.now());
  }
}

export function sendJson(response: ServerResponse, answer: unknown): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(answer));
}

function string(sent: unknown): string {
  if (typeof sent === "string") return sent;
  throw new Refusal(400, "Something is missing in what was asked.");
}

function stringsIn(sent: unknown): readonly string[] {
  if (Array.isArray(sent)) return sent.map(string);
  throw new Refusal(400, "Something is missing in what was asked.");
}
