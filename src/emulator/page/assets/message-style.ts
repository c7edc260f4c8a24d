/** Messages, threads, reactions, menus and the composer. */
export const messageStyle = `
.message { position: relative; display: flex; gap: 10px; padding: 7px 14px; }
.message:hover { background: var(--raised); }
.avatar {
  flex: none; display: grid; place-items: center; width: 36px; height: 36px; border-radius: 8px;
  color: #fff; font-weight: 700;
}
.body { flex: 1; min-width: 0; }
.byline { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 7px; padding-right: 34px; }
.byline b { font-weight: 800; }
.tag { padding: 0 4px; border-radius: 3px; background: var(--line); color: var(--soft); font-size: 10.5px; font-weight: 700; }
.org { color: var(--soft); font-size: 12.5px; }
.byline time, .edited { color: var(--soft); font-size: 12px; }
.only-you { margin: 0; color: var(--soft); font-size: 12.5px; }
.ephemeral { background: var(--mark); }
.gone { color: var(--soft); font-style: italic; }
.file {
  display: inline-flex; align-items: center; gap: 8px; margin-top: 4px; padding: 8px 12px; border: 1px solid var(--line);
  border-radius: 8px; background: var(--raised); font-size: 14px;
}
.reactions { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 5px; }
.reactions button {
  display: inline-flex; gap: 5px; padding: 1px 8px; border: 1px solid var(--line); border-radius: 12px;
  background: var(--raised); font-size: 13px;
}
.reactions .mine { border-color: var(--link); background: color-mix(in srgb, var(--link) 14%, var(--card)); }
.menu { position: absolute; top: 4px; right: 10px; }
.menu summary {
  width: 30px; height: 26px; border: 1px solid transparent; border-radius: 6px; color: var(--soft);
  list-style: none; text-align: center; line-height: 22px; cursor: pointer; opacity: .55;
}
.menu summary::-webkit-details-marker { display: none; }
.message:hover .menu summary, .menu summary:focus-visible, .menu[open] summary { opacity: 1; border-color: var(--line); background: var(--card); }
.menu div {
  position: absolute; right: 0; z-index: 2; display: flex; flex-direction: column; min-width: 190px; padding: 6px;
  border: 1px solid var(--line); border-radius: 8px; background: var(--card); box-shadow: var(--shadow);
}
.menu div button { padding: 6px 10px; border: 0; border-radius: 5px; background: none; text-align: left; }
.menu div button:hover { background: var(--link); color: #fff; }
.menu .row { display: flex; }
.menu .row button { flex: 1; padding: 6px 2px; text-align: center; font-size: 17px; }
.menu hr { width: 100%; margin: 5px 0; border: 0; border-top: 1px solid var(--line); }
.thread { margin: 2px 10px 8px 32px; border-left: 2px solid var(--line); }
.thread .message { padding: 5px 6px 5px 12px; }
.thread .avatar { width: 26px; height: 26px; border-radius: 6px; font-size: 12px; }
.thread .composer { margin: 4px 4px 2px 12px; }
.reply-link { margin-left: 60px; padding: 1px 4px; border: 0; background: none; color: var(--link); font-size: 13px; }
.reply-link:hover { text-decoration: underline; }
.status { margin: 2px 14px 6px 48px; color: var(--soft); font-size: 13px; font-style: italic; }
.status::before { content: ""; display: inline-block; width: 7px; height: 7px; margin-right: 7px; border-radius: 50%; background: var(--good); animation: pulse 1s infinite alternate; }
@keyframes pulse { from { opacity: .25; } }
@media (prefers-reduced-motion: reduce) { .status::before { animation: none; } }
.composer {
  display: flex; align-items: flex-end; gap: 4px; margin: 0 14px 14px; padding: 4px 4px 4px 10px;
  border: 1px solid var(--soft); border-radius: 9px; background: var(--card);
}
.composer:focus-within { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
.composer textarea {
  flex: 1; min-width: 0; max-height: 9em; padding: 5px 0; border: 0; outline: 0; background: none; resize: none; line-height: 1.4;
}
.composer button, .composer .attach {
  flex: none; width: 32px; height: 32px; border: 0; border-radius: 6px; background: none; text-align: center; line-height: 32px; cursor: pointer;
}
.composer .attach:hover, .composer .attach:focus-within { background: var(--raised); }
.composer .send { background: var(--good); color: #fff; }
.composer .send:disabled { background: var(--line); color: var(--soft); cursor: default; }
.thread .composer { border-color: var(--line); }
.hints { margin: -8px 16px 8px; color: var(--soft); font-size: 12px; }
.prompts { display: flex; flex-wrap: wrap; gap: 6px; margin: 0 14px 8px; }
.prompts button { padding: 4px 11px; border: 1px solid var(--line); border-radius: 14px; background: var(--raised); font-size: 13px; }
`;
