import { html, nothing } from "lit";
import type { Content } from "../../definition/definition.ts";
import type { Entry, Filling } from "../filling.ts";
import { openerOf } from "../wording.ts";

/**
 * Content in its order. What has a place of its own becomes an element, which shows and hides itself; a block under a
 * condition and a page have none: what is in them is hidden with them.
 */
export function contents(body: readonly Content[], filling: Filling, entry?: Entry): unknown {
  const show = (content: Content): unknown => rendered(content, filling, entry);
  if (body.length <= mostInRun) return body.map(show);
  return runsOf(body).map((run) => html`<div part="run">${run.map(show)}</div>`);
}

/**
 * What is far from what one sees is not laid out, a run at a time. Shorter runs would cost more to look after than they
 * save; in longer ones more would be laid out than anyone sees.
 */
const mostInRun = 20;

function runsOf(body: readonly Content[]): readonly (readonly Content[])[] {
  const runs: Content[][] = [[]];
  for (const content of body) {
    // The text box of an option stays with it.
    const belongs = content.kind === "item" && openerOf(content) !== undefined;
    if (runs.at(-1)!.length >= mostInRun && !belongs) runs.push([]);
    runs.at(-1)!.push(content);
  }
  return runs;
}

function rendered(content: Content, filling: Filling, entry?: Entry): unknown {
  switch (content.kind) {
    case "group":
      return contents(content.body, filling, entry);
    case "page":
      return html`${
        content.id === undefined
          ? nothing
          : html`<formscript-page .filling=${filling} .content=${content}></formscript-page>`
      }${contents(content.body, filling, entry)}`;
    case "section":
      return html`<formscript-section .filling=${filling} .content=${content} .entry=${entry}></formscript-section>`;
    case "note":
      return html`<formscript-note .filling=${filling} .content=${content} .entry=${entry}></formscript-note>`;
    case "item":
      return html`<formscript-item .filling=${filling} .content=${content} .entry=${entry}></formscript-item>`;
    case "grid":
      return html`<formscript-grid .filling=${filling} .content=${content} .entry=${entry}></formscript-grid>`;
    case "repeat":
      return html`<formscript-repeat
        .inside=${(entry: Entry) => contents(content.body, filling, entry)}
        .filling=${filling}
        .content=${content}
      ></formscript-repeat>`;
  }
}
