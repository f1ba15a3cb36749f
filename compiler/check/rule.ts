import type { BoundForm } from "../bind/index.ts";
import type { Report } from "../diagnostics/report.ts";

/** One thing to be true of every form. A rule judges and reports; where something is not written yet it is silent. */
export type Rule = (form: BoundForm, report: Report) => void;
