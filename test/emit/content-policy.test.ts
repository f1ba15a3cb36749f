import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { inFolder, libraryFiles } from "./emitted.ts";

/** What a page under `default-src 'self'` may not do either: make code from strings. */
const strict = "--disallow-code-generation-from-strings";

function run(folder: string, code: string): string {
  return execFileSync(process.execPath, [strict, "--input-type=module", "--eval", code], {
    cwd: folder,
    encoding: "utf8",
  });
}

test("a module validates and evaluates where no code may be made from strings", async () => {
  await inFolder(await libraryFiles("forms/audit/audit_c.form"), async (folder) => {
    const printed = run(
      ".",
      `import { evaluate, validate } from ${JSON.stringify(`./${folder}/index.js`)};
       const response = { answers: { q1: 4, q2: 1, q3: 2 }, inputs: { sex: "female" } };
       console.log(validate(response), validate({ answers: { q1: 9 } }), evaluate(response).scores.total.value);`,
    );
    expect(printed.trim()).toBe("true false 7");
  });
});

test("the same place refuses to make code from a string", () => {
  expect(() => run(".", `new Function("return 1")()`)).toThrow();
});
