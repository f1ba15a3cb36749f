import { describe, expect, test } from "vitest";
import { type Parsed, parse, type SyntaxFix } from "../../grammar/index.ts";
import { sign } from "../../grammar/tokens.ts";
import { samples } from "./samples.ts";

/* One brace of a form is lost or stands twice: one message, whose fix gives back the form that was. */

interface Slip {
  readonly where: string;
  readonly whole: string;
  readonly text: string;
}

/** So many braces of each file: the last two, and others at even distances. */
const most = 5;

function slips(brace: "{" | "}", by: string, of = (text: string) => text): Slip[] {
  return [...samples].flatMap(([path, original]) => {
    const whole = of(original);
    const all = parse(whole).tokens.filter(({ tokenType }) => tokenType === sign[brace]);
    const step = Math.ceil(all.length / most);
    return all
      .filter((_, at) => at % step === 0 || at >= all.length - 2)
      .map(({ startOffset: at, startLine }) => ({
        where: `${path}:${startLine ?? whole.slice(0, at).split("\n").length}`,
        whole,
        text: whole.slice(0, at) + by + whole.slice(at + 1),
      }));
  });
}

function afterFix(text: string, { edits }: SyntaxFix): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);
}

function tokensOf({ tokens }: Parsed): string {
  return tokens.map(({ image }) => image).join(" ");
}

function isGivenBack({ whole, text }: Slip): boolean {
  const wanted = tokensOf(parse(whole));
  return parse(text).problems.some(({ fixes }) =>
    fixes.some((fix) => tokensOf(parse(afterFix(text, fix))) === wanted),
  );
}

function atLeftMargin(text: string): string {
  return text.replaceAll(/^[ \t]+/gm, "");
}

describe.each([
  { what: "a } that is lost", found: slips("}", ""), code: "block-not-closed", share: 0.97 },
  { what: "a { that is lost", found: slips("{", ""), code: "block-not-opened", share: 0.97 },
  { what: "a } that stands twice", found: slips("}", "}}"), code: "brace-unneeded", share: 1 },
  {
    what: "a } that is lost where all stands at the left margin",
    found: slips("}", "", atLeftMargin),
    code: "block-not-closed",
    share: 0.6,
  },
])("$what", ({ found, code, share }) => {
  test("is told once", () => {
    const said = found.map(({ where, text }) => `${where}: ${parse(text).problems.length}`);
    expect(said).toEqual(found.map(({ where }) => `${where}: 1`));
  });

  test("is mostly told as what it is", () => {
    const told = found.filter(({ text }) => parse(text).problems[0]?.code === code);
    expect(told.length / found.length).toBeGreaterThanOrEqual(0.97);
  });

  test("is mostly mended by the fix", () => {
    expect(found.filter(isGivenBack).length / found.length).toBeGreaterThanOrEqual(share);
  });
});
