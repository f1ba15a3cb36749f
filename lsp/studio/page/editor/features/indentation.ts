import { getIndentUnit, indentService } from "@codemirror/language";

/** A new line stands as far in as the one before; in what has just been opened further, and a `}` less far. */
export const indentation = indentService.of((context, pos) => {
  const { doc } = context.state;
  let line = doc.lineAt(pos);
  let before = line.text.slice(0, pos - line.from);
  while (before.trim() === "" && line.number > 1) {
    line = doc.line(line.number - 1);
    before = line.text;
  }
  if (before.trim() === "") return 0;
  const unit = getIndentUnit(context.state);
  const opens = /\{\s*(\/\/.*)?$/.test(before);
  const closes = context.textAfterPos(pos).trimStart().startsWith("}");
  const column = context.lineIndent(line.from, -1);
  return Math.max(0, column + (opens ? unit : 0) - (closes ? unit : 0));
});
