import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Every benchmark in a process of its own, one after the other; `npm run bench check parse` only these. Ends badly if
 * a limit is broken.
 */
const all = readdirSync(import.meta.dirname)
  .flatMap((file) => (file.endsWith(".bench.ts") ? [file.replace(".bench.ts", "")] : []))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n── ${name} ──`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.bench.ts`)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
