/** What Lit would put on the page, written as HTML: the template's own strings as they are, every value encoded. */
export function rendered(value: unknown): string {
  if (Array.isArray(value)) return value.map(rendered).join("");
  if (typeof value === "string") return encoded(value);
  if (typeof value === "number") return String(value);
  const { strings, values } = value as { strings: readonly string[]; values: readonly unknown[] };
  const written = strings.map((string, at) => {
    if (at === values.length) return string;
    const isAttribute = string.endsWith("=");
    return string + (isAttribute ? `"${encoded(String(values[at]))}"` : rendered(values[at]));
  });
  return written.join("").replace(/\s+>/g, ">");
}

function encoded(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
