import { reserved } from "../../grammar/words.ts";

/** What stands for the first question of a new form. */
export const firstQuestion = "The first question";

/** A form to begin with: what everyone needs, and nothing that must be taken out again. */
export function firstForm(id: string, title: string): string {
  return `form ${id} "${title.replace(/["\\{]/g, "\\$&")}" {
  version  "0.1.0"
  language en
  licence  free

  scale often {
    0 never     "Never"
    1 sometimes "Sometimes"
    2 always    "Always"
  }

  item q1 "${firstQuestion}" one of often
  item q2 "The second question" one of often

  score total "Total" = sum(q1..q2)

  example "never" {
    q1..q2 = 0
    expect total = 0
  }
}
`;
}

/** A name for a form with this title: "How did you sleep?" becomes how_did_you_sleep. */
export function idFor(title: string): string {
  const words =
    title
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const id = words.join("_").slice(0, 40).replace(/_+$/, "");
  if (id === "") return "form_1";
  return /^\d/.test(id) || Object.hasOwn(reserved, id) ? `form_${id}` : id;
}
