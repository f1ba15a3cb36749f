import { expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { loadsAlike, meansAlike } from "../../compiler/verify/alike.ts";

const text = `form mood "Mood" {
  version "1.0.0" language en licence free
  item q1 "One" yesno
  item q2 "Two" yesno when q1 = yes
  flag sign "Sign" = q2 = yes { source "A" }
}`;

test("a flag that comes to false where nothing is asked means the same, and is loaded anew", () => {
  const [form] = compile({ read: () => text, siblings: () => [], resolve: (_, to) => to }, ["a.form"]).forms;
  const definition = form!.definition!;
  const silent = { ...definition, flags: definition.flags.map((flag) => ({ ...flag, hidden: "so" })) };
  expect(meansAlike(silent, definition)).toBe(true);
  expect(loadsAlike(silent, definition)).toBe(false);
});
