import { bands } from "./bands.ts";
import { branching } from "./branching.ts";
import { content } from "./content.ts";
import type { Entry } from "./define.ts";
import { examples } from "./examples.ts";
import { figures } from "./figures.ts";
import { files } from "./files.ts";
import { interpretation } from "./interpretation.ts";
import { limits } from "./limits.ts";
import { names } from "./names.ts";
import { options } from "./options.ts";
import { programmes } from "./programmes.ts";
import { rights } from "./rights.ts";
import { scores } from "./scores.ts";
import { syntax } from "./syntax.ts";
import { tables } from "./tables.ts";
import { translations } from "./translations.ts";
import { types } from "./types.ts";

/** Every diagnostic there is, by code. A code is what `formscript explain` takes, and the name of its page. */
export const catalogue = {
  ...syntax,
  ...names,
  ...types,
  ...content,
  ...interpretation,
  ...options,
  ...branching,
  ...scores,
  ...limits,
  ...bands,
  ...tables,
  ...figures,
  ...rights,
  ...translations,
  ...files,
  ...examples,
  ...programmes,
};

export type Code = keyof typeof catalogue;

export type PartsOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer Parts> ? Parts : never;
