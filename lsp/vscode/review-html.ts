import { ColorThemeKind } from "vscode";
import type { Review } from "../server/requests.ts";

/** The page of a review as a panel shows it: without scripts, and as light or dark as the editor. */
export function reviewHtml(review: Review | null, theme: ColorThemeKind): string {
  const isDark = theme === ColorThemeKind.Dark || theme === ColorThemeKind.HighContrast;
  // The page's own policy knows its style alone, not that of the panel.
  const page = review?.html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  const own = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  const colours = `<style>:root { color-scheme: only ${isDark ? "dark" : "light"} !important; } body { padding: 0; }</style>`;
  if (page) return page.replace("</head>", () => `${colours}</head>`).replace("<head>", () => `<head>${own}`);
  const notice = review?.notice || "There is no form here.";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${own}${colours}</head><body style="padding: 1rem"><p>${escaped(notice)}</p></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
