import type { Response } from "../../runtime/definition/submission.ts";
import { isDay } from "../../runtime/engine/index.ts";
import { readJson } from "./json-text.ts";

/** A step that was done, on a day, with what was answered. */
export interface DoneStep {
  readonly line: number;
  readonly step: string;
  readonly on: string;
  readonly response?: Response;
}

/**
 * The steps in NDJSON, one a line: `{ "step": "first", "on": "2026-11-22", "answers": {…}, "inputs": {…} }`. Where the
 * step gives no form, or its answers are not known, there are none. Empty lines are skipped.
 */
export function readDone(text: string): (DoneStep | { readonly line: number; readonly wrong: string })[] {
  return text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [readLine(line, index + 1)]));
}

function readLine(text: string, line: number): DoneStep | { readonly line: number; readonly wrong: string } {
  const json = readJson(text);
  if ("wrong" in json) return { line, wrong: json.wrong };
  const { step, on, answers, inputs } = isRecord(json.value) ? json.value : {};
  if (typeof step !== "string" || typeof on !== "string" || !isDay(on))
    return { line, wrong: 'should be such as { "step": "first", "on": "2026-11-22", "answers": { … } }' };
  if (answers === undefined) return { line, step, on };
  if (!isRecord(answers) || !(inputs === undefined || isRecord(inputs)))
    return { line, wrong: 'has "answers" or "inputs" that are no object of answers by item' };
  return { line, step, on, response: { answers, ...(inputs && { inputs }) } as Response };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
