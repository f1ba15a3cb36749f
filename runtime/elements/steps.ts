import type { Content, Definition, Item } from "../definition/definition.ts";
import type { Session } from "../engine/index.ts";
import type { Layout, Step } from "./step.ts";

export type { Layout, Step } from "./step.ts";

let divided: typeof import("./divided.ts") | undefined;

export async function loadDivided(): Promise<void> {
  divided = await import("./divided.ts");
}

/** What a form is shown in, one after the other; in a layout other than whole once {@link loadDivided} has been. */
export function stepsOf(
  definition: Definition,
  askedInputs: readonly Item[],
  layout?: Layout,
): readonly Step[] {
  const all = [...askedInputs, ...definition.body];
  const steps = layout === "whole" ? undefined : divided?.stepsIn(all, layout);
  return steps?.length ? steps : [{ body: all }];
}

/** Whether anything in it is shown now. */
export function isShown({ body }: Step, session: Session): boolean {
  return body.some((content) => isAnythingShown(content, session));
}

function isAnythingShown(content: Content, session: Session): boolean {
  switch (content.kind) {
    case "item":
    case "note":
    case "repeat":
      return session.isShown(content.id);
    case "grid":
      return content.cells.some(({ id }) => session.isShown(id));
    default:
      return content.body.some((inner) => isAnythingShown(inner, session));
  }
}

/** The place of the step that holds what has this id, be it an item, a section, a grid or a row; −1 where none does. */
export function stepWith(id: string, steps: readonly Step[]): number {
  const outer = id.replace(/\[.*/, "");
  return steps.findIndex(
    ({ title, body }) => title === outer || body.some((content) => holds(content, outer)),
  );
}

function holds(content: Content, id: string): boolean {
  if ("id" in content && content.id === id) return true;
  switch (content.kind) {
    case "item":
    case "note":
    case "repeat":
      return false;
    case "grid":
      return [...content.rows, ...content.columns, ...content.cells].some((each) => each.id === id);
    default:
      return content.body.some((inner) => holds(inner, id));
  }
}
