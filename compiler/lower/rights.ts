import type * as tree from "../../grammar/tree.ts";
import type { BoundForm } from "../bind/symbols.ts";
import type { Fix } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../source.ts";
import { saysWithheld } from "./about.ts";
import type { Members } from "./members.ts";

/** Holds what a form contains against what it says of the rights in it. */
export function checkRights(bound: BoundForm, members: Members, report: Report): void {
  const { file } = bound;
  const licence = members.of("licence")[0];
  const wordings = publishersWordings(bound, members);
  if (saysWithheld(licence)) {
    for (const { words, what, file } of wordings)
      if (words.kind === "text") report("wording-inlined", spanIn(file, words), { what });
  } else {
    const first = wordings.find(({ words }) => words.kind === "withheld");
    if (first) {
      const fixes = licence ? [stateWithheld(licence, file)] : [];
      const place = spanIn(first.file, {
        start: first.words.start,
        end: first.words.start + "withheld".length,
      });
      report("withheld-unstated", place, { licence: licence !== undefined }, { fixes });
    }
  }
  if (!licence) return;
  const { permission } = licence;
  const obtained = licence.terms.some((term) => term.kind === "obtain");
  if ((permission === "by permission" || permission === "commercial") && !obtained)
    report("obtain-unstated", spanIn(file, licence), { permission });
  if (licence.attribution && !licence.notice) report("attribution-unstated", spanIn(file, licence), {});
}

interface Published {
  readonly words: tree.Wording;
  readonly what: string;
  readonly file: SourceFile;
}

/** The wording of an instrument: its items with their grids, and the options that answer them. Inputs are the host's. */
function publishersWordings(bound: BoundForm, members: Members): Published[] {
  const found: Published[] = [];
  const add = (words: tree.Wording | null, what: string, file: SourceFile) => {
    if (words) found.push({ words, what, file });
  };
  for (const item of members.of("item")) add(item.wording, `item ${item.name?.text ?? "…"}`, bound.file);
  for (const grid of members.of("grid"))
    for (const line of [...grid.columns, ...grid.rows])
      add(line.wording, `${line.kind} ${line.name?.text ?? "…"}`, bound.file);
  const scales = new Set(bound.items.flatMap((item) => (item.input || !item.scale ? [] : [item.scale])));
  for (const scale of scales)
    for (const option of scale.options)
      add(option.label, String(option.code?.text ?? option.score?.value ?? ""), scale.file);
  return found;
}

function stateWithheld(licence: tree.Licence, file: SourceFile): Fix {
  const braced = file.text[licence.end - 1] === "}";
  const at = braced ? licence.end - 1 : licence.end;
  const text = braced ? " text withheld " : " { text withheld }";
  return {
    title: "Say that the text is withheld",
    edits: [{ span: spanIn(file, { start: at, end: at }), text }],
  };
}
