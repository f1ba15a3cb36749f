import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every benchmark in a process of its own, one after the other. Ends badly if a limit is broken. */
for (const name of readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".bench.ts"))
  .sort()) {
  console.log(`\n── ${name.replace(".bench.ts", "")} ──`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
