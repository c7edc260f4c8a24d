/** Fields: selects, radio buttons, checkboxes, text, dates. */
export const entriesScript = `
import { textNodes } from './blocks.js';
import { el } from './dom.js';
import { entryOf } from './elements.js';

/** A field whose entry goes into the context's values, and to the app at once where it asked for that. */
export function field(one, block, context) {
  const tell = async (value) => {
    context.values[one.action_id] = value;
    if (context.inInput && !block.dispatch_action) return;
    if (one.confirm && !(await context.confirm(one.confirm))) return;
    await context.press(block, one, value);
  };
  switch (one.type) {
    case 'radio_buttons': return choices(one, context, tell, 'radio');
    case 'checkboxes': return choices(one, context, tell, 'checkbox');
    case 'static_select': case 'multi_static_select': case 'external_select':
      return select(one, context, tell, groupsOf(one));
    case 'users_select': case 'multi_users_select':
      return select(one, context, tell, [{ options: context.world.people() }]);
    case 'conversations_select': case 'channels_select': case 'multi_conversations_select': case 'multi_channels_select':
      return select(one, context, tell, [{ options: context.world.channelOptions() }]);
    default: return writing(one, context, tell);
  }
}

function groupsOf(one) {
  return one.option_groups ?? [{ options: one.options ?? [] }];
}

function choices(one, context, tell, type) {
  const name = context.prefix + '-' + one.action_id;
  const chosen = [entryOf(one, context)].flat();
  const read = (node) => {
    const marked = [...node.closest('.choices').querySelectorAll('input:checked')].map((box) => box.value);
    return type === 'radio' ? (marked[0] ?? null) : marked;
  };
  return el('fieldset', { class: 'choices', id: context.fieldId },
    one.options.map((option) =>
      el('label', {},
        el('input', { type, name, value: option.value, checked: chosen.includes(option.value), onchange: (event) => tell(read(event.currentTarget)) }),
        el('span', { class: 'text' }, textNodes(option.text, context),
          option.description ? el('small', {}, textNodes(option.description, context)) : null))));
}

function select(one, context, tell, groups) {
  const multiple = one.type.startsWith('multi_');
  const chosen = [entryOf(one, context)].flat();
  const optionNode = (option) =>
    el('option', { value: option.value, selected: chosen.includes(option.value) }, option.text.text);
  const first = multiple ? null
    : el('option', { value: '', selected: chosen[0] === null, disabled: !context.inInput }, one.placeholder?.text ?? 'Choose…');
  return el('select', {
    class: 'select',
    id: context.fieldId,
    multiple,
    'aria-label': context.inInput ? null : (one.placeholder?.text ?? 'Choose'),
    onchange: (event) => {
      const values = [...event.currentTarget.selectedOptions].map((option) => option.value);
      if (!context.inInput) event.currentTarget.blur();
      tell(multiple ? values : (values[0] || null));
    },
  }, first, groups.map((group) =>
    group.label ? el('optgroup', { label: group.label.text }, group.options.map(optionNode)) : group.options.map(optionNode)));
}

const INPUT_TYPES = {
  datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local', number_input: 'number',
  email_text_input: 'email', url_text_input: 'url',
};

function writing(one, context, tell) {
  const value = entryOf(one, context);
  const usual = {
    class: 'field',
    id: context.fieldId,
    placeholder: one.placeholder?.text,
    maxlength: one.max_length,
    'aria-label': context.inInput ? null : (one.placeholder?.text ?? one.action_id),
    autofocus: one.focus_on_load,
  };
  const keep = (event) => { context.values[one.action_id] = event.currentTarget.value || null; };
  if (one.type === 'plain_text_input' && one.multiline) {
    return el('textarea', { ...usual, rows: 4, oninput: keep }, value ?? '');
  }
  return el('input', {
    ...usual,
    type: INPUT_TYPES[one.type] ?? 'text',
    value: value ?? '',
    oninput: keep,
    onchange: (event) => tell(event.currentTarget.value || null),
  });
}
`;
