import { css } from "lit";

/** What one answers with that is no choice of one option. Nothing that is pressed is smaller than 44 px. */
export const fields = css`
  [part~="input"] {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  input[size] {
    inline-size: auto;
    max-inline-size: 100%;
  }
  [part~="input"]:read-only {
    border-style: dashed;
  }
  [part~="input"][aria-invalid] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  textarea[part] {
    display: block;
    min-block-size: 6rem;
    field-sizing: content;
    resize: vertical;
  }
  [part~="line"] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: baseline;
  }
  [part~="box-label"] {
    display: block;
    font-size: 0.9375em;
    color: var(--_muted);
  }
  :is([part~="unit"], [part~="counter"], [part~="ends"]) {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  [part~="counter"] {
    unicode-bidi: plaintext;
    position: absolute;
    inset-inline-end: 0.5rem;
    inset-block-end: 1.375rem;
    font-variant-numeric: tabular-nums;
  }
  [part~="counter"] ~ [part~="problem"] {
    padding-inline-end: 10rem;
  }
  [part~="range"] {
    display: block;
    appearance: none;
    inline-size: 100%;
    block-size: 2.75rem;
    margin: 0;
    background: linear-gradient(var(--_line) 0 0) center / 100% 2px no-repeat;
    cursor: pointer;
    border-radius: var(--_radius);
  }
  [part~="range"]::-webkit-slider-thumb {
    appearance: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
  }
  [part~="range"]::-moz-range-thumb {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
  }
  [part~="unset"]::-webkit-slider-thumb {
    background: var(--_surface);
    border-style: dashed;
  }
  [part~="unset"]::-moz-range-thumb {
    background: var(--_surface);
    border-style: dashed;
  }
  [part~="ends"] {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
  }
  [part~="ends"] > :last-child {
    text-align: end;
  }
  [part~="value"] {
    position: absolute;
    inset-block-end: 0.75rem;
    inset-inline-start: 0.5rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  [part~="figure"] {
    display: block;
    inline-size: 100%;
    aspect-ratio: 1;
    max-block-size: min(28rem, 80vb);
    margin-block-end: 1rem;
  }
  [part~="figure-and-list"] > [part~="options"] {
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
  }
  [part~="region"] {
    fill: var(--_surface);
    stroke: var(--_line);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
    cursor: pointer;
  }
  [part~="region"]:hover {
    fill: var(--_tint);
  }
  [part~="chosen"] {
    fill: var(--_accent);
  }
  [part~="region"]:focus-visible {
    outline: none;
    stroke: var(--_accent);
    stroke-width: 5;
    paint-order: stroke;
  }
  [part~="outline"] {
    fill: none;
    stroke: var(--_faint);
  }
  @media (forced-colors: active) {
    [part~="region"] {
      fill: Canvas;
      stroke: CanvasText;
    }
    [part~="chosen"] {
      fill: Highlight;
    }
    [part~="range"] {
      border-block-end: 1px solid CanvasText;
    }
  }
  @media print {
    [part~="counter"] {
      display: none;
    }
    form [part][part~="input"] {
      border: 0 solid var(--_line);
      border-block-end-width: 1px;
      border-radius: 0;
      box-shadow: none;
      padding-inline: 0;
    }
    [part~="value"] {
      position: static;
    }
    form textarea[part] {
      min-block-size: 8rem;
      background: repeating-linear-gradient(#fff 0 calc(2rem - 1px), #999 0 2rem);
      line-height: 2rem;
      padding: 0;
      print-color-adjust: exact;
    }
    [part~="unset"]::-webkit-slider-thumb {
      opacity: 0;
    }
    [part~="figure"] {
      position: static;
      max-block-size: 24rem;
    }
    :is([part~="range"], [part~="chosen"]) {
      print-color-adjust: exact;
    }
  }
`;
