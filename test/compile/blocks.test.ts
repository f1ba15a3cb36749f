import { describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { load } from "../../runtime/engine/index.ts";
import { codes, Folder } from "./folder.ts";

const head = '  version "1.0.0"\n  language en\n  licence free\n';
const shared = `scale often { 0 never "Never" 1 much "Often" }
block sleep {
  item q1 "One" one of often
  item q2 "Two" one of often when q1 = much else score 0
  score nights "Nights" = sum(q1..q2)
  cutoff poor "Poor" = nights >= 2 { source "Made up" }
}
`;
const short = `import sleep from "./shared.form"
form short "Short" {
${head}  use sleep
  example "poor" { q1 = much, q2 = much expect poor }
  example "not poor" { q1 = much, q2 = never expect not poor }
  example "skipped" { q1 = never expect nights = 0 }
}
`;
const long = `import sleep from "./shared.form"
form long "Long" {
${head}  item q0 "At night?" yesno
  when q0 = yes else score 0 {
    use sleep
  }
  score total "Total" = nights + q0
  example "poor" { q0 = yes, q1 = much, q2 = much expect poor, total = 3 }
  example "not poor" { q0 = yes, q1 = much, q2 = never expect not poor }
  example "skipped" { q0 = yes, q1 = never expect nights = 0 }
  example "by day" { q0 = no expect nights = 0, hidden q1..q2 }
}
`;
const files = { "shared.form": shared, "short.form": short, "long.form": long };
const all = ["short.form", "long.form"];

function edited(path: keyof typeof files, from: string, to: string): Folder {
  if (!files[path].includes(from)) throw new Error(`${path} has no ${from}.`);
  return new Folder({ ...files, [path]: files[path].replace(from, to) });
}

describe("a block", () => {
  test("counts in each form as if it were written there", () => {
    const { forms, diagnostics } = compile(new Folder(files), all);
    expect(codes(diagnostics)).toEqual([]);
    const [one, other] = forms.map(({ definition }) => load(definition!));
    const answers = { q1: "much", q2: "much" };
    expect(one!.evaluate({ answers }).cutoffs).toEqual({ poor: true });
    expect(other!.evaluate({ answers }).cutoffs).toEqual({ poor: null });
    expect(other!.evaluate({ answers: { ...answers, q0: "no" } }).scores.nights).toMatchObject({ value: 0 });
  });

  test("makes the same form as the words that stand in it", () => {
    const inner = shared.slice(shared.indexOf("{\n", shared.indexOf("block")) + 2, shared.lastIndexOf("}"));
    const written = short.replace("  use sleep\n", inner).replace("import sleep", "import often");
    const [used] = compile(new Folder(files), ["short.form"]).forms;
    const [plain] = compile(new Folder({ ...files, "short.form": written }), ["short.form"]).forms;
    expect(plain?.definition).toBeDefined();
    expect(used?.definition).toEqual(plain?.definition);
  });

  test("a mistake in it is told once, in its own file, with the form that found it", () => {
    const { diagnostics } = compile(edited("shared.form", "sum(q1..q2)", "sum(q1..q3)"), all);
    expect(codes(diagnostics)).toContain("shared.form name-unknown");
    const [found] = diagnostics.filter(({ code }) => code === "name-unknown");
    expect(found?.related.map(({ span, message }) => [span.file, message])).toEqual([
      ["short.form", "form short uses it here"],
    ]);
    expect(shared.slice(found!.span.start, found!.span.end)).toBe("q2)".slice(0, 2));
    expect(diagnostics.filter(({ code }) => code === "name-unknown")).toHaveLength(1);
  });

  test("each form shows by itself what comes of it", () => {
    const folder = edited(
      "long.form",
      '  example "by day" { q0 = no expect nights = 0, hidden q1..q2 }\n',
      "",
    );
    const { diagnostics } = compile(folder, all);
    expect(codes(diagnostics)).toEqual(["long.form branch-untested"]);
  });

  test("a scale that means something else in the form is an error", () => {
    const own = `${head}  scale often { 0 a "A" 1 b "B" }\n  item q9 "Nine" one of often\n`;
    expect(codes(compile(edited("short.form", head, own), ["short.form"]).diagnostics)).toEqual([
      "short.form block-scale-differs",
    ]);
  });

  test.each([
    ["use sleep", "use sleeep", "short.form block-unknown"],
    ["use sleep", "use sleep use sleep", "short.form block-twice"],
  ])("%s, written %s", (right, wrong, code) => {
    const { diagnostics } = compile(edited("short.form", right, wrong), ["short.form"]);
    expect(codes(diagnostics)).toContain(code);
  });

  test("what a form says of itself, and another block, do not stand in it", () => {
    const folder = edited("shared.form", "  item q1", '  version "2.0.0"\n  use sleep\n  item q1');
    expect(codes(compile(folder, ["short.form"]).diagnostics)).toEqual([
      "shared.form misplaced",
      "shared.form misplaced",
    ]);
  });

  test("a name of it that the form has, too, is an error", () => {
    const folder = edited("long.form", "item q0", 'item q1 "Again" yesno\n  item q0');
    expect(codes(compile(folder, ["long.form"]).diagnostics)).toContain("long.form name-twice");
  });
});
