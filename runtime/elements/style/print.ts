import { css } from "lit";

/** On paper: boxes to tick and lines to write on, whatever has been filled in already. */
export const print = css`
  @media print {
    formscript-section,
    [part~="run"] {
      content-visibility: visible;
    }
    formscript-item {
      break-inside: avoid;
      padding-block-end: 1.25rem;
    }
    :is([part~="row"], [part~="entry-head"], h2, h3) {
      break-inside: avoid;
    }
    :is(h2, h3, legend) {
      break-after: avoid;
    }
    :is([part~="clear"], [part~="button"], [part~="counter"], [part~="problem"]) {
      display: none !important;
    }
    [part~="options"] {
      gap: 0;
    }
    form [part][part~="option"] {
      border-color: transparent;
      box-shadow: none;
      min-block-size: 0;
      padding: 0.125rem 0;
    }
    [part~="option"]::after {
      content: none !important;
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
    :is([part~="range"], [part~="chosen"], input) {
      print-color-adjust: exact;
    }
    [part~="unset"]::-webkit-slider-thumb {
      opacity: 0;
    }
    [part~="figure"] {
      position: static;
      max-block-size: 24rem;
    }
  }
`;
