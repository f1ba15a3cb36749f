import { spawn } from "node:child_process";
import { join } from "node:path";

/** What came of a build. */
export interface Build {
  readonly ok: boolean;
  /** What was found wrong, for those who write the forms. */
  readonly findings: string;
}

export interface Builds {
  readonly last: Build;
  /** Calls back after every further build; returns what ends it. */
  subscribe(listener: (build: Build) => void): () => void;
}

const root = join(import.meta.dirname, "../..");

/** Builds a folder of forms with `formscript build --watch`, for as long as this program runs. Resolves after the first build. */
export function keepBuilt(forms: string, out: string): Promise<Builds> {
  const words = ["bin/formscript.js", "build", forms, "--out", out, "--watch"];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  process.on("exit", () => child.kill());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(0));

  const listeners = new Set<(build: Build) => void>();
  let last: Build | undefined;
  let said = "";
  let complaints = "";
  return new Promise((resolve, reject) => {
    child.stdout.on("data", read).on("error", reject);
    // What a JSON Schema cannot say of a form matters to those who use the schema, not here.
    child.stderr.on("data", (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.on("exit", (code) => {
      reject(new Error(`The build ended with ${code}.\n${said}${complaints}`));
      if (last) console.error("The build has ended; forms that change are not built any more.");
    });

    function read(chunk: Buffer): void {
      said += chunk.toString();
      const ended = /^(Built|Not built)\b.*; waiting for changes$/m.exec(said);
      if (!ended) return;
      const build = { ok: ended[1] === "Built", findings: (said.slice(0, ended.index) + complaints).trim() };
      complaints = "";
      said = said.slice(ended.index + ended[0].length);
      last = build;
      for (const listener of listeners) listener(build);
      resolve({
        get last() {
          return last ?? build;
        },
        subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      });
    }
  });
}
