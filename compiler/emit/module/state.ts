import type { Definition, Item, Option } from "../../../runtime/definition/definition.ts";
import { toNumber } from "../../../runtime/exact/index.ts";
import { scoreOf } from "../schema/conditions/variables.ts";
import type { Wording } from "../wording.ts";
import { type Names, numberName } from "./names.ts";
import { optionsOf, scoresOf } from "./types.ts";

/** Declarations at the top of a module: each is made once. */
export class Declarations {
  readonly #texts: string[] = [];
  readonly #names: Names;
  readonly #made = new Map<string, string>();

  constructor(names: Names) {
    this.#names = names;
  }

  /** The texts, constants of one line together. */
  blocks(): readonly string[] {
    const blocks: string[] = [];
    let wasLine = false;
    for (const text of this.#texts) {
      const isLine = !text.includes("\n");
      if (isLine && wasLine) blocks.push(`${blocks.pop()}\n${text}`);
      else blocks.push(text);
      wasLine = isLine;
    }
    return blocks;
  }

  /** The name of what the text declares; the text is made with it. */
  declare(key: string, wanted: string, text: (name: string) => string): string {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const name = this.#names.take(wanted);
    this.#made.set(key, name);
    this.#texts.push(text(name));
    return name;
  }

  /** A number that is no whole one, exactly. */
  exact(value: number): string {
    if (Number.isSafeInteger(value)) return String(value);
    return this.declare(`exact ${value}`, `exact ${numberName(value)}`, (name) => {
      return `const ${name} = fromNumber(${value});`;
    });
  }
}

/** JavaScript for the state of an item that is asked; `given` is JavaScript for its answer, read once or more. */
export function stateText(
  item: Item,
  definition: Definition,
  wording: Wording,
  top: Declarations,
  given: string,
): string {
  const { type } = item;
  const options = optionsOf(definition, type);
  const reversed = item.reversed === true;
  switch (type.kind) {
    case "one":
    case "yesno":
      return `${choiceReader(type.scale, options, reversed, wording, top)}(${given})`;
    case "many": {
      const table = optionTable(type.scale, options, reversed, top);
      const total = totalFunction(definition, item);
      return `manyState(${given}, ${table}, ${Math.max(type.atLeast ?? 1, 1)}, ${type.atMost ?? options.length}, ${total})`;
    }
    case "text":
      return `textState(${given}, ${type.atMost ?? "Infinity"})`;
    case "date":
      return `textStateIf(${given}, isDay)`;
    case "time":
      return `textStateIf(${given}, isTime)`;
    case "integer":
      return numberText(given, type.min, type.max, `Number.isInteger(${given})`, reversed, top);
    case "number": {
      const fits = type.decimals === undefined ? null : `decimalsOf(${given}) <= ${type.decimals}`;
      return numberText(given, type.min, type.max, fits, reversed, top);
    }
    case "slider": {
      const isPlain = Number.isInteger(type.min) && Number.isInteger(type.step);
      const plain = `Number.isInteger(${given})${type.step === 1 ? "" : ` && (${given} - ${type.min}) % ${type.step} === 0`}`;
      const fits = isPlain ? plain : `isStep(${given}, ${type.min}, ${type.step})`;
      return numberText(given, type.min, type.max, fits, reversed, top);
    }
  }
}

function numberText(
  given: string,
  min: number | undefined,
  max: number | undefined,
  fits: string | null,
  reversed: boolean,
  top: Declarations,
): string {
  const passes = `numberIn(${given}, ${min ?? "-Infinity"}, ${max ?? "Infinity"})${fits === null ? "" : ` && ${fits}`}`;
  const mirror = reversed ? mirrorOf(min, max, top) : null;
  if (mirror === null) return `${passes} ? numberState(${given}) : noAnswer(${given})`;
  const isPlain =
    Number.isSafeInteger(min) && Number.isSafeInteger(max) && fits?.startsWith("Number.isInteger");
  const score = isPlain ? `${min! + max!} - ${given}` : `toNumber(subtract(${mirror}, fromNumber(${given})))`;
  return `${passes} ? numberStateScoring(${given}, ${score}) : noAnswer(${given})`;
}

/** The least and the most, added, exactly. */
export function mirrorOf(min: number | undefined, max: number | undefined, top: Declarations): string | null {
  if (min === undefined || max === undefined) return null;
  const [low, high] = [top.exact(min), top.exact(max)];
  return top.declare(`mirror ${min} ${max}`, "mirror", (name) => `const ${name} = add(${low}, ${high});`);
}

function choiceReader(
  scale: string,
  options: readonly Option[],
  reversed: boolean,
  wording: Wording,
  top: Declarations,
): string {
  return top.declare(`reader ${scale} ${reversed}`, `${scale}${reversed ? " reversed" : ""}`, (name) => {
    const states = options.map((option) => stateOf(option, options, reversed, name, top));
    const cases = options.map((option, at) => {
      const label = wording.option(scale, option.code)?.replace(/\s+/g, " ");
      return `    case ${JSON.stringify(option.code)}:${label ? ` // ${label}` : ""}\n      return ${states[at]};`;
    });
    return `/** An answer on the scale ${scale}${reversed ? ", scored in reverse" : ""}. */\nfunction ${name}(given) {\n  switch (given) {\n${cases.join("\n")}\n    default:\n      return noAnswer(given);\n  }\n}`;
  });
}

function stateOf(
  option: Option,
  options: readonly Option[],
  reversed: boolean,
  reader: string,
  top: Declarations,
): string {
  if (option.missing) return option.missing;
  const score = scoreOf(option, options, reversed);
  const code = JSON.stringify(option.code);
  const made = score === undefined ? `unscored(${code})` : `scored(${code}, ${toNumber(score)})`;
  return top.declare(
    `${reader} ${code}`,
    `${reader} ${String(option.code)}`,
    (name) => `const ${name} = ${made};`,
  );
}

/** The options of a scale as data. */
export function optionTable(
  scale: string,
  options: readonly Option[],
  reversed: boolean,
  top: Declarations,
): string {
  return top.declare(
    `options ${scale} ${reversed}`,
    `${scale}${reversed ? " reversed" : ""} options`,
    (name) => {
      const rows = options.map((option) => {
        const score = option.missing ? undefined : scoreOf(option, options, reversed);
        const fields = [
          `code: ${JSON.stringify(option.code)}`,
          score === undefined ? null : `score: ${toNumber(score)}`,
          option.missing ? `missing: ${JSON.stringify(option.missing)}` : null,
          option.exclusive ? "exclusive: true" : null,
        ];
        return `  { ${fields.filter((field) => field !== null).join(", ")} },`;
      });
      return `const ${name} = [\n${rows.join("\n")}\n];`;
    },
  );
}

function totalFunction(definition: Definition, item: Item): string {
  const scores = scoresOf(definition, item.type, item.reversed === true);
  if (scores.length === 0 && !optionsOf(definition, item.type).some((option) => option.score !== undefined))
    return "null";
  const isPlain = scores.every((score) => Number.isSafeInteger(score));
  return isPlain ? "totalScore" : "exactTotalScore";
}
