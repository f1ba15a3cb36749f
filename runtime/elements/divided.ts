import type { Content, Note } from "../definition/definition.ts";
import type { Layout, Step } from "./step.ts";

/** What this is shown in, one after the other: where nothing is said by its pages, and at once where it has none. */
export function stepsIn(
  all: readonly Content[],
  layout: Exclude<Layout, "whole"> = "pages",
): readonly Step[] {
  return layout === "questions" ? questions(all) : broken(all, layout === "sections");
}

/** By pages, also by those within a section; or by sections, and then what stands loose between them. */
function broken(body: readonly Content[], bySections: boolean, title?: string): Step[] {
  const steps: Step[] = [];
  let loose: Content[] | undefined;
  for (const content of body) {
    const inner = stepsWithin(content, bySections, title);
    if (inner) {
      steps.push(...inner);
      loose = undefined;
    } else if (loose) loose.push(content);
    else {
      loose = [content];
      steps.push(titled(title, loose));
    }
  }
  return steps;
}

/** Undefined for what does not break anything. */
function stepsWithin(content: Content, bySections: boolean, title: string | undefined): Step[] | undefined {
  switch (content.kind) {
    case "page":
      return broken(content.body, bySections, content.id ?? title);
    case "section":
      if (bySections) return [{ body: [content] }];
      return hasPages(content) ? broken(content.body, false, content.id) : undefined;
    case "group":
      return hasPages(content) || (bySections && hasSections(content))
        ? broken(content.body, bySections, title)
        : undefined;
    default:
      return undefined;
  }
}

/** One at a time, with the notes before it and the text boxes that its options open. */
function questions(body: readonly Content[]): Step[] {
  const steps: { title?: string; body: Content[] }[] = [];
  const notes: Note[] = [];
  const walk = (contents: readonly Content[], title: string | undefined): void => {
    for (const content of contents) {
      if (content.kind === "note") notes.push(content);
      else if ("body" in content && content.kind !== "repeat")
        walk(content.body, ("id" in content ? content.id : undefined) ?? title);
      else if (content.kind === "item" && (content.specifies || content.remarks))
        steps.at(-1)?.body.push(content);
      else steps.push(titled(title, [...notes.splice(0), content]));
    }
  };
  walk(body, undefined);
  if (notes.length > 0) steps.push({ body: notes });
  return steps;
}

function titled<Body>(title: string | undefined, body: Body): { title?: string; body: Body } {
  return title === undefined ? { body } : { title, body };
}

const hasPages = (content: Content): boolean => has(content, "page");
const hasSections = (content: Content): boolean => has(content, "section");

function has(content: Content, kind: Content["kind"]): boolean {
  return "body" in content && content.body.some((inner) => inner.kind === kind || has(inner, kind));
}
