/** Block Kit: text, fields, buttons, selects, inputs, tables. */
export const blocksStyle = `
.blocks { display: flex; flex-direction: column; gap: 7px; max-width: 640px; margin-top: 2px; }
.text { white-space: pre-wrap; }
.text p, .markdown p { margin: 0 0 6px; }
.text p:last-child, .markdown p:last-child { margin-bottom: 0; }
.text a, .markdown a { color: var(--link); }
.text code, .markdown code {
  padding: 1px 4px; border: 1px solid var(--line); border-radius: 4px; background: var(--raised); color: var(--code);
  font: 12.5px/1.5 ui-monospace, Menlo, Consolas, monospace;
}
pre {
  margin: 3px 0; padding: 8px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); white-space: pre-wrap;
  font: 13px/1.5 ui-monospace, Menlo, Consolas, "Noto Sans CJK SC", monospace; user-select: all;
}
blockquote { margin: 2px 0; padding-left: 10px; border-left: 4px solid var(--line); }
.mention { padding: 0 2px; border-radius: 3px; background: color-mix(in srgb, var(--link) 15%, transparent); color: var(--link); }
.text ul, .text ol, .markdown ul, .markdown ol { margin: 2px 0; padding-left: 24px; white-space: normal; }
.text li { white-space: pre-wrap; }
.header { margin: 2px 0 0; font-size: 18px; font-weight: 800; line-height: 1.3; }
.section { display: flex; gap: 12px; align-items: flex-start; flex-wrap: wrap; }
.section > .main { flex: 1 1 220px; min-width: 0; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 4px 16px; }
.context { display: flex; flex-wrap: wrap; align-items: center; gap: 3px 8px; color: var(--soft); font-size: 13px; }
.context img { width: 18px; height: 18px; border-radius: 3px; }
.blocks hr { width: 100%; margin: 3px 0; border: 0; border-top: 1px solid var(--line); }
figure { margin: 0; }
figure img, .section img { max-width: min(100%, 360px); border-radius: 8px; }
figcaption { color: var(--soft); font-size: 13px; }
.actions { display: flex; flex-wrap: wrap; gap: 7px; align-items: flex-start; }
.button {
  max-width: 100%; padding: 4px 12px; border: 1px solid var(--soft); border-radius: 7px; background: var(--card); font-size: 14px; font-weight: 700; text-decoration: none;
}
.button:hover { background: var(--raised); }
.button.primary { border-color: var(--good); background: var(--good); color: #fff; }
@media (prefers-color-scheme: dark) { .button.primary { background: #00664b; border-color: #00664b; } }
.button.danger { border-color: var(--bad); color: var(--bad); }
.button[disabled] { opacity: .55; cursor: progress; }
.feedback { padding: 2px 9px; border-color: var(--line); font-weight: 400; }
.feedback[aria-pressed="true"] { border-color: var(--link); background: color-mix(in srgb, var(--link) 15%, var(--card)); }
.select, .field {
  max-width: 100%; padding: 5px 8px; border: 1px solid var(--soft); border-radius: 7px; background: var(--card);
}
.select { max-width: 260px; font-size: 14px; }
.choices { display: flex; flex-direction: column; gap: 4px; margin: 0; padding: 0; border: 0; }
.choices label { display: flex; gap: 8px; align-items: baseline; }
.choices small { display: block; color: var(--soft); }
.overflow { position: relative; }
.overflow summary { list-style: none; cursor: pointer; }
.overflow summary::-webkit-details-marker { display: none; }
.overflow div { position: absolute; right: 0; z-index: 2; display: flex; flex-direction: column; min-width: 150px; padding: 5px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); box-shadow: var(--shadow); }
.overflow div button { padding: 6px 10px; border: 0; border-radius: 5px; background: none; text-align: left; }
.overflow div button:hover { background: var(--link); color: #fff; }
.input { display: flex; flex-direction: column; gap: 4px; }
.input > .label { font-weight: 700; }
.input .optional, .input .hint { color: var(--soft); font-size: 13px; font-weight: 400; }
.input .field { width: 100%; }
.input .select { max-width: 100%; width: 100%; font-size: 15px; }
.fault { margin: 0; color: var(--bad); font-size: 13px; }
table { border-collapse: collapse; font-size: 14px; }
td { padding: 4px 9px; border: 1px solid var(--line); vertical-align: top; }
.alert { padding: 8px 12px; border-left: 4px solid var(--link); border-radius: 4px; background: var(--raised); }
.unknown { color: var(--soft); font-size: 13px; }
`;
