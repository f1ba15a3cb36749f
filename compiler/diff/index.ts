/** The semantic diff of two versions of a form. */
export { carry } from "./carry.ts";
export { type ChangeClass, classes, isAtLeast, isClass, meanings } from "./classes.ts";
export { diff } from "./diff.ts";
export { judge, standardPolicy } from "./policy.ts";
export type * from "./types.ts";
export { codes, sentenceOf } from "./wording.ts";
