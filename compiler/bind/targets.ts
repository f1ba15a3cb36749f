import type * as tree from "../../grammar/tree.ts";
import type { SourceFile } from "../source.ts";
import { optionMeant } from "./options.ts";
import type { Reading, Resolver } from "./resolve.ts";
import type { BandSetSymbol, FormSymbol, GroupSymbol, ItemSymbol, OptionReference } from "./symbols.ts";

/** Resolves the names in examples: what they set, and what they expect. */
export class ExampleNames {
  private readonly file: SourceFile;
  /** How names are read outside of the entries of repeats. */
  private readonly outside: Reading;
  private readonly resolver: Resolver;
  private readonly options: Map<tree.Spanned, OptionReference>;
  private readonly bandSets: ReadonlyMap<string, BandSetSymbol>;

  constructor(
    file: SourceFile,
    resolver: Resolver,
    options: Map<tree.Spanned, OptionReference>,
    bandSets: readonly BandSetSymbol[],
  ) {
    this.file = file;
    this.outside = this.reading(null);
    this.resolver = resolver;
    this.options = options;
    const named = bandSets
      .filter(({ score }) => score)
      .map((set) => [`${set.score!.id} ${set.id}`, set] as const);
    this.bandSets = new Map(named);
  }

  example(example: tree.Example): void {
    this.given(example.given, null, this.outside);
    for (const expectation of example.expected) this.expectation(expectation);
  }

  private given(given: readonly tree.Given[], repeat: GroupSymbol | null, reading: Reading): void {
    for (const one of given) {
      if (one.kind === "given entry") {
        const to = this.resolver.target(one.repeat, reading);
        const inside = to && "kind" in to && to.kind === "group" && to.node.kind === "repeat" ? to : null;
        this.given(one.given, inside ?? repeat, inside ? this.reading(inside) : reading);
      } else if (one.target && !isToday(one.target)) {
        this.value(one.value, this.resolver.target(one.target, reading));
      }
    }
  }

  private value(value: tree.ExampleValue | null, to: FormSymbol | readonly ItemSymbol[] | null): void {
    if (!value || !to) return;
    if (value.kind === "list") {
      for (const one of value.values) this.value(one, to);
      return;
    }
    if (value.kind !== "name" && value.kind !== "number") return;
    const items = "length" in to ? to : to.kind === "item" ? [to] : to.kind === "group" ? to.items : [];
    const code = value.kind === "name" ? value.text : value.value;
    for (const { scale } of items) {
      const option = scale && optionMeant(scale, code);
      if (option) {
        this.options.set(value, { scale, option });
        break;
      }
    }
  }

  private expectation(expectation: tree.Expectation): void {
    const reading = this.outside;
    switch (expectation.kind) {
      case "hidden":
      case "asked":
        if (expectation.target) this.resolver.target(expectation.target, reading);
        break;
      case "complete":
      case "incomplete":
        break;
      case "is band": {
        const score = this.resolver.target(expectation.name, reading);
        const id = score && "kind" in score && expectation.set && `${score.id} ${expectation.set.text}`;
        const set = id ? this.bandSets.get(id) : null;
        if (set) this.resolver.resolved.set(expectation.set!, set);
        break;
      }
      default:
        if (expectation.name) this.resolver.target(expectation.name, reading);
    }
  }

  private reading(repeat: GroupSymbol | null): Reading {
    return { in: "example", file: this.file, repeat, references: [] };
  }
}

function isToday(target: tree.Target): boolean {
  return target.kind === "name" && target.text === "today";
}
