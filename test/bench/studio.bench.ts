import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type Browser, chromium } from "playwright-core";
import { browserOptions } from "../browser/harness/browser-options.ts";
import { findBrowser } from "../browser/harness/find-browser.ts";
import { line } from "./measure.ts";

/*
 * From `npm start`, with the library built, to the studio's first usable screen: the server answers, the files are on
 * the screen, and after a click a form stands there as text and runs. The gallery begins at the same time, so that a
 * second core has work. The browser runs already.
 */

const root = join(import.meta.dirname, "../..");
const runs = 5;

if (!existsSync(join(root, "build/studio/index.html"))) throw new Error("Build first: npm run build");

const browser = await chromium.launch(browserOptions(findBrowser()));
const out = mkdtempSync(join(tmpdir(), "studio-bench-"));
const steps = [
  "npm start: the address is printed",
  "… the files are on the screen",
  "… a form is open, and runs",
];
const times: number[][] = steps.map(() => []);
try {
  for (let run = -1; run < runs; run += 1) {
    const taken = await once(browser);
    if (run >= 0) for (const [at, time] of taken.entries()) times[at]!.push(time);
  }
} finally {
  await browser.close();
  rmSync(out, { recursive: true, force: true });
}
for (const [at, name] of steps.entries()) {
  const all = times[at]!.sort((a, b) => a - b);
  console.log(line(name, { median: all[runs >> 1]!, p95: all.at(-1)!, runs }));
}

/** How long each step took, counted from the start. */
async function once(shown: Browser): Promise<number[]> {
  const start = performance.now();
  const since = (): number => performance.now() - start;
  // In a group of its own, so that what npm starts ends with it.
  const npm = spawn("npm", ["start", "--silent", "--", "--no-open", "--port", "0", "--out", out], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  try {
    const address = await printedBy(npm.stdout);
    const printed = since();
    const page = await shown.newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(address);
    const file = page.getByRole("treeitem", { name: "audit_c.form" });
    await file.waitFor();
    const listed = since();
    await file.click();
    await page.getByRole("radio").first().waitFor();
    await page.locator(".cm-line").first().waitFor();
    const runsNow = since();
    await page.close();
    return [printed, listed, runsNow];
  } finally {
    process.kill(-npm.pid!);
  }
}

/** Goes on reading, so that those who write can. */
function printedBy(stream: Readable): Promise<string> {
  let said = "";
  return new Promise((found, failed) => {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /(http\S+#token=\S+)\n/.exec(said)?.[1];
      if (address !== undefined) found(address);
    });
    stream.on("end", () => failed(new Error(`npm start has ended:\n${said}`)));
  });
}
