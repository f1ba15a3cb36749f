import type { Definition, Option } from "../../../../runtime/definition/definition.ts";
import type { Expression, NotAsked, Reference } from "../../../../runtime/definition/expression.ts";
import { add, fromNumber } from "../../../../runtime/exact/index.ts";
import { idOf } from "../../../words/expression.ts";
import type { Outline, Placed, PlacedRepeat } from "../../outline.ts";
import { linear } from "./arithmetic.ts";
import { compared } from "./compare.ts";
import { chosen, combined, filled, holding, settled } from "./logic.ts";
import { read } from "./read.ts";
import type { Scope } from "./scope.ts";
import type { TermTable } from "./table.ts";
import type { Aspect, Term } from "./term.ts";
import { optionsOf, scoreOf, type Variables } from "./variables.ts";

/** Repeats that may have more entries are not looked into. */
const fewEntries = 8;

/** An item as an expression names it, with the scope in which its own conditions are read. */
interface Named {
  readonly placed: Placed;
  readonly scope: Scope;
}

/** What expressions read of items. */
export class Items {
  readonly #definition: Definition;
  readonly #outline: Outline;
  readonly #table: TermTable;
  readonly #variables: Variables;
  readonly #term: (expression: Expression, scope: Scope) => Term;

  constructor(
    definition: Definition,
    outline: Outline,
    table: TermTable,
    variables: Variables,
    term: (expression: Expression, scope: Scope) => Term,
  ) {
    this.#definition = definition;
    this.#outline = outline;
    this.#table = table;
    this.#variables = variables;
    this.#term = term;
  }

  /** True: asked; false: not asked; missing: unsettled. */
  asked(guards: readonly Expression[], scope: Scope): Term {
    const table = this.#table;
    return guards.reduceRight<Term>(
      (then, guard) => settled(table, this.#term(guard, scope), then, table.constant(false)),
      table.constant(true),
    );
  }

  /** `isElement`: as an argument of an aggregate, where points may be left out. */
  reading(reference: Exclude<Reference, { result: string }>, scope: Scope, isElement: boolean): Term {
    const table = this.#table;
    const repeat = this.#outline.repeats.get(idOf(reference));
    if (repeat) return this.entries(repeat.repeat.id, table.nothing("not asked"));
    const named = this.#named(reference, scope);
    const rule = "points" in reference ? (reference.notAsked ?? this.#ruleOf(named.placed)) : undefined;
    const hidden = this.#hidden(rule, isElement);
    const outcome = this.#withAbsent(named, settledAbsence(table, this.#status(named), hidden), (absent) =>
      this.#value(named, "answer" in reference ? "answer" : "score", absent),
    );
    return scope.asIf === undefined || "answer" in reference
      ? outcome
      : this.#asIf(outcome, named.placed, scope);
  }

  answered(expression: Expression, scope: Scope): Term {
    const table = this.#table;
    const named = this.#namedBy(expression, scope);
    if (named)
      return this.#withAbsent(named, table.constant(false), (absent) =>
        this.#value(named, "answered", absent),
      );
    // What has a value is equal to itself; what has none is not even that.
    const term = this.#term(expression, scope);
    return holding(table, compared(table, "=", term, term, false));
  }

