import type { Response } from "../../runtime/definition/submission.ts";
import { nearest } from "../words/nearest.ts";
import { readJson } from "./json-text.ts";

/** A response, with the line that it begins on; or what is wrong with it. */
export type ReadResponse =
  | { readonly line: number; readonly response: Response }
  | { readonly line: number; readonly wrong: string };

/**
 * The responses in a text that is one JSON object, or NDJSON with one a line (empty lines are skipped). Each is
 * `{ "answers": {…}, "inputs": {…} }`, the inputs being optional. Whether the form allows them is not asked here.
 */
export function readResponses(text: string): ReadResponse[] {
  const whole = readJson(text);
  if ("value" in whole) return [checked(1, whole.value)];
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return [{ line: 1, wrong: 'is empty; it should be { "answers": { … } }' }];
  // An object over several lines with a slip in it is not NDJSON: no line of it stands alone.
  if (!("value" in readJson(lines[first]!)) && !lines.slice(first + 1).some(isObject)) {
    return [{ line: first + 1, wrong: isTable(lines[first]!) ? asTable : whole.wrong }];
  }
  return lines.flatMap((line, index): ReadResponse[] => {
    if (line.trim() === "") return [];
    const one = readJson(line);
    return ["value" in one ? checked(index + 1, one.value) : { line: index + 1, wrong: one.wrong }];
  });
}

const asTable =
  'is no JSON but a table, it seems; each response stands on a line of its own as { "answers": { "q1": 2, "q2": "often" } }';

/** The first line of a table that a spreadsheet or a statistics program has saved. */
function isTable(line: string): boolean {
  return /^\s*[^\s{["]/.test(line) ? /[,;\t]/.test(line) : /^\s*"[^"]*"\s*[,;\t]/.test(line);
}

function isObject(line: string): boolean {
  return line.trimStart().startsWith("{") && "value" in readJson(line);
}

function checked(line: number, value: unknown): ReadResponse {
  if (!isRecord(value)) {
    return { line, wrong: 'should be an object, { "answers": { … } }; several stand one on each line' };
  }
  for (const key of Object.keys(value)) {
    if (key === "answers" || key === "inputs") continue;
    const near = nearest(key, ["answers", "inputs"]);
    const meant = near
      ? `; did you mean "${near}"?`
      : isRecord(value.answers)
        ? ""
        : '; answers stand in { "answers": { … } }';
    return { line, wrong: `has a part "${key}" that has no meaning${meant}` };
  }
  if (!isRecord(value.answers)) return { line, wrong: 'has no "answers", an object of answers by item' };
  if (value.inputs !== undefined && !isRecord(value.inputs)) {
    return { line, wrong: 'has "inputs" that are no object of values by input' };
  }
  return { line, response: value as unknown as Response };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
