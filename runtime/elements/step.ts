import type { Content } from "../definition/definition.ts";

export type Layout = "whole" | "pages" | "sections" | "questions";

/** What is shown at a time. */
export interface Step {
  /** The id of the page or section whose title stands above it. */
  readonly title?: string;
  readonly body: readonly Content[];
}
