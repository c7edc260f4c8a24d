import { describe, expect, it } from 'vitest';
import { checkMessageBlocks } from '../../src/emulator/block-kit/check-blocks.ts';
import { checkView } from '../../src/emulator/block-kit/check-view.ts';

const x = (count: number) => 'x'.repeat(count);
const plain = (count: number) => ({ type: 'plain_text', text: x(count) });
const mrkdwn = (count: number) => ({ type: 'mrkdwn', text: x(count) });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (more = {}) => ({ type: 'button', text: plain(3), ...more });
const option = (index: number) => ({ text: plain(2), value: `v${index}` });
const actions = (element: object) => ({ type: 'actions', elements: [element] });
const select = (more: object) => actions({ type: 'static_select', options: [option(1)], ...more });
const input = (more: object) => ({
  type: 'input',
  label: plain(3),
  element: { type: 'plain_text_input' },
  ...more,
});
const thumb = (value: number) => ({ text: plain(3), value: x(value) });
const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

/** What is limited, the limit, and a block of a given size. */
const LIMITED: readonly [string, number, (size: number) => object][] = [
  ['section text', 3000, (n) => ({ type: 'section', text: mrkdwn(n) })],
  ['section fields', 10, (n) => ({ type: 'section', fields: times(n, () => mrkdwn(3)) })],
  ['a section field', 2000, (n) => ({ type: 'section', fields: [mrkdwn(n)] })],
  ['header text', 150, (n) => ({ type: 'header', text: plain(n) })],
  ['context elements', 10, (n) => ({ type: 'context', elements: times(n, () => mrkdwn(3)) })],
  ['actions elements', 25, (n) => ({ type: 'actions', elements: times(n, () => button()) })],
  [
    'context_actions elements',
    5,
    (n) => ({
      type: 'context_actions',
      elements: times(n, () => ({ type: 'icon_button', icon: 'trash', text: plain(3) })),
    }),
  ],
  ['button text', 75, (n) => actions(button({ text: plain(n) }))],
  ['button value', 2000, (n) => actions(button({ value: x(n) }))],
  ['button url', 3000, (n) => actions(button({ url: x(n) }))],
  ['accessibility_label', 75, (n) => actions(button({ accessibility_label: x(n) }))],
  ['action_id', 255, (n) => actions(button({ action_id: x(n) }))],
  ['block_id', 255, (n) => ({ type: 'divider', block_id: x(n) })],
  ['confirm title', 100, (n) => actions(button({ confirm: { title: plain(n), text: plain(3) } }))],
  ['confirm text', 300, (n) => actions(button({ confirm: { text: plain(n) } }))],
  [
    'confirm button',
    30,
    (n) => actions(button({ confirm: { text: plain(3), confirm: plain(n) } })),
  ],
  ['deny button', 30, (n) => actions(button({ confirm: { text: plain(3), deny: plain(n) } }))],
  ['option text', 75, (n) => select({ options: [{ text: plain(n), value: 'v' }] })],
  ['option value', 150, (n) => select({ options: [{ text: plain(3), value: x(n) }] })],
  [
    'option description',
    75,
    (n) => select({ options: [{ text: plain(3), value: 'v', description: plain(n) }] }),
  ],
  ['select options', 100, (n) => select({ options: times(n, option) })],
  [
    'option groups',
    100,
    (n) => select({ options: undefined, option_groups: times(n, () => group(3)) }),
  ],
  ['group label', 75, (n) => select({ options: undefined, option_groups: [group(n)] })],
  ['placeholder', 150, (n) => select({ placeholder: plain(n) })],
  ['overflow options', 5, (n) => actions({ type: 'overflow', options: times(n, option) })],
  ['checkboxes', 10, (n) => actions({ type: 'checkboxes', options: times(n, option) })],
  ['radio buttons', 10, (n) => actions({ type: 'radio_buttons', options: times(n, option) })],
  ['input label', 2000, (n) => input({ label: plain(n) })],
  ['input hint', 2000, (n) => input({ hint: plain(n) })],
  ['max_length', 3000, (n) => input({ element: { type: 'plain_text_input', max_length: n } })],
  ['image url', 3000, (n) => ({ type: 'image', alt_text: 'a', image_url: x(n) })],
  ['image alt text', 2000, (n) => ({ type: 'image', alt_text: x(n), image_url: 'https://e' })],
  ['alert text', 200, (n) => ({ type: 'alert', text: plain(n) })],
  ['markdown', 12_000, (n) => ({ type: 'markdown', text: x(n) })],
  [
    'feedback value',
    2000,
    (n) => ({
      type: 'context_actions',
      elements: [
        { type: 'feedback_buttons', positive_button: thumb(n), negative_button: thumb(1) },
      ],
    }),
  ],
  ['table rows', 100, (n) => ({ type: 'table', rows: times(n, () => [cell]) })],
  ['table cells', 20, (n) => ({ type: 'table', rows: [times(n, () => cell)] })],
  ['card title', 150, (n) => ({ type: 'card', title: mrkdwn(n) })],
];

