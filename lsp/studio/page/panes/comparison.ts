import { MergeView } from "@codemirror/merge";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, lineNumbers, showPanel } from "@codemirror/view";
import { formscript, wordColours } from "../editor/language.ts";
import { theme } from "../editor/theme.ts";
import type { Studio } from "../model/studio.ts";

const reading: Extension = [
  lineNumbers(),
  formscript,
  wordColours,
  theme,
  EditorView.lineWrapping,
  EditorState.readOnly.of(true),
  EditorView.theme({
    ".cm-content": { paddingBlock: "0.5rem" },
    ".fs-whose": { padding: "0.25rem 0.75rem", fontWeight: "600", fontFamily: "var(--text-font)" },
    // Fewer fonts have the sign that stands there otherwise.
    ".cm-collapsedLines": { "&:before": { content: '"…"' }, "&:after": { content: '"…"' } },
  }),
];

function headOf(words: string): HTMLElement {
  const head = document.createElement("div");
  head.className = "fs-whose";
  head.textContent = words;
  return head;
}

/** What somebody else has written beside what is typed here. */
export class Comparison {
  readonly element = document.createElement("div");
  #view: MergeView | undefined;
  #shown: readonly unknown[] = [];

  constructor() {
    this.element.className = "comparison";
    this.element.attachShadow({ mode: "open" });
    this.element.hidden = true;
  }

  /** Whether there is something to compare. */
  show({ comparing, documents }: Studio): boolean {
    const own = documents.active;
    const theirs = own && comparing === own.path ? own.conflict : undefined;
    this.element.hidden = !theirs;
    const shown = [theirs, theirs && own?.state.doc];
    if (shown.every((each, at) => each === this.#shown[at])) return Boolean(theirs);
    this.#shown = shown;
    this.#view?.destroy();
    this.#view = undefined;
    if (!theirs || !own) return false;
    const root = this.element.shadowRoot!;
    const label = (words: string) => [
      EditorView.contentAttributes.of({ "aria-label": words }),
      showPanel.of(() => ({ dom: headOf(words), top: true })),
    ];
    this.#view = new MergeView({
      a: { doc: theirs.text, extensions: [reading, label("Theirs")] },
      b: { doc: own.state.doc, extensions: [reading, label("Mine")] },
      parent: root,
      root,
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return true;
  }
}
