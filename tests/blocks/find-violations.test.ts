import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../src/blocks/find-violations.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const divider = { type: 'divider' };
const blocks = (...list: unknown[]) => findViolations({ text: 'x', blocks: list });
const modal = (fields: object) =>
  findViolations({ view: { type: 'modal', title: plain('x'), blocks: [divider], ...fields } });
const rich = (part: object) => blocks({ type: 'rich_text', elements: [part] });

describe('a payload that Slack would refuse', () => {
  it.each([
    ['no text', findViolations({ blocks: [divider] }), 'text', 'is missing'],
    ['an empty text', findViolations({ text: '' }), 'text', 'must not be empty'],
    ['a text that is no string', findViolations({ text: 1 }), 'text', 'must be a string'],
    [
      'blocks that are no list',
      findViolations({ text: 'x', blocks: {} }),
      'blocks',
      'must be a list',
    ],
    ['a block that is no object', blocks(null), 'blocks[0]', 'must be an object'],
    ['a list as a block', blocks([]), 'blocks[0]', 'must be an object'],
    ['a block without a type', blocks({}), 'blocks[0].type', 'is not a known block.'],
    ['an unknown block', blocks({ type: 'plan' }), 'blocks[0].type', 'is not a known block.'],
    ['a section without text', blocks({ type: 'section' }), 'blocks[0]', 'needs text or fields'],
    ['a header without text', blocks({ type: 'header' }), 'blocks[0].text', 'is missing'],
    [
      'a header in mrkdwn',
      blocks({ type: 'header', text: { type: 'mrkdwn', text: 'x' } }),
      'blocks[0].text.type',
      'is not a known text object.',
    ],
    [
      'a blank text',
      blocks({ type: 'section', text: plain(' \n') }),
      'blocks[0].text.text',
      'must not be blank',
    ],
    [
      'a field that Slack does not know',
      blocks({ type: 'divider', colour: 'red' }),
      'blocks[0].colour',
      'is not a field that Slack knows here',
    ],
    [
      'a text element that is empty',
      rich({ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }),
      'blocks[0].elements[0].elements[0].text',
      'must not be empty',
    ],
    [
      'a mention in preformatted text',
      rich({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] }),
      'blocks[0].elements[0].elements[0].type',
      'is not a known preformatted element.',
    ],
    [
      'a list without items',
      rich({ type: 'rich_text_list', style: 'ordered', elements: [] }),
      'blocks[0].elements[0].elements',
      'must have at least 1 items, has 0',
    ],
    [
      'an indent that is no whole number',
      rich({ type: 'rich_text_list', style: 'ordered', elements: [], indent: 0.5 }),
      'blocks[0].elements[0].indent',
      'must be a whole number',
    ],
    [
      'an indent below zero',
      rich({ type: 'rich_text_list', style: 'ordered', elements: [], indent: -1 }),
      'blocks[0].elements[0].indent',
      'must be at least 0',
    ],
    [
      'a list of an unknown style',
      rich({ type: 'rich_text_list', style: 'roman', elements: [] }),
      'blocks[0].elements[0].style',
      'must be one of: bullet, ordered',
    ],
    [
      'a bold that is neither true nor false',
      rich({
        type: 'rich_text_section',
        elements: [{ type: 'text', text: 'x', style: { bold: 'yes' } }],
      }),
      'blocks[0].elements[0].elements[0].style.bold',
      'must be true or false',
    ],
    [
      'a style that is no object',
      rich({ type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: 'bold' }] }),
      'blocks[0].elements[0].elements[0].style',
      'must be an object',
    ],
    [
      'a date without a number',
      rich({ type: 'rich_text_section', elements: [{ type: 'date', timestamp: 'x', format: '' }] }),
      'blocks[0].elements[0].elements[0].timestamp',
      'must be a number',
    ],
    [
      'an id that is no string',
      rich({ type: 'rich_text_section', elements: [{ type: 'user', user_id: 7 }] }),
      'blocks[0].elements[0].elements[0].user_id',
      'must be a string',
    ],
    [
      'an image without a place',
      blocks({ type: 'image', alt_text: 'x' }),
      'blocks[0]',
      'needs image_url',
    ],
    ['a view that is no object', findViolations({ view: 'modal' }), 'view', 'must be an object'],
    ['a view of an unknown type', modal({ type: 'dialog' }), 'view.type', 'is not a known view.'],
    ['a modal without a title', modal({ title: undefined }), 'view.title', 'is missing'],
    ['a modal without blocks', modal({ blocks: [] }), 'view.blocks', 'must have at least 1 items'],
    [
      'a modal that takes input and has no button to send it',
      modal({
        blocks: [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input' } }],
      }),
      'view.submit',
      'is missing, and the view takes input',
    ],
    [
      'markdown outside of a message',
      modal({ blocks: [{ type: 'markdown', text: 'x' }] }),
      'view.blocks[0]',
      'is for messages only',
    ],
  ])('%s', (_, found, path, what) => {
    expect(found.map((each) => `${each.path}: ${each.what}`).join('\n')).toContain(
      `${path}: ${what}`,
    );
  });

  it('a block_id used twice', () => {
    const twice = { type: 'divider', block_id: 'same' };
    expect(blocks(twice, divider, twice)).toEqual([
      { path: 'blocks[2].block_id', what: 'repeats the id of blocks[0].block_id', limit: null },
    ]);
  });

  it('an action_id used twice in one block', () => {
    const button = { type: 'button', text: plain('x'), action_id: 'same' };
    const row = { type: 'actions', elements: [button, button] };
    expect(blocks(row).map((each) => each.path)).toEqual(['blocks[0].elements[1].action_id']);
  });

  it('reports everything at once', () => {
    expect(blocks({ type: 'header' }, { type: 'section' }, { type: 'nothing' })).toHaveLength(3);
  });
});

describe('a payload that Slack takes', () => {
  const button = { type: 'button', text: plain('x'), action_id: 'same' };

  it('the same action_id in two blocks', () => {
    expect(
      blocks(
        { type: 'actions', elements: [button] },
        { type: 'section', text: plain('x'), accessory: button },
      ),
    ).toEqual([]);
  });

  it('a home tab without a title', () => {
    expect(findViolations({ view: { type: 'home', blocks: [divider] } })).toEqual([]);
  });

  it('fields that are undefined, as JSON leaves them out', () => {
    expect(blocks({ type: 'divider', block_id: undefined })).toEqual([]);
  });

  it('a message with text only', () => {
    expect(findViolations({ text: 'hello' })).toEqual([]);
  });
});

describe('any value at all', () => {
  const TYPES = ['section', 'actions', 'rich_text', 'text', 'markdown', 'input', 'modal', 'button'];
  const FIELDS = [
    'type',
    'text',
    'blocks',
    'elements',
    'element',
    'fields',
    'title',
    'rows',
    'block_id',
  ];
  const likely = fc.object({
    key: fc.constantFrom(...FIELDS),
    values: [fc.constantFrom(...TYPES), fc.string({ unit: 'binary' }), fc.integer(), fc.boolean()],
    maxDepth: 6,
  });

  it('is judged without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), likely), (value) => {
        for (const payload of [{ text: value }, { text: 'x', blocks: value }, { view: value }]) {
          expect(Array.isArray(findViolations(payload))).toBe(true);
        }
        expect(Array.isArray(findViolations({ text: 'x', blocks: [value] }))).toBe(true);
      }),
    );
  });

  it('is judged however deep it is nested', () => {
    let nested: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) nested = { text: nested };
    expect(findViolations({ text: 'x', blocks: [nested] })).not.toEqual([]);
  });
});