  /** 1 where it is missing, else 0; over a list, one of them an entry. */
  unanswered(expression: Expression, scope: Scope): readonly Term[] {
    const table = this.#table;
    return this.elements(expression, scope, table.constant(0), (each, within) => {
      const named = this.#namedBy(each, within);
      if (!named) return table.nothing("open");
      const asked = holding(table, this.#status(named));
      const absent = chosen(table, asked, table.constant(1), table.constant(0));
      return this.#withAbsent(named, absent, (none) => this.#value(named, "unanswered", none));
    });
  }

  /** How many entries a repeat has; `hidden` where it is not asked. */
  entries(id: string, hidden: Term): Term {
    const table = this.#table;
    const { repeat, guards } = this.#outline.repeats.get(id)!;
    const length = read(table, this.#variables.entries(id, repeat.max), "answer", table.constant(0));
    return settled(table, this.asked(guards, {}), length, hidden);
  }

  chosen(expression: Expression, scope: Scope, hidden: Term): Term {
    return this.#ofList(expression, scope, hidden, ({ placed, scope: within }) =>
      read(this.#table, this.#variables.chosen(placed, entryOf(within)), "answer", this.#table.constant(0)),
    );
  }

  includes(expression: Expression, code: Expression, scope: Scope): Term {
    const wanted = typeof code === "object" && "code" in code ? code.code : code;
    return this.#ofList(expression, scope, this.#table.nothing("not asked"), (named) => {
      const option = optionsOf(this.#definition, named.placed.item).find((each) => each.code === wanted);
      return option ? this.#isChosen(named, option) : this.#table.constant(false);
    });
  }

  /** An argument of an aggregate: over a list, one element for each entry there may be; `none` where there is none. */
  elements(
    expression: Expression,
    scope: Scope,
    none: Term,
    element: (expression: Expression, scope: Scope) => Term,
  ): Term[] {
    const table = this.#table;
    const repeat = this.#listIn(expression);
    if (!repeat) return [element(expression, scope)];
    const { id, max } = repeat.repeat;
    if (max > fewEntries) return [table.nothing("open")];
    const length = read(table, this.#variables.entries(id, max), "answer", table.constant(0));
    const asked = this.asked(repeat.guards, {});
    const entries = Array.from({ length: max }, (_, entry) => {
      const exists = compared(table, ">", length, table.constant(entry), true);
      return chosen(table, exists, element(expression, { ...scope, repeat, entry }), none);
    });
    if (repeat.guards.length === 0) return entries;
    const beside = element(expression, { ...scope, repeat, entry: "beside" });
    return [...entries, chosen(table, holding(table, asked), none, beside)];
  }

  /** A many-answer's chosen option. */
  #isChosen({ placed, scope }: Named, option: Option): Term {
    const variable = this.#variables.includes(placed, option, entryOf(scope));
    return read(this.#table, variable, "answer", this.#table.constant(false));
  }

  #ofList(expression: Expression, scope: Scope, hidden: Term, value: (named: Named) => Term): Term {
    const named = this.#namedBy(expression, scope);
    if (!named) return this.#table.nothing("open");
    const absent = settledAbsence(this.#table, this.#status(named), hidden);
    return this.#withAbsent(named, absent, (none) =>
      this.#list(named, value(named), this.#table.nothing("missing"), none),
    );
  }

  /** Of a many-answer: `value`, or `declined` where one of the chosen options declines, or `absent`. */
  #list(named: Named, value: Term, declined: Term, absent: Term): Term {
    const table = this.#table;
    const { placed, scope } = named;
    const isThere = read(
      table,
      this.#variables.presence(placed, entryOf(scope)),
      "answer",
      table.constant(false),
    );
    const declines = optionsOf(this.#definition, placed.item).filter((option) => option.missing);
    const declinedOne = combined(
      table,
      "any",
      declines.map((option) => this.#isChosen(named, option)),
    );
    return chosen(table, isThere, chosen(table, declinedOne, declined, value), absent);
  }

  #value(named: Named, aspect: Aspect, absent: Term): Term {
    const table = this.#table;
    const { placed, scope } = named;
    if (placed.item.type.kind === "many") return this.#listValue(named, aspect, absent);
    const variable = this.#variables.answer(placed, entryOf(scope));
    const { question } = variable;
    if (question.kind !== "number" || aspect === "answered" || aspect === "unanswered") {
      return read(
        table,
        variable,
        question.kind === "text" && aspect === "score" ? "answer" : aspect,
        absent,
      );
    }
    const value = read(table, variable, "answer", absent);
    const { min, max } = question.range;
    if (aspect === "answer" || !placed.item.reversed || min === null || max === null) return value;
    // What stands for an absent answer is no number to mirror.
    const mirror = linear(table, add(min, max), [
      { factor: -1, term: read(table, variable, "answer", table.nothing("not asked")) },
    ]);
    return chosen(table, read(table, variable, "answered", table.constant(false)), mirror, absent);
  }

  #listValue(named: Named, aspect: Aspect, absent: Term): Term {
    const table = this.#table;
    if (aspect === "answered") return this.#list(named, table.constant(true), table.constant(false), absent);
    if (aspect === "unanswered") return this.#list(named, table.constant(0), table.constant(1), absent);
    const missing = table.nothing("missing");
    if (aspect === "answer") return this.#list(named, table.nothing("open"), missing, absent);
    const { item } = named.placed;
    const options = optionsOf(this.#definition, item);
    const scored = options.filter((option) => option.score !== undefined);
    const total = linear(
      table,
      0,
      scored.map((option) => ({
        factor: scoreOf(option, options, item.reversed === true)!,
        term: this.#counted(named, option),
      })),
    );
    return this.#list(named, scored.length > 0 ? total : table.nothing("not asked"), missing, absent);
  }

  #counted({ placed, scope }: Named, option: Option): Term {
    const variable = this.#variables.includes(placed, option, entryOf(scope));
    return read(this.#table, variable, "score", this.#table.constant(0));
  }

  #asIf(outcome: Term, { item }: Placed, { asIf }: Scope): Term {
    const options = optionsOf(this.#definition, item);
    const option = options.find((each) => each.code === asIf);
    if (!option) return outcome;
    const score = scoreOf(option, options, item.reversed === true);
    return filled(
      this.#table,
      outcome,
      score === undefined ? this.#table.nothing("not asked") : this.#table.constant(score),
    );
  }

  /** The entry that stands for a repeat that is not asked has no answers. */
  #withAbsent(named: Named, absent: Term, value: (absent: Term) => Term): Term {
    return named.placed.repeat && named.scope.entry === "beside" ? absent : value(absent);
  }

