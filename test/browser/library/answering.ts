import type { AnswerType, Content, Definition, Item } from "../../../runtime/definition/definition.ts";
import type { Answer, Response } from "../../../runtime/definition/submission.ts";
import { fill, type Session } from "../../../runtime/engine/index.ts";

/** The day on which the library's forms are filled in. */
export const today = "2011-10-04";

/** Something that can be answered, as the session calls it: `q4`, in an entry `incident[2].severity`. */
export interface Asked {
  readonly name: string;
  readonly item: Item;
}

/** Answers with which a form can be submitted. */
export interface Answering {
  /** What is asked then, in printed order, with its answer; `null` for what is left open. */
  readonly steps: readonly (Asked & { readonly answer: Answer })[];
  readonly response: Required<Response>;
}

interface Way {
  /** Which of the answers that are allowed, from 0, the first or the least, to 1. */
  readonly choose: (at: number) => number;
  /** Only what has to be answered, with small numbers: for forms whose checks hold numbers against each other. */
  readonly isLeast?: boolean;
}

const ways: readonly Way[] = [
  { choose: () => 1 },
  { choose: () => 0 },
  { choose: (at) => (at % 3) / 2 },
  { choose: (at) => 1 - Math.min(1, at / 40) },
];

/** Finds answers to all that a form asks, of those that open most of it; what may be left open is answered as well. */
export function answering(definition: Definition): Answering {
  const found = ways.flatMap((way) => attempt(definition, way) ?? []);
  for (let seed = 1; found.length === 0 && seed < 1000; seed++) {
    const choose = (at: number): number => luck(seed, at);
    found.push(...[attempt(definition, { choose, isLeast: true })].flatMap((each) => each ?? []));
  }
  const [most] = found.toSorted((one, other) => other.steps.length - one.steps.length);
  if (!most) throw new Error(`Nothing that was tried answers ${definition.id} so that it can be submitted.`);
  return most;
}

/** 0 or 1. Mixed twice: neighbours that depend on each other's bits would leave some combinations out for every seed. */
function luck(seed: number, at: number): number {
  const once = Math.imul(seed * 7919 + at, 2654435761);
  const twice = Math.imul(once ^ (once >>> 15), 0x2c1b3c6d);
  return ((twice ^ (twice >>> 12)) >>> 16) & 1;
}

function attempt(definition: Definition, way: Way): Answering | undefined {
  const session = fill(definition, { answers: {} }, { today });
  const tried = new Set<string>();
  for (let round = 0; round < 50; round++) {
    const asked = askedIn(definition, session);
    const open = asked.filter(({ name, item }) => !tried.has(name) && !(way.isLeast && item.optional));
    if (open.length === 0) break;
    // An answer can close a question that was open until then.
    for (const { name, item } of open.filter(({ name }) => session.isShown(name))) {
      tried.add(name);
      const choice = way.choose(asked.findIndex((each) => each.name === name));
      const answer = answerTo(item.type, session, name, choice, way.isLeast);
      if (answer !== undefined) session.set(name, answer);
    }
  }
  if (session.problems.length > 0) return undefined;
  const steps = askedIn(definition, session).map((each) => ({
    ...each,
    answer: (session.given(each.name) ?? null) as Answer,
  }));
  return { steps, response: session.response };
}

/** What is asked now, in printed order. A repeat is given the entries that it must have, and at least one. */
export function askedIn({ inputs, body }: Definition, session: Session): readonly Asked[] {
  return walk([...inputs, ...body], session, "");
}

function walk(body: readonly Content[], session: Session, within: string): readonly Asked[] {
  const shown = (item: Item): readonly Asked[] => {
    const name = within + item.id;
    return session.isShown(name) ? [{ name, item }] : [];
  };
  return body.flatMap((content) => {
    switch (content.kind) {
      case "note":
        return [];
      case "item":
        return shown(content);
      case "grid":
        return content.cells.flatMap(shown);
      case "repeat":
        return session.isShown(content.id)
          ? entriesOf(content.id, content.min, session).flatMap((entry) =>
              walk(content.body, session, `${content.id}[${entry}].`),
            )
          : [];
      default:
        return walk(content.body, session, within);
    }
  });
}

function entriesOf(repeat: string, min: number, session: Session): readonly number[] {
  const numbers = Array.from({ length: Math.max(1, min) }, (_, at) => at + 1);
  if ((session.given(repeat) ?? null) === null)
    session.set(
      repeat,
      numbers.map(() => ({})),
    );
  return numbers;
}

/** Undefined where no answer can be given now. */
function answerTo(
  type: AnswerType,
  session: Session,
  name: string,
  choice: number,
  isLeast = false,
): Answer | undefined {
  switch (type.kind) {
    case "one":
    case "yesno": {
      const codes = session.options(name).flatMap(({ code, missing }) => (missing ? [] : [code]));
      return codes[Math.round(choice * (codes.length - 1))];
    }
    case "many": {
      const together = session.options(name).filter(({ exclusive, missing }) => !exclusive && !missing);
      const most = Math.min(type.atMost ?? together.length, together.length);
      const number = Math.max(type.atLeast ?? 1, Math.round(choice * most));
      return together.slice(0, number).map(({ code }) => code);
    }
    case "integer":
    case "number": {
      const least = type.min ?? (type.max === undefined ? 0 : type.max - 10);
      const most = isLeast ? least + 1 : (type.max ?? least + 10);
      return Math.round(least + choice * (most - least));
    }
    case "slider":
      return choice < 0.5 ? type.min : type.max;
    case "text":
      return "Så".slice(0, type.atMost);
    case "date":
      return `2011-04-${String(4 + Math.round(choice * 20)).padStart(2, "0")}`;
    case "time":
      return "14:05";
  }
}
