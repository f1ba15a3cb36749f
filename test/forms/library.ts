import { DiskHost } from "../../compiler/cli/host.ts";
import { compile } from "../../compiler/compile.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Answers } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { root } from "../house/sources.ts";

/** A form of the library, such as "audit/audit_c". */
export function definitionOf(name: string): Definition {
  const { forms } = compile(new DiskHost(root), [`forms/${name}.form`]);
  const definition = forms[0]?.definition;
  if (!definition) throw new Error(`forms/${name}.form has errors`);
  return definition;
}

/** The result of answers to it, as an oracle compares it: plain values, undefined where a score is missing. */
export function scorer(name: string) {
  const form = load(definitionOf(name));
  return (answers: Answers, inputs: Answers = {}) => {
    const { scores, cutoffs, flags, checks, items } = form.evaluate({ answers, inputs });
    return {
      value: (id: string) => (scores[id]?.state === "scored" ? scores[id].value : undefined),
      band: (id: string, set = "default") =>
        scores[id]?.state === "scored" ? scores[id].bands[set] : undefined,
      state: (id: string) => scores[id]?.state,
      asked: (id: string) => items[id]?.state !== "not asked",
      holds: (id: string) => cutoffs[id] ?? flags[id] ?? checks[id],
    };
  };
}
