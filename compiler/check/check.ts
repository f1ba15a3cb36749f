import type { BoundForm } from "../bind/index.ts";
import type { Report } from "../diagnostics/report.ts";
import { about } from "./content/about.ts";
import { answerTypes } from "./content/answer-types.ts";
import { grids } from "./content/grids.ts";
import { marks } from "./content/marks.ts";
import { misplaced } from "./content/misplaced.ts";
import { repeats } from "./content/repeats.ts";
import { reversed } from "./content/reversed.ts";
import { scaleOptions } from "./content/scale-options.ts";
import { texts } from "./content/texts.ts";
import { examples } from "./examples/examples.ts";
import { blocks } from "./names/blocks.ts";
import { circles } from "./names/circles.ts";
import { declaredNames } from "./names/declared-names.ts";
import { duplicateNames } from "./names/duplicate-names.ts";
import { earlierNames } from "./names/earlier-names.ts";
import { misreadNames } from "./names/misread-names.ts";
import { tableColumns } from "./names/table-columns.ts";
import { unknownNames } from "./names/unknown-names.ts";
import { unused } from "./names/unused.ts";
import type { Rule } from "./rule.ts";
import { bands } from "./scores/bands.ts";
import { elseIdle } from "./scores/else-idle.ts";
import { leftOut } from "./scores/left-out.ts";
import { notAsked } from "./scores/not-asked.ts";
import { scoreRules } from "./scores/score-rules.ts";
import { sources } from "./scores/sources.ts";
import { turnedByHand } from "./scores/turned-by-hand.ts";
import { checkTypes } from "./types/check-types.ts";

const rules: readonly Rule[] = [
  about,
  misplaced,
  blocks,
  declaredNames,
  duplicateNames,
  earlierNames,
  tableColumns,
  unknownNames,
  misreadNames,
  unused,
  scaleOptions,
  answerTypes,
  reversed,
  marks,
  grids,
  repeats,
  texts,
  scoreRules,
  leftOut,
  turnedByHand,
  bands,
  sources,
  examples,
];

/** What can be told of a form from its names and kinds of values, one rule after the other. */
export function checkForm(form: BoundForm, report: Report): void {
  for (const rule of rules) rule(form, report);
  const order = circles(form, report);
  const types = checkTypes(form, order, report);
  notAsked(form, types, report);
  elseIdle(form, types, report);
}
