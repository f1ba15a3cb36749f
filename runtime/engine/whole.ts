import { allowedAnswer } from "./allowed.ts";
import { breaking } from "./breaking.ts";
import { calls } from "./calls.ts";
import type { Kit } from "./kit.ts";
import { operators } from "./operators.ts";
import { readerOf } from "./reader.ts";
import { repeating } from "./repeating.ts";
import { indexTable } from "./table.ts";

/** All that the engine can do. */
export const whole: Kit = { operators, calls, readerOf, allowedAnswer, indexTable, repeating, breaking };
