/** Registers `<formscript-form>`, which shows a compiled form and takes its answers. */
export type { FormEvents, SubmitDetail } from "./events.ts";
export type { Change } from "./filling.ts";
export { FormscriptForm } from "./form.ts";
