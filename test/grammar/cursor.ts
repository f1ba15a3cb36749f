/** Takes the `<|>` out of a text, and says where it stood. */
export function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf("<|>");
  if (offset < 0) throw new Error("There is no <|> in the text.");
  return { text: marked.slice(0, offset) + marked.slice(offset + 3), offset };
}
