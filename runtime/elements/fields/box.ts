import { html, nothing } from "lit";
import type { Asked } from "../field.ts";

interface Box {
  readonly value: string;
  /** How many characters it has room for at sight. */
  readonly size?: number;
  readonly inputMode?: "numeric" | "decimal" | undefined;
  /** Ids of what describes it, beside what describes the question. */
  readonly describedBy?: string | undefined;
}

/** The box that one answer is written in, in one line. */
export function box(asked: Asked, { value, size, inputMode, describedBy }: Box): unknown {
  const { domId } = asked;
  return html`<input
    part="input"
    type="text"
    id=${`${domId}-answer`}
    dir="auto"
    enterkeyhint="next"
    inputmode=${inputMode ?? nothing}
    size=${size ?? nothing}
    autocomplete=${size ? "off" : nothing}
    .value=${value}
    ?readonly=${asked.isReadonly}
    aria-labelledby=${asked.labelledBy ?? nothing}
    aria-describedby=${idsOf(describedBy, asked.describedBy)}
    aria-required=${asked.isRequired || nothing}
    aria-invalid=${asked.isInvalid || nothing}
    aria-errormessage=${messageOf(asked)}
  />`;
}

/** For attributes that name elements: these ids, or no attribute. */
export function idsOf(...ids: readonly (string | undefined)[]): string | typeof nothing {
  return ids.filter(Boolean).join(" ") || nothing;
}

/** For `aria-errormessage`. */
export function messageOf({ isInvalid, domId }: Asked): string | typeof nothing {
  return isInvalid ? `${domId}-problem` : nothing;
}
