import { codes, MISSING, NOT_ASKED, only } from "../outcomes/outcomes.ts";
import type { Cell, Domain } from "./cell.ts";

/** The answers to a `text` or a `time`; `sample` is one of them. */
export function wordsDomain(sample: string): Domain {
  const cell = (key: string, texts: ReadonlySet<string> | "any", kinds: number): Cell => {
    const value = codes(texts, kinds);
    return {
      key,
      answer: value,
      score: value,
      chosen: only(NOT_ASKED),
      includes: () => only(NOT_ASKED),
      split: () => (kinds === 0 ? [] : [cell("+", texts, 0), missing]),
      size: kinds === 0 ? 1 : 2,
      sample: texts === "any" ? sample : (texts.values().next().value ?? null),
    };
  };
  const missing = { ...cell("-", new Set(), MISSING), sample: null, split: () => [] };
  return {
    whole: cell("", "any", MISSING),
    byAtoms(atoms) {
      const named = atoms.flatMap((atom) =>
        atom.reads !== "includes" && typeof atom.to === "string" ? atom.to : [],
      );
      return [
        ...[...new Set(named)].map((text) => cell(`=${text}`, new Set([text]), 0)),
        cell("+", "any", 0),
        missing,
      ];
    },
  };
}
