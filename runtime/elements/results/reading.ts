import type { Explanation } from "../../definition/explanation.ts";
import type { ResultMessages } from "../../locale/result-messages.ts";
import type { Filling } from "../filling.ts";

/** Results as somebody reads them. */
export interface Reading {
  readonly filling: Filling;
  readonly messages: ResultMessages;
  /** The `lang` of the messages, where it is not that of the form. */
  readonly lang: unknown;
  /** Undefined where the questions do not stand on the page. */
  readonly goTo: ((item: string) => void) | undefined;
  /** Undefined for a score whose explanation is not open. */
  explain(score: string): Explained;
}

/** A score's explanation, which is worked out once somebody wants to read it. */
export interface Explained {
  readonly explanation: Explanation | undefined;
  toggle(isOpen: boolean): void;
}
