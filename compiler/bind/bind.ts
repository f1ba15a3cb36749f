import type * as tree from "../../grammar/tree.ts";
import { fileOf, type SourceFile } from "../source.ts";
import { Declarations } from "./declare.ts";
import { nameOptions } from "./named-options.ts";
import { Names } from "./names.ts";
import { Resolver } from "./resolve.ts";
import type { BoundForm, FormSymbol, Scope } from "./symbols.ts";
import { ExampleNames } from "./targets.ts";
import { Visible } from "./visible.ts";

/** Binds the names of a form to what they stand for. Reports nothing: what it could not bind is in the result. */
export function bindForm(node: tree.Form, file: SourceFile, scope: Scope): BoundForm {
  const found = new Declarations(node, file, scope);
  const { uses, left } = found.found;
  const around = Array.from(uses.values(), (block) => block.scope);
  const symbols = new Visible<FormSymbol>(found.symbols, scope, ...around);
  const resolver = new Resolver(new Names(symbols, found.items));
  for (const site of found.sites) {
    resolver.expression(site.expression, site);
  }
  const options = nameOptions(resolver);
  const examples = new ExampleNames(file, resolver, options, found.bandSets);
  for (const member of node.members) if (member.kind === "example") examples.example(member);
  for (const [name, scale] of found.scales.named) {
    if (scale) resolver.resolved.set(name, scale);
    else
      resolver.unresolved.set(name, {
        node: name,
        in: "declaration",
        file: fileOf(name, file),
        why: { kind: "no scale" },
      });
  }
  for (const [use, block] of uses) resolver.resolved.set(use.name!, block);
  for (const { node, score } of found.bandSets) {
    if (score) resolver.resolved.set(node.score!, score);
    else if (node.score)
      resolver.unresolved.set(node.score, {
        node: node.score,
        in: "declaration",
        file: fileOf(node, file),
        why: { kind: "no score" },
      });
  }
  return {
    file,
    node,
    symbols,
    declared: found.declared,
    scope,
    uses,
    idleUses: left,
    items: found.items,
    bandSets: found.bandSets,
    scales: [...found.scales.used],
    sites: found.sites,
    resolved: resolver.resolved,
    options,
    unresolved: [...resolver.unresolved.values()],
  };
}
