/** Follows programmes of forms: what is known of a person in; which steps are due, coming, done or not needed out. */
export { lastDayBefore } from "./shift.ts";
export { stepsAt } from "./steps-at.ts";
