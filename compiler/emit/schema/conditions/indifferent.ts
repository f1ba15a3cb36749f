import { applied, linear } from "./arithmetic.ts";
import { compared } from "./compare.ts";
import { read } from "./read.ts";
import { can, type TermTable } from "./table.ts";
import { may, type Term } from "./term.ts";

/**
 * The same term where only its values matter and not which absence it may come to: what reads an answer need not ask
 * why there is none.
 */
export function indifferent(table: TermTable, term: Term): Term {
  switch (term.kind) {
    case "read": {
      const { absent } = term;
      if (absent.kind === "nothing" || can(absent, ~(may.missing | may.notAsked))) return term;
      return read(table, term.variable, term.aspect, table.nothing("not asked"));
    }
    case "linear":
      return linear(
        table,
        term.constant,
        term.parts.map((part) => ({ factor: part.factor, term: indifferent(table, part.term) })),
      );
    case "apply":
      return applied(
        table,
        term.op,
        term.args.map((arg) => indifferent(table, arg)),
        term.data,
      );
    case "compare":
      return compared(table, term.op, indifferent(table, term.left), indifferent(table, term.right), false);
    default:
      return term;
  }
}
