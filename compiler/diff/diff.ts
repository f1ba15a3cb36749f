import type { Definition } from "../../runtime/definition/definition.ts";
import { rank } from "./classes.ts";
import { impactsOf } from "./impact/impact.ts";
import { pairForms } from "./pairing/pair.ts";
import { judge } from "./policy.ts";
import { rules } from "./rules/index.ts";
import type { Change, Difference, DiffOptions, Version } from "./types.ts";
import type { Aim } from "./witness/aim.ts";
import { dated } from "./witness/dated.ts";
import { Search } from "./witness/search.ts";

/**
 * What there is between two versions of a form. They are compared as they are compiled, so that layout, comments and
 * text that was moved are no change. Pure: the same versions give the same difference.
 */
export function diff(old: Definition, fresh: Definition, options: DiffOptions = {}): Difference {
  const pair = pairForms(old, fresh);
  const found: { readonly change: Change; readonly aims: readonly Aim[] }[] = [];
  for (const { code, class: is, find } of rules) {
    find(pair, (place, parts, { readable, aims = [] } = {}) => {
      const change = { class: is, code, place, parts, ...(readable && { readable }) };
      found.push({ change, aims });
    });
  }
  found.sort((a, b) => rank(a.change.class) - rank(b.change.class));
  const search = options.evidence === false ? undefined : new Search(pair);
  const changes = found.map(({ change, aims }): Change => {
    if (!search || aims.length === 0) return change;
    return { ...change, evidence: dated(search.evidence(aims), pair) };
  });
  const aims = found.flatMap(({ aims }) => aims.filter((aim) => aim.kind === "results"));
  const targets = aims.flatMap((aim) => aim.targets);
  const others = aims.flatMap((aim) => aim.others ?? []);
  return {
    old: versionOf(old),
    new: versionOf(fresh),
    changes,
    impacts: search ? impactsOf(targets, others, pair, search) : [],
    version: judge(
      old.version,
      fresh.version,
      changes.map((change) => change.class),
      options.policy,
    ),
  };
}

function versionOf({ id, version, hash }: Definition): Version {
  return { id, version, hash };
}
