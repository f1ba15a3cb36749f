import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { builtForms } from "./forms.ts";
import { serve } from "./serve.ts";
import { Store } from "./store.ts";

/*
 * `npm run example:server`: hands out forms, takes what is submitted, and lists the results for clinicians.
 *
 *   --port 4320       the port; 0 for one that is free
 *   --out FOLDER      where the built forms go; dist otherwise
 *   --database FILE   where submissions are kept; dist/submissions.db otherwise
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4320" },
    out: { type: "string", default: "dist" },
    database: { type: "string", default: "dist/submissions.db" },
  },
});

const program = join(import.meta.dirname, "../../bin/formscript.js");
execFileSync(process.execPath, [program, "build", "forms/audit", "forms/aas", "--out", values.out], {
  cwd: join(import.meta.dirname, "../.."),
  stdio: ["ignore", "ignore", "inherit"],
});
mkdirSync(dirname(values.database), { recursive: true });

const key = randomBytes(24).toString("base64url");
const address = await serve({
  forms: await builtForms(values.out, ["audit", "aas"]),
  folder: values.out,
  store: new Store(values.database),
  key,
  port: Number(values.port),
});
console.log(`Forms are at ${address}/`);
console.log(`Results for clinicians are at ${address}/results?key=${key}`);
