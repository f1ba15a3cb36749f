import {
  Alternation,
  type Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from "chevrotain";

/** What a piece of grammar can begin with, and whether it may be empty. */
export interface First {
  readonly types: ReadonlySet<TokenType>;
  readonly nullable: boolean;
}

export function firstOfSequence(sequence: readonly IProduction[]): First {
  const types = new Set<TokenType>();
  for (const part of sequence) {
    const first = firstOf(part);
    for (const type of first.types) types.add(type);
    if (!first.nullable) return { types, nullable: false };
  }
  return { types, nullable: true };
}

function firstOf(part: IProduction): First {
  if (part instanceof Terminal) return { types: new Set([part.terminalType]), nullable: false };
  if (part instanceof NonTerminal) return firstOfSequence(part.referencedRule.definition);
  if (part instanceof Alternation) {
    const types = new Set<TokenType>();
    let nullable = false;
    for (const alternative of part.definition as Alternative[]) {
      const first = firstOfSequence(alternative.definition);
      for (const type of first.types) types.add(type);
      nullable ||= first.nullable;
    }
    return { types, nullable };
  }
  const { types, nullable } = firstOfSequence((part as unknown as Option).definition);
  const skippable =
    part instanceof Option || part instanceof Repetition || part instanceof RepetitionWithSeparator;
  return { types, nullable: nullable || skippable };
}

/** By the index of a token's type: whether the rule can begin with it. Categories are spread out. */
export function startTable(rule: Rule): readonly boolean[] {
  const table: boolean[] = [];
  for (const type of firstOfSequence(rule.definition).types) {
    table[type.tokenTypeIdx!] = true;
    for (const index of type.categoryMatches ?? []) table[index] = true;
  }
  return table;
}
