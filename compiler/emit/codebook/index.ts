import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Words } from "../../words/expression.ts";
import type { Outline } from "../outline.ts";
import { askedVariables } from "./asked.ts";
import { computedVariables } from "./computed.ts";
import { csvOf } from "./csv.ts";
import { Labels } from "./labels.ts";
import { markdownOf } from "./markdown/index.ts";
import { usesIn } from "./uses.ts";

/** What those who analyse the data need to know of every variable: the same facts to read and to load. */
export interface Codebook {
  readonly markdown: string;
  /** RFC 4180: one row per variable and code. */
  readonly csv: string;
}

export function codebook(definition: Definition, outline: Outline, words: Words): Codebook {
  const labels = new Labels(definition);
  const uses = usesIn(definition);
  const variables = [
    ...askedVariables(definition, outline, words, labels, uses),
    ...computedVariables(definition, words, labels, uses),
  ];
  return { markdown: markdownOf(definition, variables, labels), csv: csvOf(definition, variables) };
}
