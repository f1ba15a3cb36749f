import type { Handler } from "../handler.ts";
import { actionsHandler } from "./actions.ts";
import { completionHandler } from "./completion.ts";
import { definitionHandler } from "./definition.ts";
import { foldingHandler } from "./folding.ts";
import { formatHandler } from "./format.ts";
import { highlightHandler } from "./highlight.ts";
import { hoverHandler } from "./hover.ts";
import { linksHandler } from "./links.ts";
import { referencesHandler } from "./references.ts";
import { renameHandler } from "./rename.ts";
import { selectionHandler } from "./selection.ts";
import { signatureHandler } from "./signature.ts";
import { symbolsHandler } from "./symbols.ts";
import { tokensHandler } from "./tokens.ts";
import { workspaceSymbolsHandler } from "./workspace-symbols.ts";

/** Every feature that the server has. */
export const handlers: readonly Handler[] = [
  actionsHandler,
  completionHandler,
  definitionHandler,
  foldingHandler,
  formatHandler,
  highlightHandler,
  hoverHandler,
  linksHandler,
  referencesHandler,
  renameHandler,
  selectionHandler,
  signatureHandler,
  symbolsHandler,
  tokensHandler,
  workspaceSymbolsHandler,
];
