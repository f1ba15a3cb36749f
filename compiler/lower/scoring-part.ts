import type { AnswerType, Content, Definition, Item, Repeat } from "../../runtime/definition/definition.ts";
import type { Call, Expression } from "../../runtime/definition/expression.ts";
import { isNotThere } from "../../runtime/definition/tables.ts";

/** As long as a digest. */
const longest = 64;

/**
 * What of a form decides its scores, bands, cut-offs and flags, as a text that is the same for the same content: these,
 * and whatever they read, directly or through conditions. Wording, sources, order and items that nothing reads are not
 * in it. What many items may share (a scale, the conditions around them) stands in each as its digest.
 */
export function scoringOf(
  definition: Omit<Definition, "hash" | "hashes">,
  digest: (text: string) => string,
): string {
  return new Scoring(definition, digest).text();
}

/** The same of the scores alone: how they come about, and not what they mean. */
export function computationOf(
  definition: Omit<Definition, "hash" | "hashes">,
  digest: (text: string) => string,
): string {
  return new Scoring({ ...definition, bands: [], cutoffs: [], flags: [] }, digest).text();
}

interface Asked {
  readonly content: Item | Repeat;
  readonly guards: Guards | undefined;
  readonly repeat: string | undefined;
}

/** The conditions under which something stands, the innermost first. */
interface Guards {
  readonly when: Expression;
  readonly around: Guards | undefined;
}

class Scoring {
  private readonly definition: Omit<Definition, "hash" | "hashes">;
  private readonly digest: (text: string) => string;
  private readonly asked = new Map<string, Asked>();
  private readonly results = new Map<string, Expression>();
  private readonly guards = new Map<Guards, string>();
  private readonly scales = new Map<string, string>();
  /** What is read, in the order in which it is come upon. */
  private readonly reached = new Set<string>();

  constructor(definition: Omit<Definition, "hash" | "hashes">, digest: (text: string) => string) {
    this.definition = definition;
    this.digest = digest;
    for (const { id, value } of definition.lets) this.results.set(id, value);
    for (const { id, value } of definition.scores) this.results.set(id, value);
    this.collect(definition.inputs, undefined, undefined);
    this.collect(definition.body, undefined, undefined);
  }

  text(): string {
    const { scores, bands, cutoffs, flags } = this.definition;
    for (const { id } of scores) this.reached.add(id);
    const verdicts = [...cutoffs, ...flags].map(
      ({ id, when, hidden }) => `${id} ${this.expression(when)}${hidden === undefined ? "" : " hidden"}`,
    );
    const sets = bands.map(({ score, id, when, bands }) => {
      const each = bands.map((band) => [band.id, band.from, band.to, band.open ?? false].join(" "));
      return `${score}.${id} ${when === undefined ? "" : this.expression(when)}: ${each.join(", ")}`;
    });
    const read: string[] = [];
    // What one of them reads is added to them on the way.
    for (const name of this.reached) read.push(`${name} ${this.meaningOf(name)}`);
    const parts = [scores.map(({ id }) => id), verdicts, sets, read];
    return parts.map((part) => part.sort().join("\n")).join("\n\n");
  }

  private collect(body: readonly Content[], around: Guards | undefined, repeat: string | undefined): void {
    for (const content of body) {
      const guards = content.when === undefined ? around : { when: content.when, around };
      if (content.kind === "item" || content.kind === "repeat")
        this.asked.set(content.id, { content, guards, repeat });
      if (content.kind === "grid") this.collect(content.cells, guards, repeat);
      else if (content.kind === "repeat") this.collect(content.body, guards, content.id);
      else if ("body" in content) this.collect(content.body, guards, repeat);
    }
  }

  private meaningOf(name: string): string {
    if (name.startsWith("table ")) {
      const table = this.definition.tables[name.slice("table ".length)];
      if (table && isNotThere(table)) return "withheld";
      const rows = table?.rows ?? [];
      return JSON.stringify(rows.map(({ keys, gives }) => [keys, gives]));
    }
    const value = this.results.get(name);
    if (value !== undefined) return this.expression(value);
    const asked = this.asked.get(name);
    if (!asked) return "";
    const { content, repeat, guards } = asked;
    if (repeat !== undefined) this.reached.add(repeat);
    const around = `${repeat ?? ""}|${guards ? this.guardOf(guards) : ""}|${content.notAsked ?? ""}`;
    if (content.kind === "repeat") return `${around}|${content.min}..${content.max}`;
    return `${around}|${content.reversed ? "reversed" : ""}|${this.typeOf(content.type)}`;
  }

  /** The names of the scale and of its drawing say nothing about scores. */
  private typeOf(type: AnswerType): string {
    if (!("scale" in type)) return JSON.stringify(type);
    const limits = type.kind === "many" ? `${type.atLeast ?? ""}..${type.atMost ?? ""}` : "";
    return `${type.kind} ${limits} ${this.scaleOf(type.scale)}`;
  }

  private guardOf(guards: Guards): string {
    let text = this.guards.get(guards);
    if (text === undefined) {
      const when = this.expression(guards.when);
      text = this.short(guards.around ? `${this.guardOf(guards.around)}, ${when}` : when);
      this.guards.set(guards, text);
    }
    return text;
  }

  private scaleOf(id: string): string {
    let text = this.scales.get(id);
    if (text === undefined) {
      const options = this.definition.scales[id]?.options ?? [];
      const each = options.map(({ code, score, missing, exclusive, when }) => {
        const marks = `${score ?? ""} ${missing ?? ""} ${exclusive ? "exclusive" : ""}`;
        return `${JSON.stringify(code)} ${marks} ${when === undefined ? "" : this.expression(when)}`;
      });
      text = this.short(each.sort().join(", "));
      this.scales.set(id, text);
    }
    return text;
  }

  /** What may stand in many items is long only once. */
  private short(text: string): string {
    return text.length > longest ? this.digest(text) : text;
  }

  /** An expression, and whatever it refers to is reached. */
  private expression(expression: Expression): string {
    if (typeof expression === "number") return String(expression);
    if ("op" in expression) return this.call(expression);
    if ("answer" in expression) return this.reference("answer", expression.answer);
    if ("score" in expression) return this.reference("score", expression.score);
    if ("result" in expression) return this.reference("result", expression.result);
    if ("points" in expression) {
      const { points, notAsked } = expression;
      return this.reference(notAsked === undefined ? "points" : `points else ${notAsked}`, points);
    }
    return JSON.stringify(expression);
  }

  private call({ op, args, table, rounding, missing, notAsked }: Call): string {
    let text = `(${op}`;
    for (const arg of args) text += ` ${this.expression(arg)}`;
    if (table !== undefined) text += ` ${this.reference("table", `table ${table}`)}`;
    if (rounding) text += ` ${rounding.mode} to ${rounding.step}`;
    if (notAsked !== undefined) text += ` else ${notAsked}`;
    for (const { id: _, when, ...rule } of missing ?? [])
      text += ` missing ${when === undefined ? "" : this.expression(when)} ${JSON.stringify(rule)}`;
    return `${text})`;
  }

  private reference(kind: string, name: string): string {
    this.reached.add(name.slice(name.lastIndexOf(".") + 1));
    return `${kind} ${name}`;
  }
}
