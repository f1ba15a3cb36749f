import type { Labelled } from "../../runtime/definition/comparison.ts";
import { isDay } from "../../runtime/engine/index.ts";
import { readJson } from "./json-text.ts";
import { readResponses } from "./responses.ts";

export type ReadLabelled =
  | { readonly line: number; readonly labelled: Labelled }
  | { readonly line: number; readonly wrong: string };

/**
 * The responses in NDJSON, each with who gave it or when: `{ "label": "Mother", "date": "2026-11-22", "answers": {…} }`. The
 * label may be left out where there is a date. Empty lines are skipped.
 */
export function readLabelled(text: string): ReadLabelled[] {
  return text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [readLine(line, index + 1)]));
}

function readLine(text: string, line: number): ReadLabelled {
  const json = readJson(text);
  if ("wrong" in json) return { line, wrong: json.wrong };
  const { label, date, ...rest } = Object(json.value) as Record<string, unknown>;
  if (label !== undefined && typeof label !== "string")
    return { line, wrong: 'has a "label" that is no text' };
  if (date !== undefined && !(typeof date === "string" && isDay(date)))
    return { line, wrong: 'has a "date" that is no day such as 2026-11-22' };
  const name = label ?? date;
  if (name === undefined)
    return { line, wrong: 'says neither whose it is ("label") nor when it was given ("date")' };
  const [read] = readResponses(JSON.stringify(rest));
  if (!read || "wrong" in read) return { line, wrong: read?.wrong ?? "is empty" };
  return { line, labelled: { label: name, ...(date !== undefined && { date }), response: read.response } };
}
