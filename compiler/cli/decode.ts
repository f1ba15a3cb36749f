import { isUtf8 } from "node:buffer";
import { Unreadable } from "../host.ts";

/**
 * The text in a file's bytes, which must be UTF-8; a byte order mark stays, so that the formatter can keep it.
 * Throws {@link Unreadable}, naming the encoding that it looks like and how to save as UTF-8.
 */
export function decode(bytes: Buffer): string {
  const foreign = foreignEncoding(bytes);
  if (foreign) {
    throw new Unreadable(
      `It is not UTF-8: ${foreign}. Save it as UTF-8 (in most editors: Save as…, Encoding, UTF-8).`,
    );
  }
  return bytes.toString("utf8");
}

function foreignEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "it is UTF-16 (little-endian)";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "it is UTF-16 (big-endian)";
  if (bytes.includes(0)) return unmarkedUtf16(bytes) ?? "it holds zero bytes, so it may be no text at all";
  if (isUtf8(bytes)) return undefined;
  const at = firstForeign(bytes);
  const line = bytes.subarray(0, at).toString("latin1").split("\n").length;
  // Windows-1252 has letters and quotes where Latin-1 has control characters.
  const windows = bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  const name = windows ? "Windows-1252" : "Latin-1";
  const word = wordAround(new TextDecoder(windows ? "windows-1252" : "latin1").decode(bytes), at);
  return `it looks like ${name} (line ${line}, “${word}”)`;
}

/** Text in a Western language without a byte order mark: every other byte is 0. */
function unmarkedUtf16(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const enough = sample.length / 4;
  if (zeros[1]! > enough && zeros[0]! < enough) return "it is UTF-16 (little-endian)";
  if (zeros[0]! > enough && zeros[1]! < enough) return "it is UTF-16 (big-endian)";
  return undefined;
}

/** The first byte that UTF-8 cannot have there: halve until one is left. */
function firstForeign(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(untilWholeCharacter(bytes, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** The bytes up to `end`, less a character that `end` would cut through. */
function untilWholeCharacter(bytes: Buffer, end: number): Buffer {
  for (let back = 1; back <= 3 && end - back >= 0; back += 1) {
    const byte = bytes[end - back]!;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return bytes.subarray(0, length > back ? end - back : end);
    }
    if (byte < 0x80) break;
  }
  return bytes.subarray(0, end);
}

/** One byte is one character in both encodings, so offsets are the same. */
function wordAround(text: string, at: number): string {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 20), at))![0];
  const behind = /^[\p{L}\p{N}]*/u.exec(text.slice(at, at + 20))![0];
  return before + behind || text.slice(at, at + 1);
}
