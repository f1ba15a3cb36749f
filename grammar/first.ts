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

/** By the index of a token's type: whether something can begin with it. Categories are spread out. */
export type Starts = readonly boolean[];

const ofRules = new WeakMap<Rule, First>();

export function firstOfRule(rule: Rule): First {
  let first = ofRules.get(rule);
  if (first === undefined) {
    first = firstOf(rule.definition);
    ofRules.set(rule, first);
  }
  return first;
}

export function firstOf(sequence: readonly IProduction[]): First {
  const types = new Set<TokenType>();
  for (const part of sequence) {
    const first = firstOfPart(part);
    for (const type of first.types) types.add(type);
    if (!first.nullable) return { types, nullable: false };
  }
  return { types, nullable: true };
}

function firstOfPart(part: IProduction): First {
  if (part instanceof Terminal) return { types: new Set([part.terminalType]), nullable: false };
  if (part instanceof NonTerminal) return firstOfRule(part.referencedRule);
  if (part instanceof Alternation) {
    const firsts = (part.definition as Alternative[]).map(({ definition }) => firstOf(definition));
    const types = new Set(firsts.flatMap((first) => [...first.types]));
    return { types, nullable: firsts.some((first) => first.nullable) };
  }
  const { types, nullable } = firstOf((part as unknown as Option).definition);
  const skippable =
    part instanceof Option || part instanceof Repetition || part instanceof RepetitionWithSeparator;
  return { types, nullable: nullable || skippable };
}

export function startsOf({ types }: First): Starts {
  const starts: boolean[] = [];
  for (const type of types) for (const index of indexesOf(type)) starts[index] = true;
  return starts;
}

/** The index of a type, and those of the types in it where it is a category. */
export function indexesOf(type: TokenType): readonly number[] {
  return [type.tokenTypeIdx!, ...(type.categoryMatches ?? [])];
}
