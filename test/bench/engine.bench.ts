import type { Definition, Item, Section } from "../../runtime/definition/definition.ts";
import type { Answers } from "../../runtime/definition/submission.ts";
import { load, type Session } from "../../runtime/engine/index.ts";
import { call, form, group, item, section, sum } from "../engine/build.ts";
import { limit, line, measure, type Timing } from "./measure.ts";

/*
 * What one answer costs in a form of many items: each section of ten has a score, each ten sections have one, and there
 * is a total over all items; every tenth item decides whether the next is asked.
 */

function large(count: number, sections: number): Definition {
  const size = count / sections;
  const names = (at: number, parts: number): string[] =>
    Array.from({ length: size * parts }, (_, index) => `q${at * size * parts + index}`);
  const body = Array.from({ length: sections }, (_, at): Section => {
    const [first = "", second = "", ...others] = names(at, 1);
    const guarded = group(call(">", { score: first }, 0), item(second, { notAsked: 0 }));
    return section(`s${at}`, [item(first), guarded, ...others.map((name): Item => item(name))]);
  });
  const scores: [string, ReturnType<typeof sum>][] = [
    ...Array.from({ length: sections }, (_, at): [string, ReturnType<typeof sum>] => [
      `part${at}`,
      sum(...names(at, 1)),
    ]),
    ...Array.from({ length: sections / 10 }, (_, at): [string, ReturnType<typeof sum>] => [
      `ten${at}`,
      sum(...names(at, 10)),
    ]),
    ["total", sum(...names(0, sections))],
  ];
  const bands = scores.map(([score]) => ({
    score,
    id: "default",
    bands: [
      { id: "low", from: 0, to: count },
      { id: "high", from: count + 1, to: count * 3 },
    ],
  }));
  return form({ body, scores: Object.fromEntries(scores), bands });
}

type Answering = (session: Session, item: string, run: number) => ReadonlySet<string>;

/** One answer after another, and reading what may have changed, as an interface does. */
function answering(definition: Definition, answers: Answers, answer: Answering): Timing {
  const session = load(definition).start({ answers });
  const scores = new Set(definition.scores.map((score) => score.id));
  const items = Object.keys(session.result.items);
  return measure((run) => {
    for (const changed of answer(session, items[(run * 7919) % items.length]!, run)) {
      if (scores.has(changed)) session.score(changed);
      else session.item(changed);
    }
  }, 4000);
}

const changing: Answering = (session, item, run) => session.set(item, run % 4);

/** In a form in which hardly anything has been answered, so that scores wait for nearly everything. */
const beginning: Answering = (session, item, run) => {
  session.set(item, null);
  return session.set(item, run % 4);
};

function filled(count: number): Answers {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, 1]));
}

const thousand = large(1_000, 100);
const tenThousand = large(10_000, 100);
console.log(`${thousand.scores.length} scores`);
const small = answering(thousand, filled(1_000), changing);
const big = answering(tenThousand, filled(10_000), changing);
console.log(line("one answer, 1,000 items, all answered", small));
console.log(line("one answer, 10,000 items, all answered", big));
console.log(line("two answers, 1,000 items, filling in", answering(thousand, {}, beginning)));
console.log(line("two answers, 10,000 items, filling in", answering(tenThousand, {}, beginning)));

const loaded = load(thousand);
const complete = { answers: filled(1_000) };
console.log(
  line(
    "load, 1,000 items",
    measure(() => load(thousand), 20),
  ),
);
console.log(
  line(
    "evaluate, 1,000 items",
    measure(() => loaded.evaluate(complete), 200),
  ),
);

limit("one answer, 1,000 items and 111 scores, p95", small.p95, 0.1);
limit("ten times the items, p95", big.p95, 0.3);
limit("ten times the items, median ratio", big.median / small.median, 3, "×");
