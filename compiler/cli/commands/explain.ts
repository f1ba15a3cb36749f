import { createColors } from "picocolors";
import { nearest } from "../../words/nearest.ts";
import { codes, pageOf, titleOf } from "../pages.ts";
import { exit, type World } from "../world.ts";
import { WrongUse } from "../wrong-use.ts";

/** Prints the page of a code; without one, every code with its title. */
export function explain(code: string | undefined, world: World): number {
  if (code === undefined) {
    const all = codes();
    const longest = Math.max(...all.map(({ length }) => length));
    for (const each of all) world.out(`${each.padEnd(longest)}  ${titleOf(each)}\n`);
    return exit.fine;
  }
  const page = pageOf(code);
  if (page === undefined) {
    const near = nearest(code, codes());
    const meant = near === undefined ? "" : ` Did you mean ${near}?`;
    throw new WrongUse(`There is no message ${code}.${meant}\nTo see all there is: formscript explain`);
  }
  world.out(forReading(page, world.terminal.colours));
  return exit.fine;
}

/** Markdown as plain text: headings in bold, code indented instead of fenced. */
function forReading(page: string, colours: boolean): string {
  const paint = createColors(colours);
  let fenced = false;
  const lines = page.split("\n").flatMap((line) => {
    const fence = /^```(?:\w+)? ?(.*)$/.exec(line);
    if (fence) {
      fenced = !fenced;
      return fenced && fence[1] ? [paint.dim(`    ${fence[1]}:`)] : [];
    }
    if (fenced) return [line && `    ${line}`];
    const heading = /^#+ (.*)$/.exec(line);
    return [heading ? paint.bold(heading[1]!) : line];
  });
  return lines.join("\n");
}
