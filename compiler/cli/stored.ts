import { createReadStream, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Response } from "../../runtime/definition/submission.ts";
import { readJson } from "./json-text.ts";
import type { World } from "./world.ts";
import { WrongUse } from "./wrong-use.ts";

/** A line of a file with a response in it, with all else that stands there; or what is wrong with it. */
export type StoredLine =
  | {
      readonly line: number;
      readonly stored: Stored;
      /** The version that it is of, where its result says that it is another than was expected. */
      readonly version?: string;
    }
  | { readonly line: number; readonly text: string; readonly wrong: string };

/** A stored response; what else was stored with it is anybody's. */
export interface Stored extends Response {
  readonly [other: string]: unknown;
}

/** What the responses should be of. */
type Expected = Readonly<Record<"id" | "version", string>>;

/**
 * The responses of an NDJSON file, or of the standard input (`-`), one after the other: never is more of them at hand
 * than a piece of the file. Throws {@link WrongUse} where there is no such file.
 */
export async function* storedLines(path: string, form: Expected, world: World): AsyncGenerator<StoredLine> {
  const decoder = new TextDecoder();
  let line = 0;
  let rest = "";
  for await (const piece of piecesOf(path, world)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop()!;
    for (const text of lines) {
      line += 1;
      if (text.trim() !== "") yield read(line, text, form);
    }
  }
  rest += decoder.decode();
  if (rest.trim() !== "") yield read(line + 1, rest, form);
}

function piecesOf(path: string, world: World): AsyncIterable<Uint8Array> {
  if (path === "-") return world.pieces();
  const absolute = resolve(world.folder, path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat) throw new WrongUse(`There is no file ${path}.`);
  if (stat.isDirectory()) throw new WrongUse(`${path} is a folder, not a file.`);
  return createReadStream(absolute, { highWaterMark: 1 << 18 });
}

function read(line: number, text: string, form: Expected): StoredLine {
  const json = readJson(text);
  if ("wrong" in json) return { line, text, wrong: json.wrong };
  const stored = json.value;
  if (!isRecord(stored)) return { line, text, wrong: 'should be an object, { "answers": { … } }' };
  const { answers, inputs } = stored;
  if (!isRecord(answers)) return { line, text, wrong: 'has no "answers", an object of answers by item' };
  if (inputs !== undefined && !isRecord(inputs))
    return { line, text, wrong: 'has "inputs" that are no object of values by input' };
  const of = formOf(stored);
  if (of.id !== undefined && of.id !== form.id)
    return { line, text, wrong: `is an answer to the form ${of.id}, not to ${form.id}` };
  const isOther = of.version !== undefined && of.version !== form.version;
  return { line, stored: stored as unknown as Stored, ...(isOther && { version: of.version }) };
}

/** What a stored result says of the form that it is of. */
function formOf({ result }: Readonly<Record<string, unknown>>): { id?: string; version?: string } {
  const form = isRecord(result) && isRecord(result.form) ? result.form : {};
  const { id, version } = form;
  return { ...(typeof id === "string" && { id }), ...(typeof version === "string" && { version }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
