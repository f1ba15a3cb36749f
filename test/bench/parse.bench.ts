import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "../../compiler/format/index.ts";
import { parse } from "../../grammar/index.ts";
import { lex } from "../../grammar/lexer.ts";
import { FileParser } from "../../grammar/parser/files.ts";
import { limit, line, measure, type Timing } from "./measure.ts";

/*
 * What reading costs: the start of the parser, and how the cost grows with the text. The text is one of the library's
 * forms, over and over.
 */

const form = readFileSync(join(import.meta.dirname, "../../forms/audit/audit.form"), "utf8");
const linesOfForm = form.split("\n").length;

function textOf(lines: number): string {
  const copies = Math.ceil(lines / linesOfForm);
  return Array.from({ length: copies }, (_, i) => form.replace("form audit", `form audit_${i}`)).join("\n");
}

function perSecond(name: string, lines: number, timing: Timing): number {
  const speed = (lines / timing.median) * 1000;
  console.log(`${line(name, timing)}   ${Math.round(speed).toLocaleString("en")} lines/s`);
  return speed;
}

console.log(
  line(
    "make a parser",
    measure(() => new FileParser(), 10),
  ),
);

const speeds = [200, 1_000, 10_000, 100_000].map((lines) => {
  const text = textOf(lines);
  return perSecond(
    `parse ${lines.toLocaleString("en")} lines`,
    lines,
    measure(() => parse(text), lines > 10_000 ? 7 : 30),
  );
});

const large = textOf(100_000);
perSecond(
  "split 100,000 lines into tokens",
  100_000,
  measure(() => lex(large), 7),
);
const tenth = textOf(10_000);
perSecond(
  "lay out 10,000 lines",
  10_000,
  measure(() => format(tenth), 3),
);

const broken = large.replaceAll("one of", "oneof");
perSecond(
  "parse 100,000 lines full of mistakes",
  100_000,
  measure(() => parse(broken), 3),
);

limit("parse 100,000 lines", 100_000 / speeds[3]!, 0.6, "s");
limit("a line in 100,000 lines, against one in 1,000", speeds[1]! / speeds[3]!, 2, "×");
