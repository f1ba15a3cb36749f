import type { Definition, Item, Option } from "../../../runtime/definition/definition.ts";
import type { NotAsked } from "../../../runtime/definition/expression.ts";
import { scoresOf } from "../module/types.ts";
import { isRepeat, type Outline, type Placed, type PlacedRepeat } from "../outline.ts";
import type { Wording } from "../wording.ts";
import type { TypeNames } from "./names.ts";

/** `Result` and what it is made of, with a literal type wherever the form leaves only so many values. */
export function resultTypes(
  definition: Definition,
  outline: Outline,
  wording: Wording,
  names: TypeNames,
): string {
  const { id, version, scores, cutoffs, flags, checks, bands } = definition;
  const bandTypes = bands.map((set) => {
    const codes = set.bands.map((band) => JSON.stringify(band.id)).join(" | ") || "never";
    return `export type ${names.bands(set.score, set.id)} = ${codes};`;
  });
  const scoreFields = scores.map((score) => {
    const sets = bands.filter((set) => set.score === score.id);
    const fields = sets.map((set) => `readonly ${set.id}?: ${names.bands(score.id, set.id)}`);
    const doc = documented([wording.text(score.id)], "  ");
    return `${doc}  readonly ${score.id}: Scored<${fields.length === 0 ? "{}" : `{ ${fields.join("; ")} }`}> | Waiting | Unscored;`;
  });
  return [
    ...bandTypes,
    [
      "/** What a response comes to. */",
      "export interface Result {",
      `  readonly form: { readonly id: ${text(id)}; readonly version: ${text(version)}; readonly language: string; readonly hash: string };`,
      "  /** Everything that is asked and not optional has a valid answer, and no check is false. */",
      "  readonly complete: boolean;",
      "  readonly items: Items;",
      ...block(
        "inputs",
        members(outline.inputs).map((line) => line.replace(/^/gm, "  ")),
      ),
      "  readonly scores: Scores;",
      ...verdicts("cutoffs", "`null` is unknown.", cutoffs),
      ...verdicts("flags", "`null` is unknown.", flags),
      ...verdicts("checks", "While one is false, the form cannot be submitted.", checks),
      "}",
    ].join("\n"),
    declared("Items", members(outline.body)),
    declared("Scores", scoreFields),
  ].join("\n\n");

  function verdicts(name: string, says: string, list: readonly { readonly id: string }[]): string[] {
    const fields = list.map(
      (each) => `${documented([wording.text(each.id)], "    ")}    readonly ${each.id}: boolean | null;`,
    );
    return [`  /** ${says} */`, ...block(name, fields)];
  }

  function members(list: readonly (Placed | PlacedRepeat)[]): string[] {
    return list.map((member) => {
      const own = isRepeat(member) ? member.repeat.id : member.item.id;
      return `${documented([wording.text(own)], "  ")}  readonly ${own}: ${isRepeat(member) ? repeatType(member) : itemType(member)};`;
    });
  }

  function repeatType({ repeat, guards, items }: PlacedRepeat): string {
    const fields = items.map((placed) => `readonly ${placed.item.id}: ${itemType(placed)}`);
    const entries = `Entries<{ ${fields.join("; ")} }> | Missing<"invalid">`;
    return guards.length > 0 ? `${entries} | ${notAskedType(repeat.notAsked)}` : entries;
  }

  function itemType({ item, guards, repeat }: Placed): string {
    const options = "scale" in item.type ? definition.scales[item.type.scale]!.options : [];
    const states = [answeredType(item, options), missingType(options)];
    if (guards.length > 0) states.push(notAskedType(item.notAsked ?? repeat?.notAsked));
    return states.join(" | ");
  }

  function answeredType(item: Item, options: readonly Option[]): string {
    const { type } = item;
    if ("scale" in type) {
      const declined = options.filter((option) => option.missing).map((option) => text(option.code));
      const scale = names.scale(type.scale);
      const code = declined.length === 0 ? scale : `Exclude<${scale}, ${declined.join(" | ")}>`;
      const scores = [...new Set(scoresOf(definition, type, item.reversed === true))];
      if (type.kind === "many")
        return scores.length > 0 ? `Answered<readonly ${code}[], number>` : `Answered<readonly ${code}[]>`;
      if (scores.length === 0) return `Answered<${code}>`;
      const isAll = options.every((option) => option.missing || option.score !== undefined);
      return `Answered<${code}, ${scores.join(" | ")}${isAll ? "" : " | undefined"}>`;
    }
    if (type.kind === "text" || type.kind === "date" || type.kind === "time") return "Answered<string>";
    return "Answered<number, number>";
  }
}

function declared(name: string, fields: readonly string[]): string {
  return fields.length === 0
    ? `export type ${name} = {};`
    : `export type ${name} = {\n${fields.join("\n")}\n};`;
}

function block(name: string, fields: readonly string[]): string[] {
  return fields.length === 0 ? [`  readonly ${name}: {};`] : [`  readonly ${name}: {`, ...fields, "  };"];
}

function missingType(options: readonly Option[]): string {
  const declined = new Set(options.flatMap((option) => option.missing ?? []));
  return `Missing<${["unanswered", "invalid", ...declined].map(text).join(" | ")}>`;
}

function notAskedType(rule: NotAsked | undefined): string {
  return typeof rule === "number" ? `NotAsked<${rule}>` : "NotAsked";
}

/** A comment for people, if there is anything to say. */
export function documented(parts: readonly (string | undefined)[], indent: string): string {
  const said = parts.filter((part) => part !== undefined && part !== "").join(" ");
  if (said === "") return "";
  return `${indent}/** ${said.replace(/\s+/g, " ").replaceAll("*/", "*\\/")} */\n`;
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
