/** Registers `<formscript-form>`, which shows a compiled form and takes its answers. */
export type { Audience } from "./audience.ts";
export type { FlagDetail, FormEvents, ProblemDetail, SubmitDetail } from "./events.ts";
export type { Change } from "./filling.ts";
export { FormscriptForm } from "./form.ts";
export type { Layout } from "./steps.ts";
