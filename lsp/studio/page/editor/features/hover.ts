import { hoverTooltip } from "@codemirror/view";
import { type Hover, MarkupContent } from "vscode-languageserver-types";
import { positionIn, spanIn } from "../../model/positions.ts";
import { here } from "../here.ts";
import { markdownElement } from "../markdown.ts";

/** What a thing is worth, where the pointer rests. */
export const hover = hoverTooltip(
  async (view, offset) => {
    const { state } = view;
    const around = state.facet(here);
    if (!around) return null;
    const asked = { textDocument: { uri: around.uri }, position: positionIn(state.doc, offset) };
    const found = await around.server.ask<Hover | null>("textDocument/hover", asked).catch(() => null);
    if (!found || view.state.doc !== state.doc) return null;
    const { from, to } = found.range ? spanIn(state.doc, found.range) : { from: offset, to: offset };
    const words = MarkupContent.is(found.contents) ? found.contents.value : String(found.contents);
    return {
      pos: from,
      end: to,
      above: true,
      create: () => {
        const dom = document.createElement("div");
        dom.className = "fs-about";
        dom.append(markdownElement(words));
        return { dom };
      },
    };
  },
  { hideOnChange: true, hoverTime: 350 },
);
