/** The look of the report: system fonts, light and dark, wide tables scroll by themselves. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #66707f; --line: #d9dee5; --paper: #fff; --right: #1a7f4e; --wrong: #c2331f; --accent: #1f5fbf; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #9aa4b2; --line: #39424e; --paper: #14181d; --right: #4cc38a; --wrong: #ff7a66; --accent: #7fb0ff; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 70rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
p { max-width: 44rem; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; } dt { color: var(--soft); } dd { margin: 0; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); } th { color: var(--soft); font-weight: 600; }
.scroll { overflow-x: auto; }
svg text { font: 11px system-ui, sans-serif; fill: var(--soft); }
.right { fill: var(--right); } .wrong { fill: var(--wrong); } circle { fill: var(--ink); }
.grid { stroke: var(--line); } .ideal { stroke: var(--soft); stroke-dasharray: 4 4; }
polyline { fill: none; stroke-width: 2; } .coverage { stroke: var(--accent); } .precision { stroke: var(--right); } .false-answers { stroke: var(--wrong); }
.key { display: inline-block; width: 1.4em; height: .3em; vertical-align: middle; } .key.coverage { background: var(--accent); } .key.precision { background: var(--right); } .key.false-answers { background: var(--wrong); }
`;
