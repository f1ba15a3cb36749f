import { EOF, type IToken } from "chevrotain";
import { Day, Name, Num, Operator, Quoted, sign, word } from "../tokens.ts";

/**
 * The token behind the guard that begins with the next one: with a `{`, the guard is that of a block. `look(n)` is the
 * n-th token from here. Goes no further than the guard itself, so that a whole file is looked at once.
 */
export function behindGuard(look: (ahead: number) => IToken): IToken {
  let ahead = 2;
  let depth = 0;
  let choices = 0;
  let valueNext = true;
  for (; ; ahead++) {
    const token = look(ahead);
    const type = token.tokenType;
    if (type === sign["{"] || type === EOF) return token;
    if (valueNext) {
      if (type === word.if) choices++;
      else if (type === sign["("]) depth++;
      else if (type === sign[")"] && depth > 0) {
        depth--;
        valueNext = false;
      } else if (isValue(type)) valueNext = false;
      else if (type !== word.not && type !== sign["-"]) return token;
    } else if (type === sign["("]) {
      depth++;
      valueNext = true;
    } else if (type === sign[")"] && depth > 0) depth--;
    else if (type === word.else) {
      if (choices === 0) return look(ahead + lengthOfNotAsked(look, ahead));
      choices--;
      valueNext = true;
    } else if (type === word.score && look(ahead + 1).tokenType === Num) {
      return look(ahead + 2);
    } else if (continues(type) || (type === sign[","] && depth > 0)) valueNext = true;
    else return token;
  }
}

function isValue(type: IToken["tokenType"]): boolean {
  return type === Name || type === Num || type === Quoted || type === Day || type.CATEGORIES!.includes(Name);
}

/** Whether an expression goes on with the token, after a value. */
function continues(type: IToken["tokenType"]): boolean {
  return (
    type === sign["."] || type === sign[".."] || type === word.then || type.CATEGORIES!.includes(Operator)
  );
}

/** How many tokens `else score 0`, `else missing` or `else left out` takes, from its `else`. */
function lengthOfNotAsked(look: (ahead: number) => IToken, at: number): number {
  const rule = look(at + 1).tokenType;
  if (rule === word.missing) return 2;
  if (rule === word.score && look(at + 2).tokenType === sign["-"]) return 4;
  return 3;
}
