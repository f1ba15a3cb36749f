import { css } from "lit";

/**
 * The custom properties that a page may set, and what they are where it does not. Light or dark is the page's
 * `color-scheme`, which is inherited: a form stands on its own surface, so that it is legible on any page.
 */
export const colours = css`
  :host {
    --_text: var(--formscript-text, light-dark(#1b2430, #e9edf1));
    --_muted: var(--formscript-muted, light-dark(#55606d, #a9b4c0));
    --_surface: var(--formscript-surface, light-dark(#fff, #15191e));
    --_line: var(--formscript-line, light-dark(#7b8693, #7f8b98));
    --_accent: var(--formscript-accent, light-dark(#0d6670, #71cbd5));
    --_on-accent: var(--formscript-on-accent, light-dark(#fff, #06262a));
    --_danger: var(--formscript-danger, light-dark(#b3261e, #ffa197));
    --_radius: var(--formscript-radius, 0.5rem);
    --_tint: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
    --_faint: color-mix(in oklab, var(--_line) 35%, var(--_surface));
    accent-color: var(--_accent);
    background: var(--_surface);
    color: var(--_text);
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
      --_faint: var(--_line);
    }
  }
  @media print {
    :host {
      color-scheme: only light;
      --_surface: #fff;
      --_text: #000;
      --_muted: #333;
      --_line: #000;
      --_faint: #999;
      --_tint: #fff;
      --_accent: #000;
    }
  }
`;
