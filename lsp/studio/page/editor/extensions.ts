import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";
import { ownBraces } from "./features/braces.ts";
import { completion } from "./features/completion.ts";
import { diagnosticsGutter } from "./features/diagnostics.ts";
import { folding } from "./features/folding.ts";
import { hangingIndent } from "./features/hanging-indent.ts";
import { highlights } from "./features/highlights.ts";
import { hover } from "./features/hover.ts";
import { indentation } from "./features/indentation.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { lenses } from "./features/lenses.ts";
import { showSignature, signature } from "./features/signature.ts";
import { tokenColours } from "./features/tokens.ts";
import { type Here, here } from "./here.ts";
import { formscript, wordColours } from "./language.ts";
import { theme } from "./theme.ts";

/** What every text can do. */
const everywhere: Extension = [
  lineNumbers(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  dropCursor(),
  EditorState.allowMultipleSelections.of(true),
  EditorState.tabSize.of(2),
  indentUnit.of("  "),
  bracketMatching(),
  closeBrackets(),
  rectangularSelection(),
  crosshairCursor(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  theme,
  keymap.of([
    { key: "Mod-Shift-Space", run: askSignature },
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    { key: "F8", run: nextDiagnostic },
    { key: "Shift-F8", run: previousDiagnostic },
    indentWithTab,
  ]),
];

/** What a form's text can do besides. */
const forms: Extension = [
  formscript,
  wordColours,
  indentation,
  indentOnInput(),
  ownBraces,
  hangingIndent,
  diagnosticsGutter,
  completion,
  hover,
  signature,
  tokenColours,
  inlayHints,
  lenses,
  folding,
  highlights,
];

/** All that the text of a file needs. */
export function extensionsOf(path: string, around: Here): Extension {
  const label = EditorView.contentAttributes.of({ "aria-label": `Text of ${path}`, spellcheck: "false" });
  return [label, here.of(around), everywhere, path.endsWith(".form") ? forms : []];
}

function askSignature(view: EditorView): boolean {
  void showSignature(view);
  return true;
}
