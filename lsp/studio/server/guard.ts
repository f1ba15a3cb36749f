import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { largest } from "./disk-folder.ts";
import { Refusal } from "./refusal.ts";

/** A file as JSON, at the worst. */
const mostBytes = 2 * largest + 10_000;

/**
 * Refuses requests that were not made to this server by its own name. Otherwise a page elsewhere could have its name
 * resolve to this machine, and read what is here as if it were its own.
 */
export function checkHost({ host }: IncomingHttpHeaders, port: number): void {
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    throw new Refusal(421, "The studio has another name.");
  }
}

/** Refuses what a page of another site has made the browser send. Browsers say truthfully where a request comes from. */
export function checkOrigin(headers: IncomingHttpHeaders): void {
  const site = headers["sec-fetch-site"];
  if (headers.origin !== `http://${headers.host}` || (site !== undefined && site !== "same-origin")) {
    throw new Refusal(403, "Only the studio's own page may ask for that.");
  }
}

/** Refuses those who do not know the address that was printed: other people, other programs. */
export function checkToken({ authorization = "" }: IncomingHttpHeaders, token: string): void {
  if (!isSame(authorization, `Bearer ${token}`)) throw notTheAddress();
}

/** A secret for another one, once. */
export class Entrance {
  /** What is given for the token. It may be seen by others, for a moment; then it is worth nothing. */
  readonly key = randomBytes(24).toString("base64url");
  readonly #token: string;
  readonly #until: number;
  #isOpen = true;

  constructor(token: string, milliseconds: number) {
    this.#token = token;
    this.#until = performance.now() + milliseconds;
  }

  enter(key: string): { readonly token: string } {
    if (!this.#isOpen || performance.now() > this.#until || !isSame(key, this.key)) throw notTheAddress();
    this.#isOpen = false;
    return { token: this.#token };
  }
}

/** Hashed, so that both have one length, and the time that it takes says nothing. */
function isSame(sent: string, wanted: string): boolean {
  const [one, other] = [sent, wanted].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(one!, other!);
}

function notTheAddress(): Refusal {
  return new Refusal(401, "This is not the address that the studio has printed.");
}

/** What has been sent, as a JSON object. Reads no more than a file can be. */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    throw new Refusal(415, "The studio is asked in JSON.");
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > mostBytes) throw new Refusal(413, "That is more than a form can be.");
    chunks.push(chunk as Buffer);
  }
  try {
    const sent: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    if (typeof sent === "object" && sent !== null) return { ...sent };
  } catch {
    // Said below.
  }
  throw new Refusal(400, "That is no JSON object.");
}
