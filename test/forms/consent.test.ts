import fc from "fast-check";
import { expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { definitionOf, scorer } from "./library.ts";

const recipients = [
  "clinic",
  "kindergarten",
  "child_welfare",
  "mental_health",
  "ppt",
  "substance_use",
  "doctor",
  "specialist",
] as const;
const score = scorer("consent/consent");
const form = load(definitionOf("consent/consent"));
const signed = { understood: "yes", signed_by: "Kari Nordmann", signed_on: "2011-04-04" };

const permissions = fc.constantFrom("yes", "no", "withdrawn");
const answers = fc.array(permissions, {
  minLength: recipients.length,
  maxLength: recipients.length,
});

test("each service has its own answer; a withdrawal is for those who consented before, and stands out", () => {
  fc.assert(
    fc.property(answers, (each) => {
      const given = Object.fromEntries(recipients.map((recipient, index) => [recipient, each[index]!]));
      const result = score({ given_before: "yes", ...given });
      const yes = each.filter((answer) => answer === "yes").length;
      expect(result.value("total")).toBe(yes);
      expect(result.band("total")).toBe(yes === 0 ? "nobody" : yes < 8 ? "some" : "everyone");
      expect(result.holds("withdrawal")).toBe(each.includes("withdrawn"));
      expect(result.asked("information")).toBe(yes > 0);
      const before = score({ given_before: "no", ...given });
      expect(before.state("total")).toBe(each.includes("withdrawn") ? "missing" : "scored");
    }),
  );
});

test("a refusal is handed in like a consent, and needs nothing more", () => {
  const refused = Object.fromEntries(recipients.map((recipient) => [recipient, "no"]));
  const response = { answers: { given_before: "no", ...refused, ...signed }, inputs: {} };
  expect(form.problems(response)).toEqual([]);
});

test("what has not been explained cannot be consented to", () => {
  const refused = Object.fromEntries(recipients.map((recipient) => [recipient, "no"]));
  const response = {
    answers: { given_before: "no", ...refused, ...signed, understood: "no" },
    inputs: {},
  };
  expect(form.problems(response)).toMatchObject([{ kind: "check" }]);
});
