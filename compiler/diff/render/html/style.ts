/** The style of the page. Light or dark is the reader's; on paper it is black on white. */
export const style = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1b2430, #e9edf1);
  --muted: light-dark(#55606d, #a9b4c0);
  --surface: light-dark(#fff, #15191e);
  --raised: light-dark(#f4f6f8, #1d232a);
  --line: light-dark(#c3cad2, #3d4752);
  --strong-line: light-dark(#7b8693, #7f8b98);
  --accent: light-dark(#0d6670, #71cbd5);
  --danger: light-dark(#a3201a, #ffa197);
  --gone: light-dark(#fde3e0, #4d1f1d);
  --gone-text: light-dark(#7d1711, #ffd2cd);
  --new: light-dark(#d9f2e3, #173f2a);
  --new-text: light-dark(#0c4f2c, #c3f0d5);
  --warn: light-dark(#fdf0d3, #42330f);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--surface);
  color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: break-word;
}
header, main { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-bottom: 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 2rem 0 0.25rem; text-wrap: balance; }
h2 { font-size: 1.5rem; margin: 3rem 0 0.25rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; }
h4 { font-size: 1.0625rem; margin: 1.5rem 0 0.25rem; }
p { margin: 0 0 0.5rem; max-width: 70ch; }
a { color: var(--accent); }
code { font: 0.8125em ui-monospace, monospace; color: var(--muted); }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: 0; padding: 0; border: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.origin, .meaning, .readable, .evidence { color: var(--muted); }
.absent { color: var(--muted); font-style: italic; }
ins, del { border-radius: 0.2em; padding: 0 0.15em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
del { background: var(--gone); color: var(--gone-text); text-decoration: line-through; }
ins { background: var(--new); color: var(--new-text); text-decoration: underline; text-underline-offset: 0.15em; }
.verdict { padding: 0.625rem 0.875rem; border-inline-start: 0.3rem solid var(--accent); background: var(--raised); }
.verdict.wrong { border-color: var(--danger); background: var(--gone); }
.summary { margin-top: 1rem; }
.badge {
  display: inline-block; padding: 0.05rem 0.6rem; border: 1px solid var(--strong-line); border-radius: 1rem;
  background: var(--raised); font-size: 0.9375rem; font-weight: 600; white-space: nowrap;
}
.badge.answers, .badge.score { background: var(--gone); color: var(--gone-text); border-color: currentColor; }
.badge.interpretation, .badge.routing, .badge.rights { background: var(--warn); border-color: currentColor; }
.scrolled { overflow-x: auto; margin: 0.5rem 0 1rem; }
.scrolled:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; font-size: 0.9375rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.75rem; border-bottom: 1px solid var(--line); }
thead th, thead td { border-bottom: 1px solid var(--strong-line); color: var(--muted); font-weight: 600; }
tbody th { font-weight: 500; }
.group th { padding-top: 0.75rem; color: var(--muted); font-weight: 600; }
td { font-variant-numeric: tabular-nums; }
.meanings { list-style: none; margin: 0 0 1rem; padding: 0; }
.meanings li { display: grid; grid-template-columns: 9.5rem 3fr 2fr 6rem; gap: 0.25rem 1rem; align-items: baseline; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.meanings .badge { justify-self: start; }
.audience, .count { color: var(--muted); }
.meanings .count { text-align: end; }
.changes code { display: inline-block; }
.played { margin: 0.25rem 0 0.75rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
.played table { min-width: min(34rem, 100%); }
.played th:first-child { max-width: 26rem; }
.changes { padding: 0; margin: 0.75rem 0; list-style: none; }
.changes > li { margin-bottom: 1.25rem; }
.changes > li > p:first-child { font-weight: 500; }
.moves .moves { background: var(--warn); }
td.stays, td.none { color: var(--muted); }
.tag { font-size: 0.8125rem; }
.score-ruler { max-width: 48rem; margin-bottom: 2rem; }
.ruler { display: block; width: 100%; max-width: 48rem; margin: 0.25rem 0 0.75rem; overflow: visible; }
.ruler-name { margin: 0.5rem 0 0; font-size: 0.9375rem; }
.ruler text { fill: var(--text); font: 500 0.8125rem system-ui, sans-serif; }
.ruler .end { fill: var(--muted); font-weight: 400; }
.ruler .band { stroke: var(--strong-line); }
.ruler .limit { stroke: var(--danger); stroke-width: 3; }
.ruler .mark { fill: var(--text); }
.tint-0 { fill: color-mix(in oklab, var(--accent) 4%, var(--surface)); }
.tint-1 { fill: color-mix(in oklab, var(--accent) 13%, var(--surface)); }
.tint-2 { fill: color-mix(in oklab, var(--accent) 22%, var(--surface)); }
.tint-3 { fill: color-mix(in oklab, var(--accent) 31%, var(--surface)); }
.tint-4 { fill: color-mix(in oklab, var(--accent) 40%, var(--surface)); }
.tint-5 { fill: color-mix(in oklab, var(--accent) 46%, var(--surface)); }
.row { display: grid; grid-template-columns: 5rem 1fr 1fr; gap: 0 1rem; padding: 0.625rem 0; border-bottom: 1px solid var(--line); }
.row > * { min-width: 0; }
.state { font-size: 0.875rem; font-weight: 600; color: var(--muted); }
.row:not(.same) > .state { color: var(--text); }
.row.changed, .row.moved { box-shadow: -0.3rem 0 0 var(--accent); }
.row.added { box-shadow: -0.3rem 0 0 var(--new-text); }
.row.removed { box-shadow: -0.3rem 0 0 var(--danger); }
.row:not(.same) { background: var(--raised); padding-inline-start: 0.625rem; }
.version { font-size: 0.8125rem; color: var(--muted); margin: 0 0 0.15rem; }
.line p { margin: 0 0 0.25rem; white-space: pre-line; }
.line .title { font-weight: 500; }
.heading .title { font-weight: 700; }
.depth-1 { padding-inline-start: 0.75rem; }
.depth-2 { padding-inline-start: 1.5rem; }
.depth-3, .depth-4 { padding-inline-start: 2.25rem; }
.label { color: var(--muted); font-size: 0.875rem; font-weight: 400; }
.label::after { content: ":"; }
.options { list-style: none; margin: 0.25rem 0; padding: 0; }
.options li { padding: 0.1rem 0 0.1rem 1.5rem; position: relative; }
.options li::before {
  content: ""; position: absolute; inset-inline-start: 0.15rem; top: 0.45rem; width: 0.8rem; height: 0.8rem;
  border: 1px solid var(--strong-line); border-radius: 50%;
}
.score:not(.badge) { display: inline-block; min-width: 1.6rem; padding: 0 0.35rem; border: 1px solid var(--line); border-radius: 0.25rem; font-size: 0.8125rem; text-align: center; color: var(--muted); }
.facts { font-size: 0.875rem; color: var(--muted); }
.facts span::before { content: "· "; }
summary { padding: 0.5rem 0; color: var(--accent); cursor: pointer; }
details { border-bottom: 1px solid var(--line); }
@media (max-width: 44rem) {
  header, main { padding: 0 1rem; }
  .row { grid-template-columns: 1fr; gap: 0.375rem; }
  .row .side + .side { margin-top: 0.375rem; padding-top: 0.5rem; border-top: 1px dashed var(--line); }
  .meanings li { grid-template-columns: 1fr auto; }
  .meanings li > :nth-child(2), .meanings .audience { grid-column: 1 / -1; }
  .meanings .count { grid-area: 1 / 2; }
  th, td { padding: 0.35rem 0.5rem; }
  .played { padding-inline-start: 0.625rem; }
}
@media (prefers-contrast: more) {
  :root { --muted: var(--text); --line: var(--strong-line); }
}
@media (forced-colors: active) {
  .verdict, .row:not(.same) { border: 1px solid; }
  .ruler .band { fill: Canvas; stroke: CanvasText; }
  .ruler text, .ruler .mark { fill: CanvasText; }
  .ruler .limit { stroke: Highlight; }
}
@media print {
  :root {
    color-scheme: only light;
    --text: #000; --muted: #333; --surface: #fff; --raised: #fff; --line: #999; --strong-line: #000;
  }
  body { font-size: 10pt; }
  header, main { max-width: none; padding: 0; }
  .scrolled { overflow: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .row, tr, .score-ruler, .played { break-inside: avoid; }
  h3, h4 { break-after: avoid; }
  .verdict, .badge, .row:not(.same) { print-color-adjust: exact; }
}
`;
