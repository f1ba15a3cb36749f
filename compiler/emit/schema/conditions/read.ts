import { hull } from "./range.ts";
import type { TermTable } from "./table.ts";
import { type Aspect, may, type Outcomes, type Read, type Term, type Value } from "./term.ts";
import type { Case, Range, Variable } from "./variable.ts";

export function read(table: TermTable, variable: Variable, aspect: Aspect, absent: Term): Term {
  return table.intern<Read>(`read ${variable.order} ${aspect} ${absent.id}`, () => {
    const known = casesOf(variable)?.map((each) => outcomeOf(table, aspect, each));
    return {
      kind: "read",
      variable,
      aspect,
      absent,
      may: (known ? known.reduce((all, term) => all | term.may, 0) : mayBe(aspect)) | absent.may,
      range: hull([...(known ?? [{ may: may.value, range: rangeOf(variable, aspect) }]), absent]),
      variables: [variable, ...absent.variables.filter((other) => other !== variable)].sort(
        (a, b) => a.order - b.order,
      ),
    };
  });
}

/** What a reading comes to in one case. */
export function outcomeOf(table: TermTable, aspect: Aspect, found: Case): Term {
  if (aspect === "answered") return table.constant(!found.missing);
  if (aspect === "unanswered") return table.constant(found.missing ? 1 : 0);
  if (found.missing) return table.nothing("missing");
  if (isOpen(found)) return table.nothing("open");
  const value = aspect === "answer" ? (found.value as Value) : found.score;
  return value === undefined ? table.nothing("not asked") : table.constant(value);
}

/** All cases of a question that has only so many; null where there are more. */
export function casesOf({ question }: Variable): readonly Case[] | null {
  switch (question.kind) {
    case "choice":
      return question.cases;
    case "presence":
    case "includes":
      return [
        { value: false, score: 0 },
        { value: true, score: 1 },
      ];
    case "length":
      if (question.max === null || question.max > 64) return null;
      return Array.from({ length: question.max + 1 }, (_, length) => ({ value: length, score: length }));
    default:
      return null;
  }
}

function mayBe(aspect: Aspect): Outcomes {
  if (aspect === "answered") return may.true;
  return may.value;
}

function rangeOf({ question }: Variable, aspect: Aspect): Range | null {
  if (aspect === "unanswered") return { min: 0, max: 0 };
  return question.kind === "number" && aspect !== "answered" ? question.range : null;
}

function isOpen({ value }: Case): boolean {
  return typeof value === "object" && "open" in value;
}
