import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build, type Rolldown } from "vite";
import { browserOptions } from "../browser/harness/browser-options.ts";
import { findBrowser } from "../browser/harness/find-browser.ts";
import { type Site, startSite } from "../browser/harness/site.ts";
import { type Contestant, floor, lforms, ours, surveyjs } from "./browser/contestants.ts";
import { measuring } from "./browser/in-page.ts";
import { limit } from "./measure.ts";

/*
 * The form in a browser: from navigation until it can be answered, from a click until the next frame, and what an item
 * takes of memory. In one browser and one run against others, and against the floor: as many bare groups of radio
 * buttons with Lit, without any engine.
 */

const root = join(import.meta.dirname, "../..");
const sizes = [200, 1_000, 2_000];
/** Who has taken longer than this at one size is not asked for a larger one. */
const patience = 20_000;

interface Measured {
  readonly ready: number;
  readonly click: number;
  readonly clickP95: number;
  /** JavaScript's heap, kB an item. */
  readonly memory: number;
}

const elements = mkdtempSync(join(root, "node_modules/.cache/elements-"));
await build({
  configFile: join(root, "vite.elements.config.ts"),
  root,
  logLevel: "warn",
  build: { outDir: elements },
});
const contestants = [floor, ours, surveyjs(root), lforms(root)].filter((each) => each !== undefined);
const folders = Object.assign({ "/formscript/": elements }, ...contestants.map((each) => each.folders));
const site = await startSite(folders, "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:");
site.pages.set("/floor.js", await bundled("test/bench/browser/floor.ts"));
const browser = await chromium.launch(browserOptions(findBrowser()));

const found = new Map<string, Measured>();
try {
  for (const size of sizes) {
    console.log(
      `\n${size.toLocaleString("en")} items`.padEnd(41) +
        "ready   × floor   click     p95   × floor  kB/item",
    );
    for (const contestant of contestants) {
      const before = found.get(`${contestant.name} ${sizes[sizes.indexOf(size) - 1]}`);
      const isSlow = size !== sizes[0] && (before === undefined || before.ready > patience / 4);
      const measured = isSlow ? undefined : await measuredOf(contestant, size, browser, site);
      if (measured) found.set(`${contestant.name} ${size}`, measured);
      print(contestant.name, measured, found.get(`${floor.name} ${size}`));
    }
  }
} finally {
  await browser.close();
  await site.close();
  rmSync(elements, { recursive: true });
}

console.log();
for (const size of [200, 2_000]) {
  const [own, bare] = [found.get(`${ours.name} ${size}`), found.get(`${floor.name} ${size}`)];
  if (!own || !bare) throw new Error("The form did not become ready.");
  limit(`ready at ${size} items, of the floor`, own.ready / bare.ready, 2, "×");
  if (size === 200) limit("from a click to the next frame at 200 items, p95", own.clickP95, 16);
  else limit("from a click to the next frame at 2000 items, of the floor", own.click / bare.click, 2, "×");
}

/** Medians over several navigations, each in a context of its own, so that nothing has been loaded before. */
async function measuredOf(
  contestant: Contestant,
  size: number,
  browser: Browser,
  site: Site,
): Promise<Measured | undefined> {
  const pages = contestant.pages(size);
  for (const [path, page] of Object.entries(pages)) site.pages.set(path, page);
  const ready: number[] = [];
  const clicks: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < (size > 200 ? 3 : 7); run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(patience * 2);
    await page.addInitScript(measuring);
    const client = await context.newCDPSession(page);
    try {
      await page.goto(`${site.address}${Object.keys(pages)[0]}`, { waitUntil: "commit" });
      ready.push(await inTime(page.evaluate((count) => window.measured.ready(count), size * 4)));
      await client.send("HeapProfiler.collectGarbage");
      const { metrics } = await client
        .send("Performance.enable")
        .then(() => client.send("Performance.getMetrics"));
      memory.push((metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 1000 / size);
      const times = await inTime(page.evaluate(() => window.measured.clicks(40)));
      clicks.push(...times.slice(5));
    } catch {
      return undefined;
    } finally {
      await context.close();
    }
  }
  return {
    ready: quantile(ready, 0.5),
    click: quantile(clicks, 0.5),
    clickP95: quantile(clicks, 0.95),
    memory: quantile(memory, 0.5),
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("took too long")), patience);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function print(name: string, measured: Measured | undefined, bare: Measured | undefined): void {
  if (!measured || !bare) {
    console.log(`${name.padEnd(38)} ${"–".padStart(7)}`);
    return;
  }
  const { ready, click, clickP95, memory } = measured;
  const columns = [
    `${ready.toFixed(0)} ms`.padStart(9),
    (ready / bare.ready).toFixed(2).padStart(8),
    `${click.toFixed(1)} ms`.padStart(9),
    `${clickP95.toFixed(1)}`.padStart(7),
    (click / bare.click).toFixed(2).padStart(8),
    memory.toFixed(1).padStart(8),
  ];
  console.log(`${name.padEnd(36)} ${columns.join(" ")}`);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A module with what it imports, minified as ours is. */
async function bundled(entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(root, entry), formats: ["es"], fileName: "floor" },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const chunks = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  return chunks.find((each): each is Rolldown.OutputChunk => each.type === "chunk")?.code ?? "";
}
