import type { InputBlock, PlainTextOption, StaticSelect } from '@slack/types';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import type { Content } from '../../knowledge/content.ts';
import { labelText } from './button.ts';

/** An option of a menu or of radio buttons, in our own words. */
export function choice(value: string, label: string): PlainTextOption {
  return { text: labelText(label, BLOCK_LIMITS.optionText), value };
}

/** A field of a modal, named after the element in it. */
export function field(
  element: InputBlock['element'] & { readonly action_id?: string | undefined },
  label: string,
  { optional = false, hint = '' } = {},
): InputBlock {
  return {
    type: 'input',
    block_id: element.action_id ?? label,
    label: labelText(label, BLOCK_LIMITS.inputLabel),
    element,
    optional,
    ...(hint === '' ? {} : { hint: labelText(hint, BLOCK_LIMITS.inputHint) }),
  };
}

/** A menu of causes, and of guides where `guides` says so, by their English titles. */
export function topicMenu(
  action: string,
  content: Pick<Content, 'causes' | 'guides'>,
  chosen: string | null,
  guides: boolean,
): StaticSelect {
  const groups = [
    { label: 'Causes', options: optionsOf(content.causes) },
    ...(guides ? [{ label: 'Guides', options: optionsOf(content.guides) }] : []),
  ];
  const initial = groups.flatMap(({ options }) => options).find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    action_id: action,
    placeholder: labelText('Pick one', BLOCK_LIMITS.placeholder),
    option_groups: groups.map(({ label, options }) => ({
      label: labelText(label, BLOCK_LIMITS.optionGroupLabel),
      options,
    })),
    ...(initial ? { initial_option: initial } : {}),
  };
}

function optionsOf(articles: Content['causes'] | Content['guides']): PlainTextOption[] {
  return Object.entries(articles)
    .map(([id, { title }]) => choice(id, title.en))
    .sort((a, b) => a.text.text.localeCompare(b.text.text, 'en'));
}
