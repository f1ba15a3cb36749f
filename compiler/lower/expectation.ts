import type * as tree from "../../grammar/tree.ts";
import type { BoundForm, FormSymbol } from "../bind/symbols.ts";
import type { Expected } from "../compiled.ts";
import { spanIn } from "../source.ts";
import { storedValue } from "./stored-value.ts";
import { resultNames } from "./target.ts";
import { Unwritten, written } from "./written.ts";

type Verdict = "cutoff" | "flag" | "check";

/** What an example expects, with the words that say so. */
export function expected(bound: BoundForm, node: tree.Expectation): Expected {
  const span = spanIn(bound.file, node);
  switch (node.kind) {
    case "equals":
      return {
        span,
        kind: "value",
        of: node.name.text,
        value: valueExpected(bound, node.name, written(node.value)),
      };
    case "is band": {
      const band = written(node.band).text;
      return {
        span,
        kind: "band",
        score: node.name.text,
        set: node.set?.text ?? setOf(bound, node.name.text, band),
        band,
      };
    }
    case "is missing":
    case "is unknown": {
      const what = verdictOf(bound, node.name);
      const of = node.name.text;
      return what ? { span, kind: "holds", of, what, value: null } : { span, kind: "missing", of };
    }
    case "is not asked":
      return { span, kind: "not asked", of: node.name.text };
    case "hidden":
    case "asked":
      return { span, kind: node.kind, items: resultNames(bound, written(node.target)) };
    case "holds":
    case "fails": {
      const name = written(node.name);
      const what = written(verdictOf(bound, name));
      return { span, kind: "holds", of: name.text, what, value: node.kind === "holds" };
    }
    case "complete":
    case "incomplete":
      return { span, kind: "complete", value: node.kind === "complete" };
  }
}

function valueExpected(bound: BoundForm, name: tree.Name, value: tree.ExampleValue): number | string {
  const symbol = symbolOf(bound, name);
  const item = symbol?.kind === "item" ? symbol : undefined;
  const stored = item ? storedValue(value, item) : plain(value);
  return typeof stored === "object" ? JSON.stringify(stored) : stored;
}

function plain(value: tree.ExampleValue): number | string {
  if (value.kind === "list") throw new Unwritten();
  return value.kind === "name" ? value.text : value.value;
}

/** Without `in`, the set without a name is meant, else the only one that has the band. */
function setOf(bound: BoundForm, score: string, band: string): string {
  const sets = bound.bandSets.filter((set) => set.score?.id === score);
  const fits = sets.find(({ node }) => node.bands.some(({ name }) => name?.text === band));
  return (sets.find(({ id }) => id === "default") ?? fits ?? sets[0])?.id ?? "default";
}

function verdictOf(bound: BoundForm, name: tree.Name): Verdict | undefined {
  const kind = symbolOf(bound, name)?.kind;
  return kind === "cutoff" || kind === "flag" || kind === "check" ? kind : undefined;
}

function symbolOf(bound: BoundForm, name: tree.Name): FormSymbol | undefined {
  const found = bound.resolved.get(name);
  return found && "kind" in found ? found : undefined;
}
