import type { Page } from "playwright-core";

/** What a screen reader says of the control that has the focus. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly isChecked: boolean;
  /** The names of the groups around it, the outermost first. */
  readonly within: readonly string[];
}

/** Hears what has the focus, from the browser's own accessibility tree. */
export async function hearing(page: Page): Promise<() => Promise<Heard | undefined>> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Accessibility.enable");
  const listen = async (): Promise<Heard | undefined> => {
    const { result } = await browser.send("Runtime.evaluate", { expression: focused });
    if (result.objectId === undefined) return undefined;
    const { nodes } = await browser.send("Accessibility.getPartialAXTree", { objectId: result.objectId });
    // Nobody has to wait for that; at the end of the test the page is gone, and all with it.
    browser.send("Runtime.releaseObject", { objectId: result.objectId }).catch(() => {});
    return heard(nodes);
  };
  return async () => {
    let said = await listen();
    // The browser names groups a moment after it has put them on the page.
    for (let more = 5; said?.within.includes("") && more > 0; more--) said = await listen();
    return said;
  };
}

/** As far as it is needed here. */
interface Node {
  readonly ignored: boolean;
  readonly nodeId: string;
  readonly parentId?: string;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Within shadow roots, too; null while the page itself has the focus. */
const focused = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
})()`;

const groups: ReadonlySet<unknown> = new Set(["group", "radiogroup", "region", "row", "form"]);

/** Of an element, what is in it and what is around it. */
function heard(nodes: readonly Node[]): Heard | undefined {
  const [own] = nodes;
  if (!own) return undefined;
  const within: string[] = [];
  const parentOf = ({ parentId }: Node): Node | undefined => nodes.find(({ nodeId }) => nodeId === parentId);
  for (let at = parentOf(own); at; at = parentOf(at))
    if (!at.ignored && groups.has(at.role?.value)) within.unshift(wordsOf(at));
  const isChecked = own.properties?.some(({ name, value }) => name === "checked" && value.value === "true");
  return { role: String(own.role?.value), name: wordsOf(own), isChecked: isChecked ?? false, within };
}

function wordsOf({ name }: Node): string {
  return String(name?.value ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
