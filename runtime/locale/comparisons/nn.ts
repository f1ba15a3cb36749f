import type { ComparisonMessages } from "../comparison-messages.ts";
import type { Speech } from "../messages.ts";

export const comparisonMessages = ({ number, count }: Speech<"one">): ComparisonMessages => ({
  heading: "Svara side om side",
  questions: "Spørsmål",
  differing: (value, of) =>
    `${number(value)} av ${count(of, { one: "# spørsmål", other: "# spørsmål" })} har ulike svar`,
  agreement: "Samsvar",
  different: "ulike",
  differentBy: (apart) => `${number(apart)} frå kvarandre`,
  incomplete: "ikkje i alle",
  change: "Endring",
  unchanged: "uendra",
  missing: "manglar",
  unknown: "ikkje kjent",
  entries: (value) => count(value, { one: "# oppføring", other: "# oppføringar" }),

  chart: "Sirkel",
  chartKeys: "Piltastane går gjennom felta: til venstre og høgre langs ein ring, opp og ned mellom ringane.",
  level: (at) => `Trinn ${number(at)}`,
  question: (at) => `spørsmål ${number(at)}`,
});
