/** Modals, confirm dialogs and the App Home. */
export const modalStyle = `
.veil { position: absolute; inset: 0; z-index: 4; display: grid; place-items: center; padding: 14px; background: rgb(0 0 0 / 50%); }
.dialog {
  display: flex; flex-direction: column; width: min(100%, 500px); max-height: 100%; border-radius: 10px; background: var(--card); box-shadow: var(--shadow);
}
.dialog header { display: flex; align-items: center; gap: 10px; padding: 13px 18px; border-bottom: 1px solid var(--line); }
.dialog h2 { flex: 1; margin: 0; font-size: 18px; overflow-wrap: anywhere; }
.dialog .cross { width: 32px; height: 32px; border: 0; border-radius: 6px; background: none; font-size: 17px; }
.dialog .cross:hover { background: var(--raised); }
.dialog .content { min-height: 0; padding: 14px 18px; overflow-y: auto; overflow-wrap: anywhere; }
.dialog .blocks { gap: 14px; }
.dialog footer { display: flex; justify-content: flex-end; gap: 9px; padding: 12px 18px; border-top: 1px solid var(--line); }
.dialog footer .button { padding: 6px 16px; }
.home { padding: 14px 18px; }
.home .blocks { gap: 10px; }
`;
