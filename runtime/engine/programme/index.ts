/** Follows programmes of forms: what is known of a person in; which steps are due, coming, done or not needed out. */
export { stepsAt } from "./steps-at.ts";
