import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Response } from "../../runtime/definition/submission.ts";
import { carry, type Find, type Target } from "../../runtime/engine/index.ts";

const names = ["a", "b", "c", "incident"];
const code = fc.constantFrom<Answer>("x", "y", 1, 2.5);
const plain = fc.oneof(code, fc.array(code, { maxLength: 3 }), fc.constant(null)) as fc.Arbitrary<Answer>;
const entry = fc.dictionary(fc.constantFrom(...names.slice(0, 3)), plain);
const answers = fc.dictionary(fc.constantFrom(...names), fc.oneof(plain, fc.array(entry, { maxLength: 3 })));
const responses = fc.record({ answers, inputs: fc.dictionary(fc.constantFrom("i", "j"), plain) });

/** Where names may lead: to themselves, to another name, or nowhere. */
const rules = fc.array(
  fc.oneof(
    fc.record({
      id: fc.constantFrom(...names, "i"),
      input: fc.boolean(),
      repeat: fc.boolean(),
      codes: fc.constantFrom("all", "x only", "none"),
    }),
    fc.constantFrom("question" as const, "kind" as const),
  ),
  { minLength: 6, maxLength: 6 },
);

/** All that was answered, by name; within a repeat by the entry. */
function givenIn({ answers: given, inputs = {} }: Response): Map<string, Answer> {
  const all = new Map<string, Answer>();
  for (const [name, answer] of [...Object.entries(given), ...Object.entries(inputs)])
    if (answer !== null) all.set(name, answer);
  return all;
}

test("to itself, everything comes along as it was", () => {
  const same: Find = (id, within) =>
    within
      ? { id, input: false, repeat: false }
      : { id, input: id === "i" || id === "j", repeat: id === "incident" };
  fc.assert(
    fc.property(responses, (response) => {
      const { response: carried, lost } = carry(response, same);
      const back = {
        ...carried.answers,
        ...Object.fromEntries(lost.map(({ name, answer }) => [name, answer])),
      };
      expect(carried.inputs).toEqual(response.inputs);
      expect(back).toEqual(response.answers);
      // Only what cannot be an answer to the question is listed: a list of entries where one answer is asked for.
      for (const { because } of lost) expect(because).toBe("kind");
    }),
  );
});

test("every answer is either brought along or listed, whatever the rule", () => {
  fc.assert(
    fc.property(responses, rules, (response, rule) => {
      const order = [...names, "i", "j"];
      const found: string[] = [];
      const find: Find = (name, within) => {
        const target = rule[order.indexOf(name)]!;
        if (typeof target === "string") return target;
        const { codes, ...rest } = target;
        const inner: Target = within ? { ...rest, repeat: false } : rest;
        if (!within) found.push(name);
        return codes === "none"
          ? inner
          : { ...inner, code: (one) => (codes === "all" || one === "x" ? one : undefined) };
      };
      const { response: carried, lost } = carry(response, find);
      const given = givenIn(response);
      const kept = [...Object.values(carried.answers), ...Object.values(carried.inputs)].filter(
        (answer) => answer !== null,
      );
      const whole = lost.filter(({ name }) => !name.includes("["));
      expect(kept.length + whole.length).toBe(given.size);
      for (const { name, answer } of whole) expect(answer).toEqual(given.get(name));
      expect(found.length).toBeGreaterThanOrEqual(kept.length);
    }),
  );
});
