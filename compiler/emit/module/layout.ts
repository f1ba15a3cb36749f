const width = 110;

/** Breaks lines that are too long where a person would. */
export function laidOut(text: string): string {
  return text
    .split("\n")
    .map((line) => (line.length <= width || /^\s*(?:\/\/|\/?\*)/.test(line) ? line : brokenLine(line)))
    .join("\n");
}

function brokenLine(line: string): string {
  const [, indent = "", head = "", expression = "", tail = ""] =
    /^(\s*)((?:const |let )?\w+(?: =|:) |return )?(.*?)([;,]?)$/s.exec(line)!;
  const inner = `${indent}  `;
  const isAlone = head !== "" && splitAt(expression, " ? ").length > 1;
  const logical = ["||", "&&"].some((operator) => splitAt(expression, ` ${operator} `).length > 1);
  if (isAlone || (head !== "" && logical))
    return `${indent}${head.trimEnd()}\n${inner}${broken(expression, inner)}${tail}`;
  return `${indent}${head}${broken(expression, indent, head.length)}${tail}`;
}

/** An expression whose further lines are indented; `before`: how much stands before it on its first line. */
function broken(expression: string, indent: string, before = 0): string {
  if (indent.length + before + expression.length < width) return expression;
  const inner = `${indent}  `;
  const [condition, ...rest] = splitAt(expression, " ? ");
  if (rest.length > 0) {
    const [then = "", ...otherwise] = splitBranches(rest.join(" ? "));
    const branch = (sign: string, text: string): string => `${inner}${sign} ${broken(text, inner, 2)}`;
    return [broken(condition!, indent), branch("?", then), branch(":", otherwise.join(" : "))].join("\n");
  }
  for (const operator of ["||", "&&"]) {
    const operands = splitAt(expression, ` ${operator} `);
    if (operands.length > 1)
      return operands.map((each) => broken(each, indent)).join(` ${operator}\n${indent}`);
  }
  const terms = splitAt(expression, " + ");
  return terms.length > 1 ? filled(terms, inner, before) : brokenGroup(expression, indent);
}

/** As many terms on a line as fit. */
function filled(terms: readonly string[], indent: string, before: number): string {
  let text = "";
  let left = width - indent.length - before;
  for (const term of terms) {
    const isFull = text !== "" && term.length + 3 > left;
    if (isFull) left = width - indent.length;
    text += text === "" ? term : isFull ? ` +\n${indent}${term}` : ` + ${term}`;
    left -= term.length + 3;
  }
  return text;
}

/** A call, a list or an object, one member a line. */
function brokenGroup(expression: string, indent: string): string {
  const [, head = "", body = "", close = ""] = /^([^([{]*[([{])(.*)([)\]}])$/s.exec(expression) ?? [];
  if (body === "" || !isBalanced(body)) return expression;
  const inner = `${indent}  `;
  const members = splitAt(body.trim(), ", ").map((member) => {
    const [, key = "", value = ""] = /^(\w+: )?(.*)$/s.exec(member)!;
    return `${inner}${key}${broken(value, inner, key.length)}`;
  });
  return `${head.trimEnd()}\n${members.join(",\n")}${members.length > 1 || head.endsWith("{") ? "," : ""}\n${indent}${close}`;
}

/** Of `a : b`, with the ternaries that stand in the branches left whole. */
function splitBranches(text: string): string[] {
  let open = 0;
  for (const { at, found } of separators(text, [" ? ", " : "])) {
    if (found === " ? ") open += 1;
    else if (open === 0) return [text.slice(0, at), text.slice(at + 3)];
    else open -= 1;
  }
  return [text];
}

/** Split where the separator stands outside of parentheses and quotes. A ternary is split at its first question mark. */
function splitAt(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { at } of separators(text, [separator])) {
    parts.push(text.slice(from, at));
    from = at + separator.length;
    if (separator === " ? ") break;
  }
  return [...parts, text.slice(from)];
}

function* separators(text: string, wanted: readonly string[]): Generator<{ at: number; found: string }> {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"' || character === "`") {
      for (at += 1; at < text.length && text[at] !== character; at += 1) if (text[at] === "\\") at += 1;
    } else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth -= 1;
    else if (depth === 0) {
      const found = wanted.find((each) => text.startsWith(each, at));
      if (found !== undefined) yield { at, found };
    }
  }
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text.replace(/"(?:[^"\\]|\\.)*"/g, "")) {
    if ("([{".includes(character)) depth += 1;
    if (")]}".includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
