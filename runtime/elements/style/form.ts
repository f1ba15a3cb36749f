import { css } from "lit";

/** The default look of a form. Colours and sizes are custom properties, which a page may set. */
export const formStyle = css`
  :host {
    display: block;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
  }
`;
