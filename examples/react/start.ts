import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build, preview } from "vite";

/*
 * `npm run example:react`: builds the form and the page, and serves what came of it.
 *
 *   --port 4340   the port; 0 for one that is free
 *   --out FOLDER  where the built form goes; dist otherwise
 */
const { values } = parseArgs({
  options: { port: { type: "string", default: "4340" }, out: { type: "string", default: "dist" } },
});

const root = join(import.meta.dirname, "../..");
const words = ["bin/formscript.js", "build", "forms/audit/audit.form", "--out", values.out];
execFileSync(process.execPath, words, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });

const form = resolve(root, values.out, "audit");
const config = {
  root: import.meta.dirname,
  configFile: false,
  logLevel: "warn",
  // Where a form is a package of the project, this is not needed.
  resolve: { alias: { "audit/element.js": join(form, "element.js"), audit: join(form, "index.js") } },
  build: { outDir: resolve(root, values.out, "react"), emptyOutDir: true },
} as const;

await build(config);
const server = await preview({
  ...config,
  preview: {
    port: Number(values.port),
    host: "127.0.0.1",
    headers: {
      "content-security-policy":
        "default-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; frame-ancestors 'none'",
    },
  },
});
console.log(`The page is at ${server.resolvedUrls?.local[0]}`);
