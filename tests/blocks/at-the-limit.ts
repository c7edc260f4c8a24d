import type { BlockPayload } from '../../src/blocks/find-violations.ts';
import type { BLOCK_LIMITS } from '../../src/blocks/limits.ts';

type Build = (size: number) => BlockPayload;

const a = (size: number) => 'a'.repeat(size);
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const times = (size: number, item: (index: number) => unknown) =>
  Array.from({ length: size }, (_, i) => item(i));

const message = (...blocks: unknown[]): BlockPayload => ({ text: 'x', blocks });
const modal = (fields: object, blocks: unknown[] = [{ type: 'divider' }]): BlockPayload => ({
  view: { type: 'modal', title: plain('x'), submit: plain('x'), blocks, ...fields },
});
const actions = (...elements: unknown[]) => message({ type: 'actions', elements });
const button = (fields: object) => ({ type: 'button', text: plain('x'), ...fields });
const select = (fields: object) => ({ type: 'static_select', options: [option({})], ...fields });
const option = (fields: object) => ({ text: plain('x'), value: 'x', ...fields });
const confirm = (fields: object) => actions(button({ confirm: { text: plain('x'), ...fields } }));
const image = (fields: object) =>
  message({ type: 'image', image_url: 'https://x.example/x.png', alt_text: 'x', ...fields });
const input = (fields: object) =>
  modal({}, [
    { type: 'input', label: plain('x'), element: { type: 'plain_text_input' }, ...fields },
  ]);
const raw = (text: string) => ({ type: 'raw_text', text });
const dataTable = (rows: unknown, fields: object = {}) =>
  message({ type: 'data_table', caption: 'x', rows, ...fields });

