import type * as tree from "../../grammar/tree.ts";
import type { About, Licence, Terminology } from "../../runtime/definition/definition.ts";
import type { Members } from "./members.ts";

/** The version of a form that does not say one. */
const firstVersion = "0.0.0";

export interface Identity {
  readonly version: string;
  readonly language: string;
}

export function identity(members: Members): Identity {
  return {
    version: property(members, "version") ?? firstVersion,
    language: members.of("language")[0]?.tag?.text ?? "und",
  };
}

/** `wordingMissing` is not known here: it depends on the texts that have been merged in. */
export function about(members: Members, wordingMissing: boolean): About {
  const authors = property(members, "authors");
  const citation = property(members, "citation");
  const edition = property(members, "edition");
  const translator = property(members, "translator");
  const unverified = property(members, "unverified");
  return {
    ...(authors !== undefined && { authors }),
    ...(citation !== undefined && { citation }),
    ...(edition !== undefined && { edition }),
    ...(translator !== undefined && { translator }),
    ...(unverified !== undefined && { unverified }),
    answeredBy: members.of("answered")[0]?.by ?? "self",
    licence: licence(members.of("licence")[0], wordingMissing),
    sensitive: members.of("sensitive").length > 0,
    codes: terminologies(members.of("code")),
  };
}

export function property(members: Members, key: tree.PropertyKey): string | undefined {
  return members.of("property").find((one) => one.key === key)?.value?.value;
}

/** The codes among the marks or terms of a declaration. */
export function terminologies(marks: readonly { readonly kind: string }[]): Terminology[] {
  return marks
    .filter((mark): mark is tree.Code => mark.kind === "code")
    .flatMap(({ system, value }) => (system && value ? [{ system: system.text, code: value.value }] : []));
}

export function saysWithheld(licence: tree.Licence | undefined): boolean {
  return licence?.terms.some((term) => term.kind === "text withheld") ?? false;
}

function licence(node: tree.Licence | undefined, wordingMissing: boolean): Licence {
  const said = (kind: "holder" | "training" | "obtain") =>
    node?.terms.find((term) => term.kind === kind && "value" in term) as
      | { value: tree.Text | null }
      | undefined;
  const holder = said("holder")?.value?.value;
  const training = said("training")?.value?.value;
  const obtain = said("obtain")?.value?.value;
  return {
    permission: node?.permission ?? "not stated",
    nonCommercial: node?.nonCommercial ?? false,
    unmodified: node?.unmodified ?? false,
    attribution: node?.attribution ?? false,
    inFull: node?.terms.some((term) => term.kind === "in full") ?? false,
    ...(node?.notice && { notice: node.notice.value }),
    ...(holder !== undefined && { holder }),
    ...(training !== undefined && { training }),
    ...(obtain !== undefined && { obtain }),
    withheld: saysWithheld(node),
    wordingMissing,
  };
}
