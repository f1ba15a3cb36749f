import { prettyReview } from "../../diff/render/pretty.ts";
import type { Host } from "../../host.ts";
import { reviewed } from "../reviewing.ts";
import type { State } from "../states.ts";
import type { Terminal } from "../world.ts";
import { stateWith } from "./overlay.ts";

/** A file in two versions, `undefined` where it is not there, each among the other files of its time. */
export interface ChangedFile {
  readonly path: string;
  readonly old: string | undefined;
  readonly new: string | undefined;
  readonly hosts: { readonly old: Host; readonly new: Host };
}

/** What a change to a file does, for the terminal; nothing where it changes no form. */
export function changeWords({ path, old, new: fresh, hosts }: ChangedFile, terminal: Terminal): string {
  const states = [
    stateWith("before", path, old, hosts.old),
    stateWith("after", path, fresh, hosts.new),
  ] as const;
  const reviews = reviewed(states, {});
  const unread = states
    .filter(isUnread)
    .map(({ name }) => `The form ${name} has errors, and is not compared.\n`);
  const isWithout = states.every(({ forms }) => forms.length === 0);
  const words =
    reviews.length > 0 ? prettyReview({ forms: reviews.map(({ review }) => review) }, terminal) : "";
  if (words !== "" || unread.length > 0) return unread.join("") + (unread.length > 0 ? "" : words);
  return isWithout
    ? "Here is no form; formscript diff says what this does to those that read it.\n"
    : "No form has changed.\n";
}

function isUnread({ forms }: State): boolean {
  return forms.some(({ definition }) => definition === undefined);
}
