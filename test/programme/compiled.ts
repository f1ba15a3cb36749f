import { compile } from "../../compiler/compile.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import type { Programme } from "../../runtime/definition/programme.ts";
import { hostOf } from "../house/memory-host.ts";

/** A form with a score from 0 to 4, two bands, a cut-off at 3 and a flag. */
export const mood = `form mood "Mood" {
  version "1.0.0"
  language en
  licence free
  scale often { 0 never "Never" 1 some "Sometimes" 2 much "Often" }
  item q1 "Down?" one of often
  item q2 "Tired?" one of often
  score total "Total" = sum(q1, q2)
  bands total { 0..2 low "Low" 3..4 high "High" source "An example" }
  cutoff risk "At risk" = total >= 3 { source "An example" }
  flag very_tired "Very tired" = q2 = much
}
`;

/** What comes of a programme with these members: it uses `mood`, and has the dates `born` and `due`. `behind` stands behind it. */
export function programmeOf(members: string, behind = "") {
  const text = `programme visits "Visits" {
  version "1.0.0"
  language en
  uses mood from "./mood.form"
  date born "Date of birth"
  date due "Expected date of birth"
${members}
}
${behind}`;
  const fence = { language: "formscript", text, line: 1, heading: "" };
  const host = hostOf([
    { ...fence, rest: "visits.form" },
    { ...fence, rest: "mood.form", text: mood },
  ]);
  const { programmes, diagnostics } = compile(host, ["visits.form"]);
  const found = diagnostics.filter(({ code }) => code !== "unused");
  return {
    compiled: programmes[0]!,
    definition: programmes[0]?.definition,
    said: found.map((one) => `${text.slice(one.span.start, one.span.end)}: ${messageOf(one)}`),
    codes: found.map(({ code }) => code),
  };
}

/** The definition of a programme that must be right. */
export function definitionOf(members: string): Programme {
  const { definition, said } = programmeOf(members);
  if (!definition) throw new Error(said.join("\n"));
  return definition;
}
