import { css } from "lit";

/** A line from step to step. The mark of a step is filled, framed or struck by its state, which also stands in words. */
export const programmeStyle = css`
  ol[part~="timeline"] {
    list-style: none;
    padding: 0;
    margin-block: 1.5rem 0;
  }
  li {
    position: relative;
    padding-block-end: 1.25rem;
    padding-inline-start: 2rem;
    border-inline-start: 2px solid var(--_faint);
    margin-inline-start: 0.5rem;
  }
  li::before {
    content: "";
    position: absolute;
    inset-block-start: 0.35em;
    inset-inline-start: -0.5rem;
    inline-size: 0.875rem;
    block-size: 0.875rem;
    border: 2px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
  }
  li[data-state="done"]::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  li[data-state="due"]::before {
    border: 4px solid var(--_accent);
  }
  li:is([data-state="overdue"], [data-state="missed"])::before {
    border-color: var(--_danger);
    border-radius: 0;
  }
  li:is([data-state="unknown"], [data-state="not needed"])::before {
    border-style: dashed;
  }
  li[part~="today"] {
    font-weight: 600;
    border-block-start: 2px solid var(--_accent);
    padding-block: 0.5rem 1.25rem;
  }
  li[part~="today"]::before {
    display: none;
  }
  [part~="step-title"] {
    font-weight: 600;
  }
  li[data-state="overdue"] [part~="state"] {
    color: var(--_danger);
  }
  :is([part~="whom"], [part~="why"], [part~="unverified"]) {
    color: var(--_muted);
  }
  @media print {
    li {
      break-inside: avoid;
    }
  }
`;
