import type { ComparisonMessages } from "../comparison-messages.ts";
import type { Speech } from "../messages.ts";

export const comparisonMessages = ({ number, count }: Speech<"one">): ComparisonMessages => ({
  heading: "Svarene side om side",
  questions: "Spørsmål",
  differing: (value, of) =>
    `${number(value)} av ${count(of, { one: "# spørsmål", other: "# spørsmål" })} er besvart ulikt`,
  agreement: "Samsvar",
  different: "ulike",
  differentBy: (apart) => `${number(apart)} fra hverandre`,
  incomplete: "ikke i alle",
  change: "Endring",
  unchanged: "uendret",
  missing: "mangler",
  unknown: "ikke kjent",
  entries: (value) => count(value, { one: "# oppføring", other: "# oppføringer" }),

  chart: "Sirkel",
  chartKeys: "Piltastene går gjennom feltene: til venstre og høyre langs en ring, opp og ned mellom ringene.",
  level: (at) => `Trinn ${number(at)}`,
  question: (at) => `spørsmål ${number(at)}`,
});
