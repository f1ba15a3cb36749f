import {
  Alternation,
  type Alternative,
  type IProduction,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  type Rule,
  Terminal,
  type TokenType,
  tokenMatcher,
} from "chevrotain";

/** A place in the grammar: before the part `at` of a sequence, and where to go on behind it. */
export interface State {
  readonly id: number;
  readonly rule: string;
  readonly parts: readonly IProduction[];
  readonly at: number;
  readonly behind: State | null;
}

/** A token that can come, and the place behind it. */
interface Step {
  readonly type: TokenType;
  readonly from: State;
  readonly to: State | null;
}

/** The places where reading a text may be, all at once. Equal places are one object, so that there are never many. */
export class States {
  private readonly known = new Map<string, State>();
  private readonly sequences = new Map<readonly IProduction[], number>();

  /** Inside the block of a rule: before another part of it, or before its end. */
  inBlock(rule: Rule): State {
    const { parts, at } = repetitionIn(rule.definition)!;
    return this.state(rule.name, parts, at, null);
  }

  /** The places behind a token; the same as before where it fits none of them. */
  behind(states: readonly State[], token: IToken): readonly State[] {
    const found = new Set<State>();
    for (const { type, to } of this.steps(states))
      if (to !== null && tokenMatcher(token, type)) found.add(to);
    return found.size > 0 ? [...found] : states;
  }

  /** What can come at these places. */
  steps(states: readonly State[]): Step[] {
    const steps: Step[] = [];
    const seen = new Set<State>();
    for (const state of states) this.expand(state, steps, seen);
    return steps;
  }

  private expand(state: State | null, steps: Step[], seen: Set<State>): void {
    if (state === null || seen.has(state)) return;
    seen.add(state);
    const { rule, parts, at } = state;
    const part = parts[at];
    if (part === undefined) {
      this.expand(state.behind, steps, seen);
      return;
    }
    const next = this.state(rule, parts, at + 1, state.behind);
    if (part instanceof Terminal) steps.push({ type: part.terminalType, from: state, to: next });
    else if (part instanceof NonTerminal) {
      const { name, definition } = part.referencedRule;
      this.expand(this.state(name, definition, 0, next), steps, seen);
    } else if (part instanceof Alternation) {
      for (const { definition } of part.definition as Alternative[]) {
        this.expand(this.state(rule, definition, 0, next), steps, seen);
      }
    } else {
      const again = part instanceof Repetition;
      const { definition } = part as unknown as Option;
      this.expand(this.state(rule, definition, 0, again ? state : next), steps, seen);
      this.expand(next, steps, seen);
    }
  }

  private state(rule: string, parts: readonly IProduction[], at: number, behind: State | null): State {
    let sequence = this.sequences.get(parts);
    if (sequence === undefined) {
      sequence = this.sequences.size;
      this.sequences.set(parts, sequence);
    }
    const key = `${sequence}.${at}.${behind?.id ?? ""}`;
    let state = this.known.get(key);
    if (state === undefined) {
      state = { id: this.known.size, rule, parts, at, behind };
      this.known.set(key, state);
    }
    return state;
  }
}

/** Where the parts of a rule's block are repeated. */
function repetitionIn(parts: readonly IProduction[]): Repeated | undefined {
  const at = parts.findIndex((part) => part instanceof Repetition);
  if (at >= 0) return { parts, at };
  const options = parts.filter((part) => part instanceof Option);
  return options.map(({ definition }) => repetitionIn(definition)).find((found) => found !== undefined);
}

interface Repeated {
  readonly parts: readonly IProduction[];
  readonly at: number;
}

/** The rules that a place is in, innermost first. */
export function rulesAround(state: State): string[] {
  const rules: string[] = [];
  for (let place: State | null = state; place !== null; place = place.behind) {
    if (rules.at(-1) !== place.rule) rules.push(place.rule);
  }
  return rules;
}
