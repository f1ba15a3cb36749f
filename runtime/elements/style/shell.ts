import { css } from "lit";

/** What stands around the questions: the opening, the summary of problems, the buttons, what became of the answers. */
export const shellStyle = css`
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [part~="actions"] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  [part~="summary"]:not(:empty) {
    border-inline-start: 0.25rem solid;
    padding-inline-start: 1rem;
  }
  @media print {
    [part~="actions"],
    [part~="progress"],
    [part~="save-state"],
    [part~="summary"] {
      display: none;
    }
  }
`;
