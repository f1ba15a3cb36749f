/** How the interface speaks: its words, and numbers, days, times and lists as the reader writes them. No DOM. */
export { formatDay, formatMoment } from "./day.ts";
export { type Direction, directionOf } from "./direction.ts";
export type { DraftMessages } from "./draft-messages.ts";
export { loadDraftMessages } from "./drafts.ts";
export { chainOf, type Language, languages } from "./language.ts";
export { formatList, languageName } from "./list.ts";
export { type Locale, loadLocale, locale } from "./locale.ts";
export type { Messages } from "./messages.ts";
export { formatForInput, formatNumber, formatPercent } from "./number.ts";
export {
  type DayPart,
  type DayParts,
  dayOrder,
  dayParts,
  parseDay,
  parseDayParts,
  type ReadDay,
} from "./read-day.ts";
export { parseNumber, type ReadNumber } from "./read-number.ts";
export { parseTime, type ReadTime } from "./read-time.ts";
export type { ResultMessages } from "./result-messages.ts";
export { loadResultMessages } from "./results.ts";
export { formatTime } from "./time.ts";
