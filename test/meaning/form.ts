import { contentText } from "./content.ts";
import type { FormGene } from "./gene.ts";
import type { Scope } from "./scope.ts";
import { scoreText, verdictText } from "./score.ts";

export { type FormGene, formGene } from "./gene.ts";

/** The text of a form. */
export function formText(gene: FormGene): string {
  const scope: Scope = {
    numbers: [],
    comparisons: [],
    items: [],
    scored: [],
    lists: [],
    repeats: [],
    manys: [],
    days: [],
    alike: [],
  };
  const input =
    '  input sex "Sex" one of { female "Female" male "Male" }\n  input weeks "Weeks" integer 0..45 optional';
  scope.comparisons.push("sex = female", "sex != male");
  scope.numbers.push("weeks");
  const body = gene.items.map((item, index) => contentText(item, index, scope)).join("\n");
  const table =
    '  table points { columns key gives worth  row 0 gives 3  row 1..2 gives 5  row 4 gives 0.5 }\n  table norms { columns sex, key gives worth  row female, -5..<10 gives 1.5  row female, 10 gives -2  row male, 0..20 gives 7 }\n  table kept from "kept.csv" withheld { columns key gives worth -5..5 }';
  const scores = gene.scores.map((score, index) => scoreText(score, index, scope)).join("\n");
  const verdicts = gene.verdicts.map((verdict, index) => verdictText(verdict, index, scope)).join("\n");
  return `form made "Made" {\n  version "1.0.0"\n  language en\n${input}\n${table}\n${body}\n${scores}\n${verdicts}\n}\n`;
}
