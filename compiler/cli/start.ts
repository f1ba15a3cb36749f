import { once } from "node:events";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isatty } from "node:tty";
import { Memory } from "./memory.ts";
import { run } from "./run.ts";
import { exit } from "./world.ts";

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") {
    process.stderr.write(`The output is not whole: it could not be written. ${error.message}\n`);
    process.exit(exit.wrongUse);
  }
  process.exit();
});

// A memory belongs to one build and goes with it; run from its sources, the program has none.
const built = basename(import.meta.dirname) === "build";
const onTerminal = isatty(1);

process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  input: () => readFileSync(0, "utf8"),
  pieces: () => process.stdin,
  taken: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
  },
  terminal: {
    colours:
      (onTerminal || process.env.GIT_PAGER_IN_USE === "true") &&
      !process.env.NO_COLOR &&
      process.env.TERM !== "dumb",
    width: (onTerminal && process.stdout.columns) || 100,
    wraps: onTerminal,
    watched: isatty(2) && process.env.TERM !== "dumb",
  },
  ...(built && { memory: new Memory(join(import.meta.dirname, "remembered")) }),
});
