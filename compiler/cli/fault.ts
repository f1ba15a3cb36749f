import { version } from "./version.ts";

/** What is printed when the program itself fails: an apology and a report to send. */
export function fault(error: unknown, words: readonly string[]): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `
This is a fault in formscript, not in your forms. Please send us the report below, if you can together with the form.

── report ──
formscript ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}
formscript ${words.map((word) => (/^[\w./*=-]+$/.test(word) ? word : JSON.stringify(word))).join(" ")}
${stack}
── end of report ──
`;
}
