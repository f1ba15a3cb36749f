import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

/** A submission is a few kilobytes; what is larger is none. */
const mostBytes = 256 * 1024;

/**
 * Refuses requests that were not made to this server by its own name. Otherwise a page elsewhere could have its name
 * resolve to this machine, and read what is here as if it were its own.
 */
export function checkHost({ headers }: IncomingMessage, address: string): void {
  if (headers.host !== new URL(address).host) throw new Refusal(421, "This server has another name.");
}

/**
 * Refuses what a page of another site made the browser send. Browsers say truthfully where a request comes from, and a
 * page elsewhere cannot send JSON without asking first.
 */
export function checkOrigin({ headers }: IncomingMessage, address: string): void {
  if (headers.origin !== address) throw new Refusal(403, "Only pages of this server may send answers.");
  if (!/^application\/json\b/.test(headers["content-type"] ?? ""))
    throw new Refusal(415, "Answers are sent as JSON.");
}

/** What has been sent, as JSON. Reads no more than a submission can be. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > mostBytes) throw new Refusal(413, "That is more than any form has answers.");
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Refusal(400, "That is no JSON.");
  }
}
