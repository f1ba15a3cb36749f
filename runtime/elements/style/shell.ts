import { css } from "lit";

/** What stands around the questions: the opening, the list of problems, the way on, what became of the answers. */
export const shellStyle = css`
  [part~="opening"] {
    container-type: inline-size;
    margin-block-end: 2rem;
  }
  :is([part~="opening"], [part~="alert"], [part~="notice"]) > * + * {
    margin-block-start: 0.75rem;
  }
  :is([part~="recall"], [part~="informant"], [part~="progress-text"], [part~="save-state"], small) {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  :is([part~="notice"], [part~="urgent"], [part~="failed"], [part~="sent"], [part~="summary"]) {
    border: 1px solid var(--_faint);
    border-inline-start: 0.375rem solid var(--_accent);
    border-radius: var(--_radius);
    padding: 1rem;
  }
  :is([part~="urgent"], [part~="failed"], [part~="summary"]) {
    border-inline-start-color: var(--_danger);
    margin-block-end: 2rem;
  }
  [part~="summary-title"] {
    margin-block: 0 0.75rem;
    font-size: 1.125em;
  }
  [part~="summary"] ul {
    list-style: none;
    padding: 0;
  }
  [part~="summary"] a {
    display: block;
    padding-block: 0.625rem;
  }
  [part~="progress"] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    margin-block-end: 1rem;
  }
  [part~="progress-bar"] {
    flex: 1 1 10rem;
    block-size: 0.5rem;
  }
  [part~="actions"] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  form button[part~="submit"] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  [part~="submit"][aria-disabled] {
    opacity: 0.6;
    cursor: progress;
  }
  :is([part~="save-state"], [part~="sent"], [part~="licence"]) {
    margin-block-start: 1.5rem;
  }
  :is([part~="loading"], [part~="obstacle"]) {
    padding: 1rem;
  }
  [part~="obstacle"] p {
    margin-block-end: 0.75rem;
  }
  @media print {
    :is([part~="actions"], [part~="progress"], [part~="save-state"], [part~="summary"]) {
      display: none;
    }
  }
`;
