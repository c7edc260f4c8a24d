/** Colours for light and dark, the two panes, their heads and channel bars. */
export const layoutStyle = `
@font-face {
  font-family: "coloured circle"; unicode-range: U+26AA;
  src: local("Noto Color Emoji"), local("Apple Color Emoji"), local("Segoe UI Emoji");
}
:root {
  color-scheme: light dark;
  --ground: #f1eef4; --card: #ffffff; --raised: #f8f8fa; --line: #dddde3; --text: #1d1c1d;
  --soft: #616061; --link: #1264a3; --good: #007a5a; --bad: #c01343; --mark: #fff4d6;
  --code: #c01343; --merchant: #0b4f6c; --desk: #4a154b; --on-side: #ffffff;
  --shadow: 0 1px 3px rgb(0 0 0 / 12%), 0 8px 24px rgb(0 0 0 / 10%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121016; --card: #1a1d21; --raised: #222529; --line: #383b40; --text: #e4e4e6;
    --soft: #a6a7ab; --link: #6cb6ee; --good: #3fb68b; --bad: #f2637e; --mark: #3a3322;
    --code: #f08aa0; --merchant: #0a3c52; --desk: #36123a;
    --shadow: 0 1px 3px rgb(0 0 0 / 50%), 0 8px 24px rgb(0 0 0 / 45%);
  }
}
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body {
  display: flex; flex-direction: column; background: var(--ground); color: var(--text);
  font: 15px/1.46 "coloured circle", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC",
    "Noto Sans CJK SC", sans-serif;
}
button, select, textarea, input { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
.switch { display: none; }
.panes { flex: 1; min-height: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 10px; padding: 10px; }
.pane {
  position: relative; display: flex; flex-direction: column; min-width: 0; min-height: 0;
  background: var(--card); border-radius: 10px; overflow: hidden; box-shadow: var(--shadow);
}
.head {
  display: flex; align-items: center; gap: 10px; padding: 9px 14px; color: var(--on-side);
}
#merchant .head { background: var(--merchant); }
#desk .head { background: var(--desk); }
.head h1 { flex: 1; margin: 0; font-size: 15px; font-weight: 700; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.head label { display: flex; align-items: center; gap: 6px; font-size: 13px; }
.head select {
  max-width: 12em; padding: 3px 6px; border: 1px solid rgb(255 255 255 / 40%); border-radius: 6px;
  background: rgb(255 255 255 / 12%); color: inherit;
}
.head option { color: #1d1c1d; background: #fff; }
.bar {
  display: flex; gap: 4px; padding: 6px 10px; overflow-x: auto; border-bottom: 1px solid var(--line);
  background: var(--raised); scrollbar-width: thin;
}
.bar button {
  position: relative; flex: none; padding: 4px 10px; border: 0; border-radius: 6px;
  background: transparent; color: var(--soft); font-size: 14px;
}
.bar button:hover { background: var(--line); }
.bar button[aria-selected="true"] { background: var(--card); color: var(--text); font-weight: 700; box-shadow: inset 0 0 0 1px var(--line); }
.bar .unread { color: var(--text); font-weight: 700; }
.bar .unread::after {
  content: ""; position: absolute; top: 4px; right: 3px; width: 7px; height: 7px; border-radius: 50%; background: var(--bad);
}
.about { margin: 0; padding: 4px 14px; font-size: 12.5px; color: var(--soft); background: var(--mark); }
.log { position: relative; flex: 1; min-height: 0; overflow-y: auto; padding: 8px 0 14px; overflow-wrap: anywhere; scrollbar-width: thin; }
.empty { margin: 22vh 24px 0; text-align: center; color: var(--soft); }
.toast {
  position: absolute; left: 14px; right: 14px; bottom: 84px; z-index: 3; margin: 0; padding: 9px 14px;
  border-radius: 8px; background: var(--bad); color: #fff; box-shadow: var(--shadow);
}
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 760px) {
  .switch { display: flex; }
  .switch button { flex: 1; padding: 9px; border: 0; background: var(--raised); color: var(--soft); font-weight: 600; }
  .switch button[aria-pressed="true"] { color: var(--text); box-shadow: inset 0 -3px 0 var(--link); }
  .panes { display: flex; padding: 0; }
  .pane { flex: 1; border-radius: 0; }
  body[data-shown="merchant"] #desk, body[data-shown="desk"] #merchant { display: none; }
}
`;
