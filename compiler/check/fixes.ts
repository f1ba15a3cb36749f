import type { Fix, Span } from "../diagnostics/diagnostic.ts";

/** The fix that writes `text` in place of what stands at `span`. */
export function changeTo(text: string, span: Span, title = `Change to ${text}`): Fix {
  return { title, edits: [{ span, text }] };
}

/** As a list, empty where nothing is near enough to be offered. */
export function didYouMean(similar: string | undefined, span: Span): Fix[] {
  return similar === undefined ? [] : [changeTo(similar, span)];
}

export function insertBehind(text: string, span: Span, title: string): Fix {
  return { title, edits: [{ span: { ...span, start: span.end }, text }] };
}

export function remove(title: string, span: Span): Fix {
  return { title, edits: [{ span, text: "" }] };
}
