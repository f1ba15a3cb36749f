import type { Handler } from "../handler.ts";
import { actionsHandler } from "./actions.ts";
import { compiledFormsHandler } from "./compiled-forms.ts";
import { completionHandler } from "./completion.ts";
import { coverageHandler } from "./coverage.ts";
import { definitionHandler } from "./definition.ts";
import { exampleResultsHandler } from "./example-results.ts";
import { explainHandler } from "./explain.ts";
import { foldingHandler } from "./folding.ts";
import { formatHandler } from "./format.ts";
import { highlightHandler } from "./highlight.ts";
import { hoverHandler } from "./hover.ts";
import { inlayHintsHandler } from "./inlay-hints.ts";
import { lensesHandler } from "./lenses.ts";
import { linkedEditingHandler } from "./linked-editing.ts";
import { linksHandler } from "./links.ts";
import { movedFilesHandler } from "./moved-files.ts";
import { newTranslationHandler } from "./new-translation.ts";
import { outputsHandler } from "./outputs.ts";
import { referencesHandler } from "./references.ts";
import { renameHandler } from "./rename.ts";
import { reviewHandler } from "./review.ts";
import { selectionHandler } from "./selection.ts";
import { signatureHandler } from "./signature.ts";
import { symbolsHandler } from "./symbols.ts";
import { tokensHandler } from "./tokens.ts";
import { workspaceSymbolsHandler } from "./workspace-symbols.ts";

/** Every feature that the server has. */
export const handlers: readonly Handler[] = [
  actionsHandler,
  compiledFormsHandler,
  completionHandler,
  coverageHandler,
  definitionHandler,
  exampleResultsHandler,
  explainHandler,
  foldingHandler,
  formatHandler,
  highlightHandler,
  hoverHandler,
  inlayHintsHandler,
  lensesHandler,
  linkedEditingHandler,
  linksHandler,
  movedFilesHandler,
  newTranslationHandler,
  outputsHandler,
  referencesHandler,
  renameHandler,
  reviewHandler,
  selectionHandler,
  signatureHandler,
  symbolsHandler,
  tokensHandler,
  workspaceSymbolsHandler,
];
