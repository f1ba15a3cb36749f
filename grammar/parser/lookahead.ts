import {
  Alternation,
  type Alternative,
  type ILookaheadStrategy,
  type IOrAlt,
  type IProduction,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  type Rule,
} from "chevrotain";
import { firstOf, indexesOf, startsOf } from "../first.ts";

/** What a look-ahead function is called on: the parser. */
interface Looking {
  LA(ahead: number): IToken;
}

/**
 * One token decides, by tables of what each part can begin with. chevrotain's own strategy works out paths for every
 * place of the grammar one by one, which takes longer than checking a form.
 */
export const oneTokenAhead: ILookaheadStrategy = {
  validate() {
    return [];
  },

  buildLookaheadForAlternation({ rule, prodOccurrence, hasPredicates }) {
    const choices: number[][] = [];
    (alternationIn(rule, prodOccurrence).definition as Alternative[]).forEach(({ definition }, position) => {
      for (const type of firstOf(definition).types) {
        for (const index of indexesOf(type)) {
          choices[index] ??= [];
          choices[index].push(position);
        }
      }
    });
    return function choose(this: Looking, alternatives: IOrAlt<unknown>[] = []) {
      const possible = choices[this.LA(1).tokenTypeIdx];
      if (possible === undefined || !hasPredicates) return possible?.[0];
      for (const position of possible) {
        if (alternatives[position]!.GATE?.call(this) !== false) return position;
      }
      return undefined;
    };
  },

  buildLookaheadForOptional({ rule, prodOccurrence, prodType }) {
    const starts = startsOf(firstOf(optionalIn(rule, prodOccurrence, prodType === "Option").definition));
    return function look(this: Looking) {
      return starts[this.LA(1).tokenTypeIdx] === true;
    };
  },
};

function alternationIn(rule: Rule, occurrence: number): Alternation {
  return find(
    rule.definition,
    (part) => part instanceof Alternation && part.idx === occurrence,
  ) as Alternation;
}

function optionalIn(rule: Rule, occurrence: number, once: boolean): Option | Repetition {
  const kind = once ? Option : Repetition;
  return find(rule.definition, (part) => part instanceof kind && part.idx === occurrence) as
    | Option
    | Repetition;
}

function find(parts: readonly IProduction[], fits: (part: IProduction) => boolean): IProduction | undefined {
  for (const part of parts) {
    if (fits(part)) return part;
    if (part instanceof NonTerminal) continue;
    const within = find((part as { definition?: IProduction[] }).definition ?? [], fits);
    if (within !== undefined) return within;
  }
  return undefined;
}
