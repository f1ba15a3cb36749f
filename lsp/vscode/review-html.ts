import type { Review } from "../server/requests.ts";

/** The page of a review as a panel shows it: without scripts, and as light or dark as the editor. */
export function reviewHtml(review: Review | null): string {
  // The page's own policy knows its style alone, not that of the panel.
  const page = review?.html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  if (page)
    return page.replace("<head>", () => `<head>${policy}`).replace("</head>", () => `${style}</head>`);
  const notice = review?.notice || "There is no form here.";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${policy}${style}</head><body><p>${escaped(notice)}</p></body></html>`;
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** VS Code marks the body, and has a look of its own for some elements. */
const style = `<style>
:root { color-scheme: only light !important; }
:root:has(> body:is(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light))) { color-scheme: only dark !important; }
body:is(.vscode-high-contrast, .vscode-high-contrast-light) {
  --surface: light-dark(#fff, #000);
  --text: light-dark(#000, #fff);
  --muted: var(--text);
  --raised: var(--surface);
  --line: var(--text);
  --strong-line: var(--text);
  background: var(--surface);
  color: var(--text);
}
body { padding: 0; background: light-dark(#fff, #15191e); color: light-dark(#1b2430, #e9edf1); }
body > p { padding: 1rem; }
code { padding: 0; background: none; }
</style>`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
