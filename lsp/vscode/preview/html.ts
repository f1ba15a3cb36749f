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
    <meta name="color-scheme" content="light dark">
    <style>
      body { color-scheme: light; background: #fff; }
      body:is(.vscode-dark, .vscode-high-contrast) { color-scheme: dark; background: #1b1f23; }
      #notice { margin: 0; padding: 0.5rem 1rem; background: #fff4ce; color: #3b2e00; }
    </style>
    <script type="module" src="${webview.asWebviewUri(script)}"></script>
  </head>
  <body>
    <p id="notice" role="status" hidden></p>
    <formscript-form layout="whole" results="clinician" hidden></formscript-form>
  </body>
</html>`;
}
