import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { root } from "../../house/sources.ts";

const options: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};

/** axe finds nothing wrong in the page as it is. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}

/** What axe finds, a line each: the rule, what it asks for, and where it is not so; by some of its rules, or by all. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // From the page's own site, as its policy wants it.
  await page.route("**/axe.js", (route) =>
    route.fulfill({ path: join(root, "node_modules/axe-core/axe.min.js") }),
  );
  // As a text, because the test's own bundler would take the import for one of its own.
  await page.evaluate('import("/axe.js")');
  const results = (await page.evaluate(
    (options) => (window as unknown as { axe: typeof import("axe-core") }).axe.run(document, options),
    rules ? { ...options, runOnly: [...rules] } : options,
  )) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${target.flat().join(" ")}: ${failureSummary}`,
    ),
  );
}
