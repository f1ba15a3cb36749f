import type { Content, Definition, Item, Repeat, Scale } from "../../runtime/definition/definition.ts";
import type { Expression } from "../../runtime/definition/expression.ts";

/**
 * What of a form decides its scores, bands, cut-offs and flags: these, and whatever they read, directly or through
 * conditions. Wording, sources, order and items that nothing reads are not in it.
 */
export function scoringOf(definition: Omit<Definition, "hash">): object {
  return new Scoring(definition).result();
}

type Asked = {
  readonly item: Item | Repeat;
  readonly guards: readonly Expression[];
  readonly repeat: string;
};

class Scoring {
  private readonly definition: Omit<Definition, "hash">;
  private readonly asked = new Map<string, Asked>();
  private readonly results: ReadonlyMap<string, Expression>;
  private readonly reached: Record<string, unknown> = {};
  private readonly pending: string[] = [];

  constructor(definition: Omit<Definition, "hash">) {
    this.definition = definition;
    const { lets, scores } = definition;
    this.results = new Map([...lets, ...scores].map(({ id, value }) => [id, value]));
    this.collect(definition.inputs, [], "");
    this.collect(definition.body, [], "");
  }

  result(): object {
    const { scores, bands, cutoffs, flags } = this.definition;
    for (const { id } of scores) this.reach(id);
    const verdicts = [...cutoffs, ...flags].map(({ id, when, hidden }) => [
      id,
      this.read({ when, hidden: hidden !== undefined }),
    ]);
    const sets = bands.map(({ score, id, when, bands }) => [
      `${score}.${id}`,
      this.read({ when, bands: bands.map(({ id, from, to, open }) => ({ id, from, to, open })) }),
    ]);
    for (let name = this.pending.pop(); name !== undefined; name = this.pending.pop())
      this.reached[name] = this.read(this.meaningOf(name));
    return {
      reads: this.reached,
      scores: scores.map(({ id }) => id).sort(),
      verdicts: Object.fromEntries(verdicts),
      bands: Object.fromEntries(sets),
    };
  }

  private collect(body: readonly Content[], guards: readonly Expression[], repeat: string): void {
    for (const content of body) {
      const inside = content.when === undefined ? guards : [...guards, content.when];
      if (content.kind === "item") this.asked.set(content.id, { item: content, guards: inside, repeat });
      else if (content.kind === "grid") this.collect(content.cells, inside, repeat);
      else if (content.kind === "repeat") {
        this.asked.set(content.id, { item: content, guards: inside, repeat });
        this.collect(content.body, inside, content.id);
      } else if ("body" in content) this.collect(content.body, inside, repeat);
    }
  }

  private reach(name: string): void {
    if (name in this.reached) return;
    this.reached[name] = null;
    this.pending.push(name);
  }

  /** Goes through it for what it refers to, and returns it. */
  private read<T>(part: T): T {
    if (Array.isArray(part)) for (const one of part) this.read(one);
    else if (typeof part === "object" && part !== null) {
      for (const [key, value] of Object.entries(part)) {
        const refers = key === "answer" || key === "score" || key === "points" || key === "result";
        if (refers && typeof value === "string") this.reach(value.split(".").at(-1)!);
        else if (key === "table" && typeof value === "string") this.reach(`table ${value}`);
        else this.read(value);
      }
    }
    return part;
  }

  private meaningOf(name: string): unknown {
    if (name.startsWith("table ")) return this.tableOf(name.slice("table ".length));
    const value = this.results.get(name);
    if (value !== undefined) return value;
    const asked = this.asked.get(name);
    if (!asked) return null;
    const { item, guards, repeat } = asked;
    if (repeat) this.reach(repeat);
    const { notAsked } = item;
    if (item.kind === "repeat") return { guards, repeat, notAsked, min: item.min, max: item.max };
    const { type, reversed } = item;
    const scale = "scale" in type ? this.scaleOf(type.scale) : undefined;
    // A drawing and the scale's name say nothing about scores.
    return { guards, repeat, notAsked, reversed, type: { ...type, figure: undefined, scale } };
  }

  private scaleOf(id: string): unknown {
    const scale: Scale | undefined = this.definition.scales[id];
    const options = scale?.options.map(({ code, score, missing, exclusive, when }) => [
      typeof code === "number" ? `#${code}` : code,
      { score, missing, exclusive, when },
    ]);
    return options && Object.fromEntries(options);
  }

  private tableOf(id: string): unknown {
    return this.definition.tables[id]?.rows.map(({ keys, gives }) => ({ keys, gives }));
  }
}
