import { aggregate } from "./aggregate.ts";
import { applied, linear } from "./arithmetic.ts";
import { compared } from "./compare.ts";
import { chosen, combined, filled, holding, negated, settled } from "./logic.ts";
import { outcomeOf, read } from "./read.ts";
import type { TermTable } from "./table.ts";
import type { Read, Rule, Term } from "./term.ts";
import type { Case, Variable } from "./variable.ts";

/** What the term comes to where this is what the variable is found to be; null: nothing stands there. */
export function substituted(table: TermTable, term: Term, variable: Variable, found: Case | null): Term {
  return replaced(table, term, variable, (reading, absent) =>
    found ? outcomeOf(table, reading.aspect, found) : absent,
  );
}

/** The term with the one variable read in place of the other. */
export function renamed(table: TermTable, term: Term, from: Variable, to: Variable): Term {
  return replaced(table, term, from, (reading, absent) => read(table, to, reading.aspect, absent));
}

type Replace = (reading: Read, absent: Term) => Term;

function replaced(table: TermTable, term: Term, variable: Variable, replace: Replace): Term {
  const known = new Map<Term, Term>();
  return visit(term);

  function visit(each: Term): Term {
    if (!each.variables.includes(variable)) return each;
    const done = known.get(each);
    if (done) return done;
    const next = made(each);
    known.set(each, next);
    return next;
  }

  function made(each: Term): Term {
    switch (each.kind) {
      case "constant":
      case "nothing":
        return each;
      case "read":
        if (each.variable !== variable) return read(table, each.variable, each.aspect, visit(each.absent));
        return replace(each, visit(each.absent));
      case "settled":
        return settled(table, visit(each.guard), visit(each.then), visit(each.otherwise));
      case "any":
      case "all":
        return combined(table, each.kind, each.parts.map(visit));
      case "not":
        return negated(table, visit(each.of));
      case "compare":
        return compared(table, each.op, visit(each.left), visit(each.right), false);
      case "holds":
        return holding(table, visit(each.of));
      case "linear":
        return linear(
          table,
          each.constant,
          each.parts.map(({ factor, term }) => ({ factor, term: visit(term) })),
        );
      case "aggregate":
        return aggregate(table, each.op, each.rules.map(ruleWith), each.rest.map(visit), each.tally);
      case "if":
        return chosen(table, visit(each.condition), visit(each.then), visit(each.otherwise));
      case "filled":
        return filled(table, visit(each.of), visit(each.instead));
      case "apply":
        return applied(table, each.op, each.args.map(visit), each.data);
    }
  }

  function ruleWith(rule: Rule): Rule {
    return { ...rule, when: rule.when && visit(rule.when), instead: rule.instead && visit(rule.instead) };
  }
}
