import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, FormSymbol, ItemSymbol } from "../../bind/index.ts";
import { changeTo, removeListed } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { described } from "../described.ts";
import { answer } from "./answers.ts";
import { expectation } from "./expectations.ts";

/** An example sets items to answers that they take, and expects of things what can come of them. */
export function examples(form: BoundForm, report: Report): void {
  const names = new Map<string, tree.Text>();
  for (const member of form.node.members) {
    if (member.kind !== "example") continue;
    const { name } = member;
    if (name) {
      const before = names.get(name.value);
      const related = before ? [{ span: spanIn(form.file, before), message: "the other one" }] : [];
      if (before) {
        const span = spanIn(form.file, name);
        const another = `${form.file.text.slice(name.start, name.end - 1)} (2)"`;
        report(
          "example-name-twice",
          span,
          { name: name.value },
          { related, fixes: [changeTo(another, span)] },
        );
      } else names.set(name.value, name);
    }
    if (member.expected.length === 0)
      report("example-without-expectation", spanIn(form.file, name ?? member), {});
    given(form, member.given, report);
    for (const one of member.expected) expectation(form, one, report);
  }
}

function given(form: BoundForm, nodes: readonly tree.Given[], report: Report): void {
  const set = new Map<string, tree.Spanned>();
  for (const node of nodes) {
    if (node.kind === "given entry") {
      entry(form, node, report);
      continue;
    }
    const { target, value } = node;
    if (!target) continue;
    if (target.kind !== "name range") once(form, target, node, set, report);
    const to = form.resolved.get(target);
    if (!to) {
      const isToday = target.kind === "name" && target.text === "today";
      if (isToday && value && value.kind !== "date") report("example-today", spanIn(form.file, value), {});
      continue;
    }
    const items = itemsOf(to);
    if (!items)
      report("example-target", spanIn(form.file, target), {
        name: idOf(to),
        is: described(to as FormSymbol),
      });
    else if (value) for (const item of items) if (!answered(form, item, value, report)) break;
  }
}

/** Says what is wrong with the first item of several only. */
function answered(form: BoundForm, item: ItemSymbol, value: tree.ExampleValue, report: Report): boolean {
  let fits = true;
  const told: Report = (...words) => {
    fits = false;
    report(...words);
  };
  answer(item, value, (node) => spanIn(form.file, node), told);
  return fits;
}

function entry(form: BoundForm, node: tree.GivenEntry, report: Report): void {
  const to = form.resolved.get(node.repeat);
  if (to && "kind" in to && !(to.kind === "group" && to.node.kind === "repeat")) {
    const parts = { name: to.id, is: described(to) };
    report("example-entry", spanIn(form.file, node.repeat), parts);
  }
  given(form, node.given, report);
}

function once(
  { file }: BoundForm,
  target: tree.Name | tree.MemberAccess,
  given: tree.Given,
  set: Map<string, tree.Spanned>,
  report: Report,
): void {
  const name = target.kind === "name" ? target.text : file.text.slice(target.start, target.end);
  const before = set.get(name);
  const related = before ? [{ span: spanIn(file, before), message: "set here" }] : [];
  const fixes = () => [removeListed("Remove this answer", file, given)];
  if (before) report("example-twice", spanIn(file, target), { name }, { related, fixes: fixes() });
  else set.set(name, target);
}

function itemsOf(to: FormSymbol | readonly ItemSymbol[]): readonly ItemSymbol[] | null {
  if ("length" in to) return to;
  if (to.kind === "item") return [to];
  return to.kind === "group" && to.node.kind !== "repeat" ? to.items : null;
}

function idOf(to: FormSymbol | readonly ItemSymbol[]): string {
  return "length" in to ? "" : to.id;
}
