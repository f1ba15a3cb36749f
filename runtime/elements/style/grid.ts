import { css } from "lit";

/** A table; where there is no room for one, a card a row. */
export const grid = css`
  formscript-grid {
    container-type: inline-size;
  }
  /* So many columns of options have no room beside each other; without a container there are cards. */
  formscript-grid:has([part~="cell-of-row"]:nth-child(5) [part~="options"]) {
    container-type: normal;
  }
  [part~="table"] {
    inline-size: 100%;
    border-collapse: collapse;
  }
  :is([part~="table"], [part~="table"] :is(thead, tbody, tr, th, td)) {
    display: block;
    padding: 0;
    text-align: start;
    font-weight: 400;
  }
  [part~="table"] [part~="head"] {
    display: none;
  }
  [part~="table"] [part~="row"] {
    position: relative;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    padding: 1rem 1rem 0.5rem;
    margin-block-end: 1rem;
  }
  [part~="table"] [part~="row-header"] {
    font-weight: 600;
    margin-block-end: 0.75rem;
  }
  [part~="row"] [part~="choice"] {
    margin-block-end: 0.375rem;
  }
  [part~="row"] [part~="clear-cell"] {
    block-size: 2rem;
  }
  [part~="table"] formscript-item {
    margin-inline: 0;
    padding-inline: 0;
  }
  /* What is wrong takes more room than a cell could keep. */
  [part~="table"] formscript-item:not(:has([part~="options"])) {
    padding-block-end: 0.75rem;
  }
  [part~="table"] formscript-item:not(:has([part~="options"])) [part~="problem"] {
    margin-block-end: 0;
  }
  [part~="cell"] > [part~="question"] {
    font-size: 1em;
    font-weight: 400;
    margin-block-end: 0.25rem;
  }
  /* Short labels stand beside each other, so that a row is no taller than it has to be. */
  [part~="cell-of-row"] [part~="options"] {
    display: flex;
    flex-wrap: wrap;
  }
  [part~="cell-of-row"] [part~="option"] {
    flex: 1 1 auto;
  }
  @container not (min-width: 36rem) {
    /* A number stands beside what it is a number of. */
    div[part~="cell"]:has(> [part~="line"]) {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: baseline;
      column-gap: 1rem;
    }
    div[part~="cell"] > :not([part~="question"], [part~="line"]) {
      grid-column: 1 / -1;
    }
    /* Without columns the row is all that the question is. */
    [part~="table"]:not(:has([part~="head"])) [part~="row-header"] {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    [part~="table"]:not(:has([part~="head"])) [part~="question"] {
      font-weight: 600;
    }
    /* Two choices, such as yes and no, stand beside each other. */
    [part~="row"]:has(> [part~="choice"]:nth-child(3):nth-last-child(2)) {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 0.375rem;
    }
    [part~="row"] > :is([part~="row-header"], [part~="clear-cell"]) {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 36rem) {
    table[part~="table"] {
      display: table;
    }
    [part~="table"] thead[part] {
      display: table-header-group;
    }
    [part~="table"] tbody {
      display: table-row-group;
    }
    [part~="table"] tr {
      display: table-row;
    }
    [part~="table"] :is(th, td) {
      display: table-cell;
      vertical-align: middle;
      border-block-end: 1px solid var(--_faint);
    }
    [part~="table"] [part~="row"] {
      border: 0;
    }
    [part~="table"] [part~="row-header"] {
      font-weight: 500;
      padding-block: 0.625rem;
      padding-inline-end: 1rem;
    }
    [part~="table"] [part~="column"] {
      color: var(--_muted);
      font-size: 0.875em;
      vertical-align: bottom;
      padding: 0.25rem 0.375rem 0.5rem;
    }
    [part~="table"] [part~="of-choice"] {
      text-align: center;
      inline-size: 4.5rem;
    }
    :not([part~="apart"]) + [part~="apart"]:is(th, td) {
      border-inline-start: 1px dashed var(--_faint);
    }
    [part~="choice"] [part~="option"] {
      justify-content: center;
      align-items: center;
      block-size: 100%;
      min-inline-size: 2.75rem;
      padding: 0.5rem;
      border-color: transparent;
    }
    [part~="choice"] [part~="option-label"] {
      display: none;
    }
    [part~="choice"] input {
      translate: none;
    }
    [part~="table"] [part~="clear-cell"] {
      inline-size: 2.75rem;
    }
    [part~="clear-cell"] [part~="clear"] {
      position: static;
    }
    [part~="table"] [part~="clear"] {
      inset-inline-end: 0;
      font-size: 0;
      text-decoration: none;
    }
    [part~="table"] [part~="clear"]::before {
      content: "✕" / "";
      font-size: 1rem;
    }
    [part~="cell"] > [part~="question"] {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    [part~="table"] :is([part~="cell-of-row"], :has(~ [part~="cell-of-row"])) {
      vertical-align: top;
      padding-block-start: 0.625rem;
    }
    [part~="table"] [part~="cell-of-row"] {
      padding-inline: 0.25rem;
    }
    [part~="cell-of-row"] [part~="option"] {
      gap: 0.375rem;
      padding-inline: 0.5rem;
    }
  }
  @media print {
    [part~="row"]:not(:has([part~="cell-of-row"]:nth-child(5) [part~="options"])) {
      break-inside: avoid;
    }
  }
`;