  #status({ placed, scope }: Named): Term {
    if (placed.repeat && scope.entry === "beside") return this.asked(scope.repeat!.guards, {});
    return this.asked(placed.guards, scope);
  }

  #hidden(rule: NotAsked | undefined, isElement: boolean): Term {
    if (typeof rule === "number") return this.#table.constant(fromNumber(rule));
    if (rule === "left out") return this.#table.nothing(isElement ? "left out" : "not asked");
    return this.#table.nothing(rule === "missing" ? "missing" : "not asked");
  }

  #ruleOf({ item, repeat }: Placed): NotAsked | undefined {
    return item.notAsked ?? repeat?.notAsked;
  }

  #namedBy(expression: Expression, scope: Scope): Named | null {
    if (typeof expression !== "object") return null;
    if (!("answer" in expression || "score" in expression || "points" in expression)) return null;
    return this.#outline.repeats.has(idOf(expression)) ? null : this.#named(expression, scope);
  }

  /** Outside its repeat an item is named with it. */
  #named(reference: Reference, scope: Scope): Named {
    const [name, inner] = idOf(reference).split(".");
    const placed = this.#outline.placed.get(inner ?? name!)!;
    return { placed, scope: placed.repeat ? scope : {} };
  }

  /** The repeat over which an argument is a list, apart from what aggregates within it go over themselves. */
  #listIn(expression: Expression): PlacedRepeat | undefined {
    if (typeof expression !== "object") return undefined;
    if ("op" in expression) {
      if (aggregates.has(expression.op)) return undefined;
      return expression.args.map((arg) => this.#listIn(arg)).find((repeat) => repeat !== undefined);
    }
    if (!("answer" in expression || "score" in expression || "points" in expression)) return undefined;
    const [repeat, inner] = idOf(expression).split(".");
    return inner === undefined ? undefined : this.#outline.repeats.get(repeat!);
  }
}

const aggregates: ReadonlySet<string> = new Set("sum mean min max count any all unanswered".split(" "));

/** What an absent answer is: missing while it is asked or unsettled, else as given. */
function settledAbsence(table: TermTable, status: Term, hidden: Term): Term {
  return settled(table, status, table.nothing("missing"), hidden);
}

function entryOf(scope: Scope): number | "this" | undefined {
  return scope.entry === "beside" ? undefined : scope.entry;
}
