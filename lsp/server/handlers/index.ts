import type { Handler } from "../handler.ts";
import { definitionHandler } from "./definition.ts";
import { hoverHandler } from "./hover.ts";

/** Every feature that the server has. */
export const handlers: readonly Handler[] = [definitionHandler, hoverHandler];
