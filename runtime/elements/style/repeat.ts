import { css } from "lit";

/** The entries of a repeat, each in a frame. */
export const repeat = css`
  [part~="entry"] {
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    padding: 1rem 1rem 0;
    margin-block: 1rem;
  }
  :is([part~="entry-head"], [part~="removed"]) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 1rem;
  }
  @media print {
    [part~="entry-head"] {
      break-inside: avoid;
    }
  }
`;
