import { expect, it } from "vitest";
import { Cache } from "../../compiler/cache.ts";
import { DiskHost } from "../../compiler/cli/host.ts";
import { compile } from "../../compiler/compile.ts";

it("a long form does not wear out its machine, so that the next version of it can use it", () => {
  const cache = new Cache({ keepsSyntax: true });
  const [form] = compile(new DiskHost("forms"), ["asq_se/asq_se.form"], cache).forms;
  expect(cache.versionsOf(form!.file, form!.id)?.[0]?.meaning.machine.renew()).toBe(true);
});

it("comparisons that read what many items add up to leave most of a form's work undone", () => {
  const cache = new Cache({ keepsSyntax: true });
  const [form] = compile(new DiskHost("forms"), ["asq_se/asq_se.form"], cache).forms;
  // Of 2,000,000 that a form may take.
  expect(cache.versionsOf(form!.file, form!.id)?.[0]?.meaning.machine.setting.spend(1_800_000)).toBe(true);
});
