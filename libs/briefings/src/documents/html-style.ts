/** The whole style of the document: it fetches nothing. */
export const HTML_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; color: #1a1f2b; background: #fff;
  font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", Roboto, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; }
h1 { font-size: 1.7rem; }
h2 { margin-top: 2.2rem; padding-bottom: .25rem; border-bottom: 2px solid #c9d2e3; font-size: 1.3rem; }
h3 { margin: 1.6rem 0 .4rem; font-size: 1.08rem; }
a { color: #123f8c; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #123f8c; outline-offset: 2px; }
dl { margin: 0; }
dt { margin-top: .5rem; font-weight: 600; }
dd { margin: 0; }
dd ul { margin: .2rem 0; padding-left: 1.3rem; }
sup { font-size: .75em; line-height: 0; }
sup a { padding: 0 .15em; }
.notices, footer { padding: .75rem 1rem; background: #eef2f9; }
footer { margin-top: 2.5rem; font-size: .9rem; }
.not-stated { color: #51596b; font-style: italic; }
.frame { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .93rem; }
th, td { padding: .4rem .5rem; border: 1px solid #c9d2e3; text-align: left; vertical-align: top; }
thead th { background: #eef2f9; }
tbody th { font-weight: 600; }
.notes { font-size: .9rem; }
.notes li { margin: .3rem 0; }
.notes li:target, sup a:target { background: #fff3c4; }
@media print {
  @page { margin: 18mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .frame { overflow: visible; }
  h2, h3 { break-after: avoid; }
  tr, .notes li { break-inside: avoid; }
  a { color: inherit; }
  .source::after { content: " (" attr(href) ")"; word-break: break-all; }
  .back { display: none; }
}
`;
