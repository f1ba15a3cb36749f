import type { Uri, Webview } from "vscode";

/** The page that shows a form. It loads what the extension brings, and nothing else. */
export function html(webview: Webview, script: Uri): string {
  const own = webview.cspSource;
  const policy = `default-src 'none'; script-src ${own}; style-src ${own} 'unsafe-inline'; img-src ${own} data:`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <style>${style}</style>
    <script type="module" src="${webview.asWebviewUri(script)}"></script>
  </head>
  <body>
    <header id="bar" hidden>
      <label hidden>Form <select id="forms"></select></label>
      <label hidden>Language <select id="languages"></select></label>
      <button type="button" id="again" title="Forget all answers">Start over</button>
    </header>
    <p id="notice" role="status" hidden></p>
    <main><formscript-previewed layout="whole" hidden></formscript-previewed></main>
    <aside aria-label="What comes of the answers" tabindex="0" hidden>
      <formscript-outcome></formscript-outcome>
    </aside>
  </body>
</html>`;
}

/** The form and what comes of it beside each other where there is room, else below each other; each scrolls by itself. */
const style = `
  body {
    color-scheme: light;
    display: grid;
    grid-template: "bar" auto "notice" auto "form" minmax(0, 1fr) "outcome" fit-content(45vh) / minmax(0, 1fr);
    block-size: 100vh;
    margin: 0;
    padding: 0;
    background: light-dark(#fff, #15191e);
  }
  body:is(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; }
  /* VS Code does not pass on that somebody wants more contrast. */
  body:is(.vscode-high-contrast, .vscode-high-contrast-light) {
    --formscript-surface: light-dark(#fff, #000);
    --formscript-text: light-dark(#000, #fff);
    --formscript-muted: var(--formscript-text);
    --formscript-line: var(--formscript-text);
    background: var(--formscript-surface);
  }
  body:is(.vscode-high-contrast, .vscode-high-contrast-light) :is(formscript-previewed, formscript-outcome) {
    --_faint: var(--formscript-line);
  }
  [hidden] { display: none !important; }
  #bar {
    grid-area: bar;
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 1rem;
    align-items: center;
    padding: 0.375rem 0.75rem;
    border-block-end: 1px solid var(--vscode-panel-border, #8884);
    background: var(--vscode-editor-background);
    color: var(--vscode-foreground);
    font: var(--vscode-font-size, 13px) var(--vscode-font-family, system-ui);
  }
  #bar label { display: flex; gap: 0.5rem; align-items: center; }
  #bar :is(select, button) {
    font: inherit;
    min-block-size: 1.75rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--vscode-dropdown-border, #8888);
    border-radius: 4px;
    background: var(--vscode-dropdown-background);
    color: var(--vscode-dropdown-foreground, inherit);
  }
  #bar button { margin-inline-start: auto; cursor: pointer; }
  #bar :focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
  #notice {
    grid-area: notice;
    margin: 0;
    padding: 0.5rem 1rem;
    background: light-dark(#fff4ce, #42330f);
    color: light-dark(#3b2e00, #ffe7a8);
  }
  /* What is placed freely in a form moves with it, and does not make the page longer. */
  main, aside { position: relative; }
  main { grid-area: form; overflow: auto; }
  formscript-previewed { margin-inline: auto; --formscript-size: 0.9375rem; }
  formscript-outcome { --formscript-size: 0.875rem; }
  aside {
    grid-area: outcome;
    overflow: auto;
    border-block-start: 1px solid light-dark(#7b8693, #7f8b98);
    box-shadow: 0 -2px 8px light-dark(#0001, #0006);
    z-index: 1;
  }
  aside:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: -2px; }
  @media (min-width: 54rem) {
    body { grid-template: "bar bar" auto "notice notice" auto "form outcome" minmax(0, 1fr) / minmax(0, 1fr) minmax(20rem, 2fr); }
    body:has(aside[hidden]) { grid-template-columns: minmax(0, 1fr) 0; }
    aside { border-block: 0; border-inline-start: 1px solid light-dark(#7b8693, #7f8b98); }
  }`;
