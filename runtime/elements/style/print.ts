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
    :is(h2, h3, legend) {
      break-inside: avoid;
      break-after: avoid;
    }
    :is([part~="clear"], [part~="button"], [part~="problem"]) {
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
    input {
      print-color-adjust: exact;
    }
  }
`;
