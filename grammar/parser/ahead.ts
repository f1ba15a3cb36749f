import { EOF, type IToken } from "chevrotain";
import { Day, Name, Num, Operator, Quoted, sign, word } from "../tokens.ts";
import { areOnOneLine } from "./layout.ts";

/**
 * The token behind the guard that begins with the next one: with a `{`, the guard is that of a block. `look(n)` is the
 * n-th token from here. Goes no further than the guard itself, so that a whole file is looked at once, or its line.
 */
export function behindGuard(look: (ahead: number) => IToken, source: string): IToken {
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
      else if (type !== word.not && type !== sign["-"]) return behindSlip(look, ahead, source);
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
    else return behindSlip(look, ahead, source);
  }
}

/** The `{` on the line, where nothing stands before it but what conditions are written with elsewhere; else the token. */
function behindSlip(look: (ahead: number) => IToken, from: number, source: string): IToken {
  for (let ahead = from; ahead < from + mostAhead; ahead++) {
    const token = look(ahead);
    if (token.tokenType === EOF || !areOnOneLine(source, look(ahead - 1), token)) break;
    if (token.tokenType === sign["{"]) return token;
    if (!mayBeWritten(token.tokenType)) break;
  }
  return look(from);
}

const mostAhead = 60;

function mayBeWritten(type: IToken["tokenType"]): boolean {
  return (
    type === Name || type === Num || type === Day || written.has(type) || type.CATEGORIES!.includes(Operator)
  );
}

const written: ReadonlySet<IToken["tokenType"]> = new Set([
  ...[word.is, word.at, word.least, word.most, word.of, word.to, word.not, word.if, word.then, word.else],
  ...[word.score, word.missing, word.left, word.out],
  ...[sign["("], sign[")"], sign["["], sign["]"], sign[","], sign["."], sign[".."], sign["%"]],
]);

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
