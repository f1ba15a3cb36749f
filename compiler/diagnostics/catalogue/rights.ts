import { error, warning } from "./define.ts";

export const rights = {
  "wording-inlined": error<{ what: string }>(
    ({ what }) =>
      `The licence says that the wording is withheld, and here it stands. Write ${what} withheld "…" with a topic in your own words; a licence holder keeps the wording in a file of its own. If the words are your own and no publisher's, write own words behind it.`,
  ),
  "withheld-unstated": error<{ licence: boolean }>(({ licence }) =>
    licence
      ? "Wording is withheld here, and the licence does not say so: add { text withheld } to it."
      : "Wording is withheld here, and the form does not say whose it is: add a line such as licence by permission { text withheld }.",
  ),
  "obtain-unstated": warning<{ permission: string }>(
    ({ permission }) =>
      `Whoever wants to use this form has to get ${permission === "commercial" ? "a licence" : "permission"} first, and the form does not say where: add obtain "…" with an address.`,
  ),
  "attribution-unstated": error(
    () =>
      'The licence asks for attribution, and the form does not say in which words: add them behind attribution, as in with attribution "© …".',
  ),
} as const;
