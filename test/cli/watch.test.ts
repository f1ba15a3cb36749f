import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { folderWith } from "./folder.ts";

const bin = join(import.meta.dirname, "../../bin/formscript.js");

/** The program at work in a folder; `until` waits for it to print something new. */
function watching(folder: string) {
  const child = spawn(process.execPath, [bin, "build", "--watch"], { cwd: folder });
  onTestFinished(() => void child.kill());
  let printed = "";
  let read = 0;
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += data));

  async function until(pattern: RegExp): Promise<string> {
    const start = performance.now();
    for (;;) {
      const fresh = printed.slice(read);
      if (pattern.test(fresh)) {
        read = printed.length;
        return fresh;
      }
      if (performance.now() - start > 60_000) throw new Error(`Not printed: ${pattern}. But:\n${fresh}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return { until, child };
}

test("builds again after every change, and survives what is broken", async () => {
  const folder = folderWith({ "sleep.form": firstForm });
  const file = join(folder, "sleep.form");
  const title = () =>
    JSON.parse(readFileSync(join(folder, "dist/sleep/definition.json"), "utf8")).texts.en.form;
  const { until, child } = watching(folder);

  expect(await until(/waiting for changes/)).toMatch(/^dist\/sleep: definition\.json.*\nBuilt in [\d.]+ s/s);

  writeFileSync(file, firstForm.replace("Sleep in the", "Rest in the"));
  expect(await until(/waiting for changes/)).toMatch(/^\nsleep\.form changed\ndist\/sleep: /);
  expect(title()).toBe("Rest in the last two weeks");

  writeFileSync(file, firstForm.replace("sum(q1..q3)", "sum(q1..q9)"));
  expect(await until(/waiting for changes/)).toMatch(/sleep\.form changed\n.*1 error in 1 file\nNot built/s);
  expect(title()).toBe("Rest in the last two weeks");

  rmSync(file);
  // The two streams arrive in any order.
  await until(/(?=.*sleep\.form changed\n)(?=.*no \.form file)(?=.*Not built; waiting for changes\n)/s);

  writeFileSync(file, firstForm);
  expect(await until(/waiting for changes/)).toMatch(/sleep\.form changed\n.*Built in/s);
  expect(title()).toBe("Sleep in the last two weeks");

  writeFileSync(join(folder, "sleep.nb.form"), 'translation nb of sleep "Søvn" {\n}\n');
  expect(await until(/waiting for changes/)).toMatch(/sleep\.nb\.form/);
  expect(child.exitCode).toBeNull();
});