const cell = { type: 'raw_text', text: 'a' };

function group(label: number) {
  return { label: plain(label), options: [option(1)] };
}

describe('a message', () => {
  it.each(LIMITED)('takes %s of %i and refuses one more', (_name, limit, make) => {
    expect(checkMessageBlocks([make(limit)])).toBeUndefined();
    expect(checkMessageBlocks([make(limit + 1)])).toMatchObject({ error: 'invalid_blocks' });
  });

  it('takes 50 blocks and refuses 51', () => {
    const dividers = (count: number) => times(count, () => ({ type: 'divider' }));
    expect(checkMessageBlocks(dividers(50))).toBeUndefined();
    expect(checkMessageBlocks(dividers(51))?.messages).toEqual([
      '[ERROR] no more than 50 items allowed [json-pointer:/blocks]',
    ]);
  });

  it('counts characters, not code units', () => {
    expect(
      checkMessageBlocks([{ type: 'header', text: { ...plain(1), text: '🔴'.repeat(150) } }]),
    ).toBeUndefined();
  });

  it('refuses more than about 13,200 characters over all blocks though each is legal', () => {
    const blocks = (count: number) => [
      ...times(4, () => ({ type: 'section', text: mrkdwn(3000) })),
      richText(x(count)),
    ];
    expect(checkMessageBlocks(blocks(1200))).toBeUndefined();
    expect(checkMessageBlocks(blocks(1201))?.error).toBe('msg_blocks_too_long');
  });

  it('refuses markdown blocks that are too long together', () => {
    const blocks = times(2, () => ({ type: 'markdown', text: x(6001) }));
    expect(checkMessageBlocks(blocks)?.error).toBe('invalid_blocks');
  });

  it.each([
    ['an unknown block', { type: 'banner' }, 'unsupported block type'],
    ['an unknown element', actions({ type: 'lever' }), 'unsupported element type'],
    [
      'an unknown rich text element',
      { type: 'rich_text', elements: [{ type: 'rich_text_table' }] },
      'unsupported rich text element',
    ],
    ['an unknown field', { type: 'divider', colour: 'red' }, 'invalid additional property: colour'],
    ['a missing field', { type: 'header' }, 'missing required field: text'],
    ['an empty text', { type: 'header', text: plain(0) }, 'must be more than 0 characters'],
    ['a section without text', { type: 'section' }, 'must have text or fields'],
    [
      'a text field among actions',
      actions({ type: 'plain_text_input' }),
      'unsupported element type',
    ],
    ['feedback among actions', actions({ type: 'feedback_buttons' }), 'unsupported element type'],
    ['mrkdwn in a header', { type: 'header', text: mrkdwn(3) }, 'json-pointer:/blocks/0/text/type'],
    ['a select without options', select({ options: undefined }), 'either options or option_groups'],
  ])('refuses %s', (_name, block, sentence) => {
    expect(checkMessageBlocks([block])?.messages.join()).toContain(sentence);
  });

  it('refuses a block id twice, and an action id twice in one block', () => {
    const twice = [button({ action_id: 'a' }), button({ action_id: 'a' })];
    expect(checkMessageBlocks([{ type: 'actions', elements: twice }])?.messages.join()).toContain(
      '`action_id` already exists: a',
    );
    const dividers = times(2, () => ({ type: 'divider', block_id: 'b' }));
    expect(checkMessageBlocks(dividers)?.messages.join()).toContain('`block_id` already exists: b');
  });
});

describe('a view', () => {
  const modal = (more: object = {}) => ({ type: 'modal', title: plain(3), blocks: [], ...more });

  it.each([
    ['title', 24, (n: number) => modal({ title: plain(n) })],
    ['submit', 24, (n: number) => modal({ submit: plain(n) })],
    ['close', 24, (n: number) => modal({ close: plain(n) })],
    ['private_metadata', 3000, (n: number) => modal({ private_metadata: x(n) })],
    ['callback_id', 255, (n: number) => modal({ callback_id: x(n) })],
    ['blocks', 100, (n: number) => modal({ blocks: times(n, () => ({ type: 'divider' })) })],
  ])('takes a %s of %i and refuses one more', (_name, limit, make) => {
    expect(checkView(make(limit), 'modal')).toEqual([]);
    expect(checkView(make(limit + 1), 'modal').length).toBe(1);
  });

  it('needs a submit button where there is something to fill in', () => {
    const blocks = [input({})];
    expect(checkView(modal({ blocks }), 'modal').join()).toContain('must define `submit`');
    expect(checkView(modal({ blocks, submit: plain(3) }), 'modal')).toEqual([]);
  });

  it('is of the type its method is for, and holds no context_actions', () => {
    expect(checkView(modal(), 'home').join()).toContain('must be a view of type home');
    const thumbs = { type: 'context_actions', elements: [] };
    expect(checkView(modal({ blocks: [thumbs] }), 'modal').join()).toContain('unsupported block');
  });
});
