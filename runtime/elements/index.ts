/**
 * Registers `<formscript-form>`, which shows a compiled form and takes its answers, and `<formscript-result>`, which shows
 * what came of answers that have been submitted.
 */

export type { Audience } from "./audience.ts";
export type { DraftOptions, DraftStore } from "./draft/options.ts";
export type { FlagDetail, FormEvents, ProblemDetail, SubmitDetail } from "./events.ts";
export type { Change } from "./filling.ts";
export { FormscriptForm } from "./form.ts";
export { FormscriptResult } from "./result.ts";
export type { Layout } from "./steps.ts";

/** Registers `<formscript-comparison>`, several responses to one form beside each other, which is a file of its own. */
export const defineComparison = () => import("./comparison/index.ts");

/** Registers `<formscript-programme>`, where a person stands in a programme of forms, which is a file of its own. */
export const defineProgramme = () => import("./programme/index.ts");
