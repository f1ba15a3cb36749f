import { css } from "lit";

/** Four colours that stay apart for those who see few, each with a pattern of its own. */
export const comparisonStyle = css`
  :host {
    --_r0: light-dark(#0072b2, #56b4e9);
    --_r1: light-dark(#b85600, #e69f00);
    --_r2: light-dark(#00805c, #2fc79a);
    --_r3: light-dark(#a3418f, #dd9ccb);
    max-inline-size: var(--formscript-width, 60rem);
  }
  [part~="scroll"] {
    overflow-x: auto;
    margin-block: 1.5rem;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  caption {
    font-weight: 600;
    font-size: 1.125em;
    text-align: start;
    padding-block-end: 0.5rem;
  }
  :is(th, td) {
    text-align: start;
    vertical-align: top;
    padding: 0.375rem 0.75rem 0.375rem 0;
    border-block-end: 1px solid var(--_faint);
    min-inline-size: 5.5rem;
    overflow-wrap: break-word;
  }
  tbody th {
    font-weight: 400;
    min-inline-size: 9rem;
  }
  @media (width < 40rem) {
    :is(th, td) {
      min-inline-size: 4rem;
      padding-inline-end: 0.5rem;
      font-size: 0.9375em;
    }
    tbody th {
      min-inline-size: 5rem;
    }
  }
  tr[part~="different"] > * {
    background: var(--_tint);
  }
  tr[part~="different"] > th {
    box-shadow: inset 0.25rem 0 var(--_accent);
    padding-inline-start: 0.625rem;
  }
  small {
    display: block;
    color: var(--_muted);
    font-weight: 400;
  }
  tr[part~="different"] small {
    color: inherit;
  }
  figure {
    margin: 1.5rem 0;
  }
  figcaption {
    font-weight: 600;
    font-size: 1.125em;
  }
  [part~="chart-body"] {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 2rem;
    align-items: center;
  }
  [part~="chart-body"] > svg {
    flex: 1 1 18rem;
    max-inline-size: 34rem;
    touch-action: manipulation;
  }
  [part~="legend"] {
    flex: 0 1 16rem;
  }
  [part~="legend"] ol {
    margin-block: 0.5rem;
  }
  [part~="rounds"] {
    list-style: none;
    padding: 0;
  }
  [part~="rounds"] svg {
    inline-size: 1.5rem;
    vertical-align: -0.125em;
    border: 1px solid var(--_line);
  }
  .field {
    fill: var(--_surface);
  }
  .ring {
    fill: none;
    stroke: var(--_line);
    stroke-width: 0.4;
  }
  .spoke {
    stroke: var(--_text);
    stroke-width: 1.2;
  }
  .r0 {
    fill: var(--_r0);
  }
  .r1 {
    fill: var(--_r1);
  }
  .r2 {
    fill: var(--_r2);
  }
  .r3 {
    fill: var(--_r3);
  }
  .mark {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 0.7;
  }
  .dot {
    fill: var(--_surface);
  }
  .number {
    fill: var(--_text);
    font-size: 7px;
    text-anchor: middle;
    dominant-baseline: central;
  }
  [part~="field"] {
    cursor: pointer;
    outline: none;
  }
  [part~="field"]:focus .ring {
    stroke: var(--_text);
    stroke-width: 2.4;
  }
  [part~="here"] {
    min-block-size: 3em;
    margin-block: 0.5rem;
  }
  [part~="keys"] {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .r0,
    .r1,
    .r2,
    .r3 {
      fill: CanvasText;
    }
    [part~="field"]:focus .ring {
      stroke: Highlight;
    }
  }
  @media print {
    :is([part~="here"], [part~="keys"]) {
      display: none;
    }
    :is([part~="scroll"], figure, tr) {
      break-inside: avoid;
      overflow: visible;
    }
    [part~="chart-body"] > svg,
    [part~="rounds"] svg {
      print-color-adjust: exact;
    }
  }
`;
