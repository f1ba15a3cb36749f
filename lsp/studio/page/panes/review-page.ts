/**
 * Shows a review within the page. The review is a page of its own, with a style sheet in it; the studio's policy lets no
 * such sheet in, so it is made one by script, and what stands in the body is moved over. Nothing in it runs: whatever
 * could is left behind.
 */
export function reviewPage(root: ShadowRoot, html: string): void {
  const page = new DOMParser().parseFromString(trusted(html), "text/html");
  const sheet = new CSSStyleSheet();
  const style = page.querySelector("style")?.textContent ?? "";
  sheet.replaceSync(style.replace(/:root\b/g, ":host").replace(/(^|\})(\s*)body\b/g, "$1$2:host"));
  root.adoptedStyleSheets = [sheet];
  for (const element of page.body.querySelectorAll("script, iframe, object, embed, form, link, base"))
    element.remove();
  for (const element of page.body.querySelectorAll("*"))
    for (const { name } of [...element.attributes])
      if (/^on|^style$/.test(name)) element.removeAttribute(name);
  root.replaceChildren(...document.importNode(page.body, true).childNodes);
  root.addEventListener("click", leadWithin);
}

/** A link to a part of the review leads there, and not to another place of the studio. */
function leadWithin(event: Event): void {
  const link = (event.target as Element).closest("a");
  const href = link?.getAttribute("href");
  if (!href?.startsWith("#")) return;
  event.preventDefault();
  (event.currentTarget as ShadowRoot).getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): unknown };
}

let policy: { createHTML(html: string): unknown } | undefined;

/** Under `require-trusted-types-for 'script'` a parser takes only what comes from a policy. */
function trusted(html: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("formscript-review", { createHTML: (text) => text });
  return (policy?.createHTML(html) ?? html) as string;
}
