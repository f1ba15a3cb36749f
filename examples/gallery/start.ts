import { parseArgs } from "node:util";
import { bundled } from "./bundle.ts";
import { keepBuilt } from "./keep-built.ts";
import { serve } from "./serve.ts";

/*
 * `npm run example:gallery`: builds every form of the library, shows them, and builds again whenever one changes.
 *
 *   --port 4310    the port; a free one otherwise
 *   --forms FOLDER shows other forms than those of the library
 *   --out FOLDER   where the built forms go; dist otherwise
 */
const { values } = parseArgs({
  options: {
    port: { type: "string" },
    forms: { type: "string", default: "forms" },
    out: { type: "string", default: "dist" },
  },
});

console.log("Building the library …");
const builds = await keepBuilt(values.forms, values.out);
const address = await serve({
  folder: values.out,
  scripts: await bundled(["page/list.ts", "page/form.ts", "page/seen.ts"]),
  builds,
  ...(values.port !== undefined && { port: Number(values.port) }),
});
console.log(`The library is at ${address}`);
console.log("It changes with the forms. Ctrl-C ends it.");
