import { pathProblem } from "./folder/paths.ts";
import { stampOf } from "./folder/stamp.ts";

/** A file that a link holds. */
export interface SharedFile {
  readonly path: string;
  readonly text: string;
}

/** Its message is for the author. */
export class ShareError extends Error {}

/** Longer links are cut off by programs on their way: by mail, by chats, by browsers. */
export const longestLink = 60_000;

/** What a link can unfold to, in bytes: nobody's browser is filled by opening one. */
const mostUnfolded = 5_000_000;

/** How the files are written. Another way gets another number, and this one is still read. */
const version = "1";

/**
 * The address of the page with these files in its fragment, which no browser sends to any server. Rejects with a
 * {@link ShareError} where they are too large for a link.
 */
export async function shareLink(files: readonly SharedFile[], page: string): Promise<string> {
  const json = JSON.stringify(files.map(({ path, text }) => [path, text]));
  const folded = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(json));
  const link = new URL(page);
  link.hash = `form=${version}.${checkOf(folded)}.${base64url(folded)}`;
  if (link.href.length > longestLink) {
    throw new ShareError(
      `A link to this would have ${link.href.length} characters, and many programs cut links off after ` +
        `${longestLink}. Export the files instead, and send those.`,
    );
  }
  return link.href;
}

/** The files that the fragment of an address holds; null where it holds none. Rejects with a {@link ShareError}. */
export async function sharedFiles(address: string): Promise<readonly SharedFile[] | null> {
  const [, held] = /^#form=(.*)$/s.exec(new URL(address).hash) ?? [];
  if (held === undefined) return null;
  const [written, check, data = ""] = held.split(".");
  if (/^\d+$/.test(written!) && written !== version) {
    throw new ShareError("This link was made by a newer studio than this one.");
  }
  const folded = bytesIn(data);
  if (!folded || check !== checkOf(folded)) throw broken();
  try {
    return filesIn(await unfolded(folded));
  } catch (error) {
    throw error instanceof ShareError ? error : broken();
  }
}

/** Tells whether a link has come whole. */
function checkOf(folded: Uint8Array): string {
  return stampOf(folded).slice(0, 8);
}

function filesIn(json: string): readonly SharedFile[] {
  const found: unknown = JSON.parse(json);
  if (!Array.isArray(found)) throw broken();
  return found.map((each: unknown) => {
    if (!Array.isArray(each)) throw broken();
    const [path, text]: unknown[] = each;
    if (typeof path !== "string" || typeof text !== "string") throw broken();
    if (pathProblem(path) !== null)
      throw new ShareError(`The link holds a file that the studio does not take: ${path}`);
    return { path, text };
  });
}

async function unfolded(folded: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = await through(new DecompressionStream("deflate-raw"), folded, mostUnfolded);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new ShareError("The link holds more than a form can be.");
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Null where it is not base64url. */
function bytesIn(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return null;
  }
}

function broken(): ShareError {
  return new ShareError(
    "This link has not come whole: something in it is missing or was changed. Ask whoever sent it for it once more, " +
      "best as a file.",
  );
}
