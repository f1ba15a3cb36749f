import { html, nothing, svg } from "lit";
import { directionOf } from "../../locale/direction.ts";
import { formatNumber } from "../../locale/number.ts";
import type { Filling } from "../filling.ts";
import type { Scale } from "./scale.ts";

/**
 * A score's place among all that it can be. A picture of what is said in words beside it, so that nobody needs to see
 * it.
 */
export function ruler(
  scale: Scale,
  chosen: string | undefined,
  [min, max]: readonly [number, number],
  filling: Filling,
): unknown {
  const isMirrored = directionOf(filling.language) === "rtl";
  const x = (from: number, to = from): string => percent(isMirrored ? 100 - to : from);
  const number = (value: number): string => formatNumber(value, filling.locale);
  const segments = scale.bands.length > 0 ? scale.bands : [{ id: "", from: 0, to: 100 }];
  return html`<div part="ruler" aria-hidden="true">
    <svg part="ruler-picture">
      ${segments.map(
        ({ id, from, to }) =>
          svg`<rect class=${id !== "" && id === chosen ? "here" : "band"} x=${x(from, to)} y="9" width=${percent(to - from)} height="14"></rect>`,
      )}
      ${scale.limits.map((limit) => svg`<line class="limit" x1=${x(limit)} x2=${x(limit)} y1="4" y2="28"></line>`)}
      <circle class="score" cx=${x(scale.value)} cy="16" r="9"></circle>
    </svg>
    ${min < max ? html`<span>${number(min)}</span><span>${number(max)}</span>` : nothing}
  </div>`;
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}
