import { isJson, type Json, jsonList } from '../wire/json.ts';

/** What a person chose or wrote: an option's value, several of them, or text; null empties the field. */
export type Entry = string | readonly string[] | null;

const ID_FIELDS: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
};
const LIST_FIELDS: Readonly<Record<string, string>> = {
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
};
const ONE_OPTION = new Set(['static_select', 'radio_buttons', 'overflow', 'external_select']);
const MANY_OPTIONS = new Set(['checkboxes', 'multi_static_select', 'multi_external_select']);

/**
 * The fields by which a payload tells what stands in `element`, given `entry`; as
 * `{ selected_option: … }` of a select, `{ value: … }` of a text field.
 *
 * @throws Error where `entry` is none of the element's options.
 */
export function stateOf(element: Json, entry: Entry): Json {
  const type = String(element.type);
  if (ONE_OPTION.has(type)) return { selected_option: optionOf(element, single(entry)) };
  if (MANY_OPTIONS.has(type)) {
    return { selected_options: list(entry).map((value) => optionOf(element, value)) };
  }
  const listField = LIST_FIELDS[type];
  if (listField !== undefined) return { [listField]: list(entry) };
  if (type === 'datetimepicker') return { selected_date_time: Number(single(entry)) };
  return { [ID_FIELDS[type] ?? 'value']: single(entry) };
}

/** What stands in `element` before anyone touches it. */
export function initialEntry(element: Json): Entry {
  const type = String(element.type);
  if (ONE_OPTION.has(type)) return optionValue(element.initial_option);
  if (MANY_OPTIONS.has(type)) {
    return jsonList(element.initial_options).map((option) => String(option.value));
  }
  const field = Object.keys(element).find((key) => key.startsWith('initial_'));
  const initial = field === undefined ? null : element[field];
  if (Array.isArray(initial)) return initial.map(String);
  return initial === null || initial === undefined ? null : String(initial);
}

/** All options of `element`, those in groups too. */
function optionsOf(element: Json): readonly Json[] {
  const grouped = jsonList(element.option_groups).flatMap((group) => jsonList(group.options));
  return [...jsonList(element.options), ...grouped];
}

function optionOf(element: Json, value: string | null): Json | null {
  if (value === null) return null;
  if (String(element.type).includes('external')) {
    return { text: { type: 'plain_text', text: value }, value };
  }
  const option = optionsOf(element).find((one) => one.value === value);
  if (option === undefined) {
    throw new Error(`${String(element.action_id)} has no option with the value ${value}.`);
  }
  return option;
}

function optionValue(option: unknown): string | null {
  return isJson(option) ? String(option.value) : null;
}

function single(entry: Entry): string | null {
  return entry === null || typeof entry === 'string' ? entry : (entry[0] ?? null);
}

function list(entry: Entry): readonly string[] {
  if (entry === null) return [];
  return typeof entry === 'string' ? [entry] : entry;
}