/** For each limit, payloads that are as large as `size` says in that one thing. */
export const AT_THE_LIMIT: Readonly<Record<keyof typeof BLOCK_LIMITS, readonly Build[]>> = {
  messageText: [(size) => ({ text: a(size) })],
  messageBlocks: [(size) => message(...times(size, () => ({ type: 'divider' })))],
  viewBlocks: [
    (size) =>
      modal(
        {},
        times(size, () => ({ type: 'divider' })),
      ),
  ],
  charactersInAll: [
    (size) =>
      message(...times(4, () => ({ type: 'section', text: mrkdwn(a(2000)) })), {
        type: 'section',
        text: plain(a(size - 8000)),
      }),
    (size) =>
      message({
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: a(size) }] }],
      }),
  ],
  markdownInAll: [
    (size) => message({ type: 'markdown', text: a(size) }),
    (size) =>
      message({ type: 'markdown', text: a(6000) }, { type: 'markdown', text: a(size - 6000) }),
  ],
  identifier: [
    (size) => message({ type: 'divider', block_id: a(size) }),
    (size) => actions(button({ action_id: a(size) })),
    (size) => modal({ callback_id: a(size) }),
    (size) => modal({ external_id: a(size) }),
  ],
  textObject: [
    (size) => message({ type: 'section', text: mrkdwn(a(size)) }),
    (size) => message({ type: 'context', elements: [plain(a(size))] }),
  ],
  sectionFields: [(size) => message({ type: 'section', fields: times(size, () => plain('x')) })],
  sectionFieldText: [(size) => message({ type: 'section', fields: [plain(a(size))] })],
  headerText: [
    (size) => message({ type: 'header', text: plain(a(size)) }),
    (size) => message({ type: 'header', text: plain('🔴'.repeat(size)) }),
  ],
  contextElements: [
    (size) => message({ type: 'context', elements: times(size, () => mrkdwn('x')) }),
  ],
  actionsElements: [(size) => actions(...times(size, () => button({})))],
  contextActionsElements: [
    (size) =>
      message({
        type: 'context_actions',
        elements: times(size, () => ({ type: 'icon_button', icon: 'trash', text: plain('x') })),
      }),
  ],
  buttonText: [
    (size) => actions(button({ text: plain(a(size)) })),
    (size) =>
      message({
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            positive_button: { text: plain(a(size)), value: 'x' },
            negative_button: { text: plain('x'), value: 'x' },
          },
        ],
      }),
  ],
  buttonValue: [(size) => actions(button({ value: a(size) }))],
  url: [
    (size) => actions(button({ url: a(size) })),
    (size) => image({ image_url: a(size) }),
    (size) =>
      message({
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: a(size) }] }],
      }),
  ],
  accessibilityLabel: [(size) => actions(button({ accessibility_label: a(size) }))],
  confirmTitle: [(size) => confirm({ title: plain(a(size)) })],
  confirmText: [(size) => confirm({ text: mrkdwn(a(size)) })],
  confirmButton: [
    (size) => confirm({ confirm: plain(a(size)) }),
    (size) => confirm({ deny: plain(a(size)) }),
  ],
  optionText: [(size) => actions(select({ options: [option({ text: plain(a(size)) })] }))],
  optionValue: [(size) => actions(select({ options: [option({ value: a(size) })] }))],
  optionDescription: [
    (size) => actions(select({ options: [option({ description: plain(a(size)) })] })),
  ],
  selectOptions: [
    (size) => actions(select({ options: times(size, () => option({})) })),
    (size) => actions({ type: 'multi_static_select', options: times(size, () => option({})) }),
  ],
  optionGroups: [
    (size) =>
      actions({
        type: 'static_select',
        option_groups: times(size, () => ({ label: plain('x'), options: [option({})] })),
      }),
  ],
  optionGroupLabel: [
    (size) =>
      actions({
        type: 'static_select',
        option_groups: [{ label: plain(a(size)), options: [option({})] }],
      }),
  ],
  placeholder: [
    (size) => actions(select({ placeholder: plain(a(size)) })),
    (size) => input({ element: { type: 'plain_text_input', placeholder: plain(a(size)) } }),
  ],
  overflowOptions: [
    (size) => actions({ type: 'overflow', options: times(size, () => option({})) }),
  ],
  choiceOptions: [
    (size) => actions({ type: 'checkboxes', options: times(size, () => option({})) }),
    (size) => actions({ type: 'radio_buttons', options: times(size, () => option({})) }),
  ],
  inputLabel: [(size) => input({ label: plain(a(size)) })],
  inputHint: [(size) => input({ hint: plain(a(size)) })],
  plainTextInputMaxLength: [
    (size) => input({ element: { type: 'plain_text_input', max_length: size } }),
  ],
  imageTitle: [(size) => image({ title: plain(a(size)) })],
  imageAlt: [(size) => image({ alt_text: a(size) })],
  alertText: [(size) => message({ type: 'alert', text: plain(a(size)) })],
  cardTitle: [
    (size) => message({ type: 'card', title: mrkdwn(a(size)) }),
    (size) => message({ type: 'card', body: mrkdwn('x'), subtitle: mrkdwn(a(size)) }),
  ],
  cardBody: [(size) => message({ type: 'card', body: mrkdwn(a(size)) })],
  cardActions: [(size) => message({ type: 'card', actions: times(size, () => button({})) })],
  tableRows: [(size) => message({ type: 'table', rows: times(size, () => [raw('x')]) })],
  tableColumns: [(size) => message({ type: 'table', rows: [times(size, () => raw('x'))] })],
  dataTableRows: [(size) => dataTable(times(size, () => [raw('x')]))],
  dataTableCharacters: [
    (size) => dataTable([[raw(a(9000))], [raw(a(9000)), raw(a(size - 18_000))]]),
  ],
  dataTablePageSize: [(size) => dataTable([[raw('x')], [raw('x')]], { page_size: size })],
  modalTitle: [(size) => modal({ title: plain(a(size)) })],
  modalButton: [
    (size) => modal({ submit: plain(a(size)) }),
    (size) => modal({ close: plain(a(size)) }),
  ],
  privateMetadata: [(size) => modal({ private_metadata: a(size) })],
};
