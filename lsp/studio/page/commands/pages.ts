import { markdownElement } from "../editor/markdown.ts";
import type { Studio } from "../model/studio.ts";

/** Shows the page about a kind of mistake. */
export async function explain(studio: Studio, code: string): Promise<void> {
  const { pages } = await import("../../../worker/pages.ts");
  const page = pages.get(code);
  if (page === undefined) return studio.say(`There is no page about ${code}.`);
  const title = /^#\s+(.*)$/m.exec(page)?.[1] ?? code;
  const shown = markdownElement(page.replace(/^#\s+.*$/m, ""));
  studio.asking.ask({ kind: "page", title, page: shown });
}
