import { css } from "lit";
import { colours } from "./colours.ts";
import { controls } from "./controls.ts";
import { print } from "./print.ts";

const base = css`
  :host {
    display: block;
    max-inline-size: var(--formscript-width, 44rem);
    font: var(--formscript-size, 1rem) / 1.5 var(--formscript-font, system-ui, sans-serif);
    overflow-wrap: break-word;
    text-size-adjust: none;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :is(form, [part~="sheet"]) {
    padding: clamp(1rem, 4vw, 2rem);
  }
  :is(h1, h2, h3, h4, p, ul, ol, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :is(h1, h2, h3, h4) {
    line-height: 1.25;
    text-wrap: balance;
  }
  h1 {
    font-size: clamp(1.375em, 7cqi, 1.75em);
    margin-block-end: 1rem;
  }
  h2 {
    font-size: 1.35em;
    margin-block: 1rem 1.5rem;
  }
  h3,
  h4 {
    font-size: 1.125em;
  }
  :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  a {
    color: var(--_accent);
  }
  formscript-section {
    display: block;
    margin-block-end: 1rem;
  }
  formscript-section + formscript-section {
    border-block-start: 1px solid var(--_faint);
    padding-block-start: 1.5rem;
  }
  /* The room below holds what comes and goes there, so that nothing moves. */
  formscript-item {
    display: block;
    position: relative;
    margin-inline: -0.5rem;
    padding: 0.25rem 0.5rem 3rem;
  }
  formscript-page {
    display: block;
  }
  /* What is far away is not laid out. The room at the sides is for what shows the focus. */
  formscript-section,
  [part~="run"] {
    content-visibility: auto;
    contain-intrinsic-size: auto 300rem;
    margin-inline: -0.5rem;
    padding-inline: 0.5rem;
  }
  formscript-note,
  formscript-grid,
  formscript-repeat {
    display: block;
    margin-block-end: 2.5rem;
  }
  [part~="note"] {
    border-inline-start: 0.25rem solid var(--_faint);
    padding-inline-start: 1rem;
  }
  [part~="question"] {
    display: block;
    font-weight: 600;
    font-size: 1.0625em;
    margin-block-end: 0.75rem;
  }
  [part~="question"]:has(+ [part~="help"], + [part~="hint"]) {
    margin-block-end: 0.25rem;
  }
  :is([part~="help"], [part~="hint"], [part~="optional"]) {
    color: var(--_muted);
    font-weight: 400;
    font-size: 0.9375em;
  }
  :is([part~="help"], [part~="hint"]) {
    margin-block-end: 0.75rem;
  }
  [part~="help"] + [part~="hint"] {
    margin-block-start: -0.5rem;
  }
  [part~="problem"] {
    color: var(--_danger);
    font-weight: 600;
    font-size: 0.9375em;
    line-height: 1.5rem;
    padding-block-start: 0.5rem;
  }
  /* It stands in the room that is kept below a question. */
  formscript-item [part~="problem"] {
    margin-block-end: -2rem;
  }
  [part~="problem"]::before {
    content: "⚠\\00a0" / "";
  }
  :is([part~="problem"], [part~="hint"], [part~="optional"], [part~="clear"]) {
    unicode-bidi: plaintext;
  }
  [part~="specify"] {
    margin-block-start: -2.25rem;
    border-inline-start: 0.25rem solid var(--_faint);
    padding-inline-start: 1rem;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [data-new] {
      animation: appear 0.25s;
    }
  }
`;

/** The default look of a form. */
export const formStyle = [colours, base, controls, print];
