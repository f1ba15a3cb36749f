import type { Step } from "../../runtime/definition/programme.ts";
import type { Report } from "../diagnostics/report.ts";
import { spanIn } from "../source.ts";
import type { BoundProgramme } from "./bound.ts";

/** What a programme names, its steps use. */
export function checkUnused(
  steps: readonly Step[],
  { node, file, dates }: BoundProgramme,
  report: Report,
): void {
  const given = new Set(steps.map(({ form }) => form));
  const counted = new Set(
    steps.flatMap(({ from, to }) => [from, to].map((point) => point && "date" in point.of && point.of.date)),
  );
  const unused = (span: Parameters<typeof spanIn>[1], name: string, is: string) =>
    report("unused", spanIn(file, span), { name, is }, { tags: ["unnecessary"] });
  for (const member of node.members) {
    if (member.kind !== "uses") continue;
    for (const name of member.names) if (!given.has(name.text)) unused(name, name.text, "a form");
  }
  for (const [id, { name }] of dates) {
    // What is not written as a name is to be called otherwise anyway.
    const written = name && file.text.slice(name.start, name.end);
    if (!name || counted.has(id) || written !== id || written !== written.toLowerCase()) continue;
    unused(name, id, "a date");
  }
}
