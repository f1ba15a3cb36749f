import type { IToken } from "chevrotain";
import { type Change, changeBetween } from "./change.ts";
import { type Parsed, parse } from "./index.ts";
import { isMoved, moved } from "./moved.ts";
import { firstFrom } from "./next/where.ts";
import { emptied, inItsLine, isAloneOpen, isInLine, openedAnywhere, openedIn } from "./open-blocks.ts";
import type { Stretch, SyntaxProblem } from "./problem.ts";
import { MeantToken, Token } from "./token.ts";
import type { Form, Member, Spanned } from "./tree.ts";

/** So many parts on either side of what has changed are read again, and have to come out as they were. */
const margin = 2;

/** What goes on over many lines if nothing closes it. */
const goesOn = /"""|\/\*/;

/** How a version of a form came out of the one before it: all of it but these parts is as it was, or further on in the text. */
export interface Since {
  readonly before: Form;
  readonly now: Form;
  readonly change: Change;
  readonly gone: readonly Member[];
  readonly come: readonly Member[];
}

/** What was read, and of a text that was not read from the beginning, how it came about. */
export interface Reparsed extends Parsed {
  readonly since?: Since;
}

/**
 * The same as `parse(text)`, and sooner where `before` is different in a few parts of a form only: these are read by
 * themselves, with those that stand around them. The nodes before them are the same, those behind them are copies.
 */
export function reparse(before: Parsed, text: string): Reparsed {
  const change = changeBetween(before.text, text);
  const form = before.tree.declarations.find(
    (one): one is Form => one.kind === "form" && one.start < change.start && change.end < one.end,
  );
  return (form && readParts(before, text, change, form)) ?? parse(text);
}

/** Null where more of the text may mean something else than the parts that have changed. */
function readParts(before: Parsed, text: string, change: Change, form: Form): Reparsed | null {
  const { members } = form;
  const { by } = change;
  // What stands in a block knows the text that it is in.
  if (before.tree.declarations.some(({ kind }) => kind === "block")) return null;

  const { first, fore, aft, last } = touchedBy(change, members);
  const old: Stretch = {
    start: first === 0 ? form.start : members[first]!.start,
    end: last === members.length ? form.end : members[last - 1]!.end,
  };
  const now: Stretch = { start: old.start, end: old.end + by };
  // A mistake at the edge might have to do with what stands beyond it.
  const edge = last === members.length ? old.end : members[last - 1]!.start;
  if (!before.problems.every((problem) => areWithin(problem, old.start, edge))) return null;

  // Where braces do not balance, what stands far away may belong to another block.
  const own = (first === 0 ? 1 : 0) - (last === members.length ? 1 : 0);
  const open = openedIn(before.tokens, old) - own;
  if (open !== 0 && !isAloneOpen(before, open)) return null;

  const alone = readAlone(text, form, first === 0 ? null : members[0]!.start, now, last === members.length);
  if (!alone) return null;
  const { read, syntax } = alone;
  const openNow = openedAnywhere(syntax);
  if (openNow !== 0 && !isAloneOpen(syntax, openNow)) return null;
  if ((open !== 0 || openNow !== 0) && !isInLine(text, form, first)) return null;
  if (!syntax.problems.every((problem) => areWithin(problem, now.start, edge + by))) return null;
  if (syntax.problems.some(leansOnOthers)) return null;
  if (syntax.problems.length > 0 && goesOn.test(text.slice(now.start, now.end))) return null;

  const fresh = read.members;
  const known = fore - first + last - aft;
  const isAsBefore =
    fresh.length >= known &&
    members.slice(first, fore).every((one, at) => isMoved(one, fresh[at], 0)) &&
    members.slice(aft, last).every((one, at) => isMoved(one, fresh.at(at - (last - aft)), by));
  if (!isAsBefore) return null;

  const changed = fresh.slice(fore - first, fresh.length - (last - aft));
  const whole: Form = {
    ...read,
    end: form.end + by,
    members: [...members.slice(0, fore), ...changed, ...moved(members.slice(aft), by)],
  };
  const at = before.tree.declarations.indexOf(form);
  const declarations = [
    ...before.tree.declarations.slice(0, at),
    whole,
    ...moved(before.tree.declarations.slice(at + 1), by),
  ];
  const spliced = (some: readonly IToken[], others: readonly IToken[]) => [
    ...tokensIn(some, { start: 0, end: old.start }).map((token) => placed(token, text, 0)),
    ...tokensIn(others, now).map((token) => placed(token, text, 0)),
    ...tokensIn(some, { start: old.end, end: before.text.length }).map((token) => placed(token, text, by)),
  ];
  return {
    text,
    tree: { ...before.tree, end: text.length, declarations },
    tokens: spliced(before.tokens, syntax.tokens),
    comments: spliced(before.comments, syntax.comments),
    problems: syntax.problems.map((problem) => inItsLine(problem, text)),
    unclosed: syntax.unclosed,
    // With its first parts, the head of the form was read again.
    ...(first > 0 && {
      since: { before: form, now: whole, change, gone: members.slice(fore, aft), come: changed },
    }),
  };
}

/** Parts from `fore` to `aft` have to do with the change, and from `first` to `last` those that show it to be over. */
function touchedBy({ start, end }: Change, members: readonly Spanned[]) {
  // What is written behind a part may go on with it.
  const fore = Math.max(
    0,
    members.findLastIndex((one) => one.start < start),
  );
  const behind = members.findIndex((one, at) => at >= fore && one.start > end);
  const aft = behind < 0 ? members.length : behind;
  return { first: Math.max(0, fore - margin), fore, aft, last: Math.min(members.length, aft + margin) };
}

/**
 * A stretch of a form at its place in a text that is otherwise empty, but for the head of the form, which ends at
 * `head`, and a brace. `head` is null where the stretch has the head in it, and `isEnd` says whether it has the brace.
 */
function readAlone(
  text: string,
  { start }: Form,
  head: number | null,
  stretch: Stretch,
  isEnd: boolean,
): { readonly read: Form; readonly syntax: Parsed } | null {
  const before = head === null ? "" : text.slice(start, head) + emptied(text, head, stretch.start);
  const part = `${"\n".repeat(start)}${before}${text.slice(stretch.start, stretch.end)}${isEnd ? "" : "}"}`;
  const syntax = parse(part);
  const [read, another] = syntax.tree.declarations;
  return read?.kind === "form" && !another && read.end === part.length ? { read, syntax } : null;
}

/** Whether the problem, and all that it points to, stands in a stretch. */
function areWithin(problem: SyntaxProblem, start: number, end: number): boolean {
  const places = [problem, ...problem.related, ...problem.fixes.flatMap(({ edits }) => edits)];
  return places.every((one) => start <= one.start && one.end <= end);
}

/** What is written for a number in place of a name begins as other names do, wherever they stand. */
function leansOnOthers({ code, parts }: SyntaxProblem): boolean {
  return code === "name-unusable" && parts.reason === "number";
}

function tokensIn(tokens: readonly IToken[], { start, end }: Stretch): readonly IToken[] {
  return tokens.slice(firstFrom(tokens, start), firstFrom(tokens, end));
}

function placed(token: IToken, text: string, by: number): Token {
  const { tokenType } = token;
  const [start, end] = [token.startOffset + by, token.endOffset! + 1 + by];
  if (token instanceof MeantToken) return new MeantToken(text, tokenType, start, end, token.image);
  return new Token(text, tokenType, start, end);
}
