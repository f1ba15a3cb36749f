import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStdio } from "../node/stdio.ts";

/** The server that the extension brings with it. Its argument is the folder of the pages about diagnostics. */
const [pages] = process.argv.slice(2);

serveStdio({
  pageOf(code) {
    if (pages === undefined || !/^[a-z0-9-]+$/.test(code)) return undefined;
    try {
      return readFileSync(join(pages, `${code}.md`), "utf8");
    } catch {
      return undefined;
    }
  },
});
