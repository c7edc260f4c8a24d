/** The box to write in, of a channel or of a thread. */
export const composerScript = `
import { el } from './dom.js';

/** A composer; send(text, files) resolves to true where the text was taken and the box may be emptied. */
export function composer(label, send, options = {}) {
  let files = [];
  const box = el('textarea', {
    rows: 1,
    placeholder: label,
    'aria-label': label,
    oninput: refresh,
    onkeydown: (event) => {
      const done = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
      if (!done) return;
      event.preventDefault();
      submit();
    },
  });
  const picker = el('input', {
    type: 'file', class: 'sr', accept: 'image/*,.pdf', 'aria-label': 'Attach a picture',
    onchange: (event) => {
      files = [...event.currentTarget.files].map(({ name, type, size }) => ({ name, mimetype: type, size }));
      refresh();
    },
  });
  const attach = options.files ? el('label', { class: 'attach', title: 'Attach a picture' }, '📎', picker) : null;
  const button = el('button', { type: 'submit', class: 'send', 'aria-label': 'Send', disabled: true }, '➤');
  const form = el('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); submit(); } }, box, attach, button);

  function refresh() {
    button.disabled = box.value.trim() === '' && files.length === 0;
    if (attach) attach.title = files.map((file) => file.name).join(', ') || 'Attach a picture';
    if (attach) attach.firstChild.textContent = files.length > 0 ? '🖼' : '📎';
    box.style.height = 'auto';
    box.style.height = box.scrollHeight + 'px';
  }

  async function submit() {
    const text = box.value.trim();
    if (text === '' && files.length === 0) return;
    const sent = files;
    if (!(await send(text, sent))) return;
    box.value = options.keep ? text : '';
    files = [];
    picker.value = '';
    refresh();
  }

  return {
    form,
    focus: () => box.focus(),
    write(text) {
      box.value = text;
      refresh();
      box.focus();
    },
  };
}
`;
