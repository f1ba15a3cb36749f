import { css } from "lit";

/** What one answers with. Nothing that is pressed is smaller than 44 px. */
export const controls = css`
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  [tabindex="-1"]:focus {
    outline-style: none;
  }
  [part~="options"] {
    display: grid;
    gap: 0.375rem;
    counter-reset: option;
  }
  [part~="beside"] {
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  }
  [part~="option"] {
    display: flex;
    gap: 0.75rem;
    align-items: baseline;
    min-block-size: 2.75rem;
    padding: 0.5625rem 0.875rem;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    cursor: pointer;
    counter-increment: option;
  }
  [part~="option"]:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  [part~="option"]:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  [part~="option"] :focus-visible {
    outline: none;
  }
  [part~="option"]:has(:disabled) {
    cursor: default;
  }
  [part~="option-label"] {
    flex: 1;
    min-inline-size: 0;
  }
  /* What is no answer to the question stands apart from the answers. */
  :not([part~="apart"]) + [part~="option"][part~="apart"] {
    margin-block-start: 0.75rem;
  }
  [part~="option"][part~="apart"]:not(:has(:checked)) {
    border-style: dashed;
    color: var(--_muted);
  }
  :is(input[type="radio"], input[type="checkbox"]) {
    font: inherit;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    flex: none;
    translate: 0 0.2em;
    cursor: inherit;
  }
  /* The number that chooses it, where there is a keyboard and it would work. */
  @media (hover: hover) and (pointer: fine) {
    [part~="options"]:has(:focus-visible) > :nth-child(-n + 9)::after {
      content: counter(option) / "";
      color: var(--_muted);
      font-size: 0.8125em;
      line-height: 1.6;
      min-inline-size: 1.6em;
      text-align: center;
      border: 1px solid var(--_faint);
      border-radius: 0.25rem;
    }
    [part~="option"]:hover:not(:has(:disabled)) {
      border-color: var(--_line);
    }
  }
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
  [part~="counter"] {
    position: absolute;
    inset-inline-end: 0.5rem;
    inset-block-end: 1.375rem;
    font-variant-numeric: tabular-nums;
  }
  :is([part~="button"], [part~="clear"], form button) {
    font: inherit;
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
    padding: 0.5rem 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    cursor: pointer;
  }
  form button:hover {
    background: var(--_tint);
  }
  form [part~="clear"] {
    position: absolute;
    inset-block-end: 0.125rem;
    inset-inline-end: 0.5rem;
    padding: 0.5rem;
    border-color: transparent;
    background: none;
    color: var(--_muted);
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
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
    [part~="option"]:has(:checked) {
      border: 3px solid Highlight;
    }
    [part~="range"] {
      border-block-end: 1px solid CanvasText;
    }
  }
`;
