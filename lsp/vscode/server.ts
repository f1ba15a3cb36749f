import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Store } from "../../compiler/cli/store.ts";
import { Findings } from "../node/findings.ts";
import { serveStdio } from "../node/stdio.ts";

/**
 * The server that the extension brings with it. Its arguments are the folder of the pages about diagnostics, which build
 * this is, and where it may keep what it finds until it starts again; the last is empty where no folder is open.
 */
const [pages, build, kept] = process.argv.slice(2);

serveStdio({
  pageOf(code) {
    if (pages === undefined || !/^[a-z0-9-]+$/.test(code)) return undefined;
    try {
      return readFileSync(join(pages, `${code}.md`), "utf8");
    } catch {
      return undefined;
    }
  },
  ...(kept && { memory: new Findings(new Store(kept), build) }),
});
