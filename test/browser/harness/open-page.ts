import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, inject, onTestFinished } from "vitest";
import { Faults } from "./faults.ts";
import { type Served, type Site, startSite } from "./site.ts";

/** How a page is looked at. */
export interface Viewing {
  /** In CSS pixels; a phone's unless given. */
  readonly width?: number;
  readonly height?: number;
  readonly colours?: "light" | "dark" | "forced";
  readonly motion?: "reduced";
  readonly media?: "print";
  /** The browser's own language. */
  readonly locale?: string;
  /** Fingers instead of a mouse. */
  readonly touch?: boolean;
}

let browser: Promise<Browser> | undefined;
let site: Promise<Site> | undefined;
const faults = new WeakMap<BrowserContext, Faults>();

afterAll(async () => {
  await (await browser)?.close();
  await (await site)?.close();
});

/** The server of this test file. `/elements/` are the elements as browsers load them, also as `/formscript/`. */
export function theSite(): Promise<Site> {
  site ??= startSite({
    "/elements/": inject("elements"),
    "/formscript/": inject("elements"),
  });
  return site;
}

/**
 * Opens the first of these pages, in a browser's context of its own that the test leaves behind. Whatever it complains of
 * fails the test.
 */
export async function openPage(
  pages: Readonly<Record<string, Served>>,
  viewing: Viewing = {},
): Promise<Page> {
  const { address, pages: served } = await theSite();
  const paths = Object.keys(pages);
  for (const path of paths) served.set(path, pages[path]!);
  return await openAddress(`${address}${paths[0]}`, viewing);
}

/** The same for a page that another server has. */
export async function openAddress(address: string, viewing: Viewing = {}): Promise<Page> {
  browser ??= chromium.connect(inject("browser"));
  const context = await (await browser).newContext(contextOptions(viewing));
  context.setDefaultTimeout(30_000);
  const found = new Faults(context);
  faults.set(context, found);
  onTestFinished(async () => {
    await context.close();
    if (found.unexpected.length > 0) throw new Error(`The page complained:\n${found.unexpected.join("\n")}`);
  });
  const page = await context.newPage();
  if (viewing.media) await page.emulateMedia({ media: viewing.media });
  await page.goto(address);
  return page;
}

/** Faults that are what the test is about, such as a file that cannot be loaded. */
export function expectFault(page: Page, pattern: RegExp): void {
  faults.get(page.context())?.expect(pattern);
}

function contextOptions({ width = 390, height = 844, colours, motion, locale = "en", touch }: Viewing) {
  return {
    viewport: { width, height },
    locale,
    colorScheme: colours === "dark" ? "dark" : "light",
    forcedColors: colours === "forced" ? "active" : "none",
    reducedMotion: motion === "reduced" ? "reduce" : "no-preference",
    ...(touch && { hasTouch: true, isMobile: true }),
  } as const;
}
