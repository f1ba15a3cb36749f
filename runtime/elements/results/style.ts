import { css } from "lit";

export const resultsStyle = css`
  [part~="results"] {
    margin-block-start: 3rem;
    border-block-start: 2px solid var(--_line);
    padding-block-start: 1.5rem;
  }
  [part~="sheet"] [part~="results"] {
    margin-block-start: 0;
    border: 0;
    padding: 0;
    break-before: auto;
  }
  /* Words of the interface may be written in the other direction than those of the form. */
  [part~="results"] :is(p, li, td, th, h2, h3, h4, [part~="band-range"]) {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  [part~="results"] h2 {
    margin-block: 0 1rem;
  }
  [part~="results"] h3 {
    margin-block: 2rem 0.75rem;
  }
  [part~="results"] h4 {
    margin-block: 0 0.25rem;
  }
  :is([part~="disclaimer"], [part~="source"], [part~="accuracy"], [part~="remark"], [part~="waiting"]) {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  :is([part~="score"], [part~="flag"], [part~="results"] > [part~="cutoff"]) {
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    padding: 1rem;
    margin-block: 1rem;
    break-inside: avoid;
  }
  :is([part~="score"], [part~="flag"], [part~="cutoff"], [part~="bands"], [part~="advice"]) > * + * {
    margin-block-start: 0.5rem;
  }
  [part~="results"] [part~="flag"] {
    border-inline-start: 0.375rem solid var(--_accent);
  }
  [part~="results"] [part~="urgent-flag"] {
    border-color: var(--_danger);
  }
  [part~="mark"] {
    display: inline-block;
    border: 1px solid currentColor;
    border-radius: 0.25rem;
    padding-inline: 0.375rem;
    margin-inline-end: 0.375rem;
    font-size: 0.875em;
  }
  [part~="urgent-flag"] [part~="mark"] {
    color: var(--_danger);
  }
  [part~="urgent-flag"] [part~="mark"]::before {
    content: "⚠\\00a0" / "";
  }
  [part~="quiet-flags"] li + li {
    margin-block-start: 0.25rem;
  }
  [part~="score-value"] {
    color: var(--_muted);
  }
  [part~="score-value"] strong {
    color: var(--_text);
    font-size: 2em;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  [part~="bands"] + [part~="bands"] {
    border-block-start: 1px solid var(--_faint);
    padding-block-start: 0.75rem;
    margin-block-start: 1rem;
  }
  [part~="ruler"] {
    display: grid;
    grid-template-columns: 1fr auto;
    margin-inline: 0.625rem;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  [part~="ruler-picture"] {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 2rem;
    overflow: visible;
    forced-color-adjust: auto;
  }
  [part~="ruler"] rect {
    fill: var(--_tint);
    stroke: var(--_line);
    stroke-width: 1;
  }
  [part~="ruler"] rect.here {
    fill: var(--_accent);
  }
  [part~="ruler"] .limit {
    stroke: var(--_text);
    stroke-width: 2;
    stroke-dasharray: 4 2;
  }
  [part~="ruler"] .score {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 4;
  }
  [part~="band-list"] {
    list-style: none;
    padding: 0;
  }
  [part~="band-list"] li {
    display: grid;
    grid-template-columns: minmax(5.5rem, auto) 1fr;
    gap: 0.75rem;
    padding: 0.125rem 0.5rem;
    border-inline-start: 0.25rem solid transparent;
    color: var(--_muted);
  }
  [part~="band-list"] li[aria-current] {
    border-inline-start-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  [part~="band-range"] {
    font-variant-numeric: tabular-nums;
  }
  [part~="cutoff"] {
    border-inline-start: 0.25rem solid var(--_faint);
    padding-inline-start: 0.75rem;
    margin-block-start: 1rem;
  }
  [part~="reached"] {
    border-inline-start-color: var(--_accent);
  }
  [part~="advice"] {
    background: var(--_tint);
    border-radius: var(--_radius);
    padding: 0.75rem 1rem;
    margin-block: 0.75rem;
  }
  [part~="advice-title"] {
    font-weight: 600;
  }
  [part~="unverified"] {
    font-size: 0.9375em;
    font-style: italic;
  }
  [part~="unverified"]::before {
    content: "? ";
    font-style: normal;
    font-weight: 700;
  }
  [part~="explanation"] summary {
    min-block-size: 2.75rem;
    padding-block: 0.625rem;
    color: var(--_accent);
    cursor: pointer;
  }
  [part~="counted"] {
    overflow-x: auto;
  }
  [part~="counted"] table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  [part~="counted"] caption {
    text-align: start;
    font-weight: 600;
    padding-block: 0.25rem;
  }
  [part~="counted"] :is(th, td) {
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    padding-block: 0.375rem;
    padding-inline: 0 0.75rem;
    border-block-end: 1px solid var(--_faint);
  }
  [part~="counted"] thead th {
    font-weight: 600;
  }
  [part~="counted"] tbody td:last-child {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  [part~="steps"] {
    margin-block: 0.75rem;
  }
  [part~="stored"] {
    border: 1px solid var(--_faint);
    border-inline-start: 0.375rem solid var(--_danger);
    border-radius: var(--_radius);
    padding: 1rem;
    margin-block: 1rem;
  }
  [part~="stored"] > * + * {
    margin-block-start: 0.5rem;
  }
  @media print {
    form [part~="results"] {
      break-before: page;
      border: 0;
    }
    [part~="explanation"]:not([open]) {
      display: none;
    }
    [part~="ruler-picture"],
    [part~="advice"] {
      print-color-adjust: exact;
    }
    [part~="advice"] {
      border: 1px solid var(--_faint);
    }
    [part~="results"] a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
