import { css } from "lit";

/** Buttons and options. Nothing that is pressed is smaller than 44 px. */
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
    form button:hover {
      background: var(--_tint);
    }
    [part~="option"]:hover:not(:has(:disabled)) {
      border-color: var(--_line);
    }
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
  @media (forced-colors: active) {
    [part~="option"]:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
