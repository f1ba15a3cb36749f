/** What a compiled form is, what goes into it and what comes out: types only. */
export type * from "./comparison.ts";
export type * from "./definition.ts";
export type * from "./explanation.ts";
export type * from "./expression.ts";
export type * from "./programme.ts";
export type { Awaited, Done, Finding, History, StepState, Verdict, Window } from "./programme-state.ts";
export type * from "./result.ts";
export type * from "./submission.ts";
