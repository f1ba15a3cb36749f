import type * as tree from "../../grammar/tree.ts";
import type { BoundForm } from "../bind/symbols.ts";
import type { ExampleCase } from "../compiled.ts";
import { spanIn } from "../source.ts";
import { expected } from "./expectation.ts";
import { storedValue } from "./stored-value.ts";
import { itemsOfTarget } from "./target.ts";
import { written } from "./written.ts";

type Values = Record<string, unknown>;

/** An example as data: answers as they are stored, and what is expected with the words that say so. */
export function lowerExample(bound: BoundForm, node: tree.Example): ExampleCase {
  const given: Given = { answers: {}, inputs: {}, today: undefined };
  give(bound, node.given, given.answers, given);
  return {
    name: written(node.name).value,
    span: spanIn(bound.file, written(node.name)),
    response: { answers: given.answers, inputs: given.inputs },
    ...(given.today !== undefined && { today: given.today }),
    expected: node.expected.map((expectation) => expected(bound, expectation)),
  };
}

interface Given {
  readonly answers: Values;
  readonly inputs: Values;
  today: string | undefined;
}

/** Goes line by line, so that a later line corrects a range's. `answers` are the form's, or those of one entry. */
function give(bound: BoundForm, nodes: readonly tree.Given[], answers: Values, given: Given): void {
  for (const node of nodes) {
    if (node.kind === "given entry") {
      const entry: Values = {};
      give(bound, node.given, entry, given);
      const repeat = node.repeat.text;
      const earlier = Object.hasOwn(answers, repeat) ? (answers[repeat] as readonly Values[]) : [];
      answers[repeat] = [...earlier, entry];
      continue;
    }
    const target = written(node.target);
    const value = written(node.value);
    if (target.kind === "name" && target.text === "today" && !bound.resolved.has(target)) {
      given.today = value.kind === "date" ? value.value : undefined;
      continue;
    }
    for (const item of itemsOfTarget(bound, target)) {
      const into = item.input ? given.inputs : answers;
      into[item.id] = storedValue(value, item);
    }
  }
}
