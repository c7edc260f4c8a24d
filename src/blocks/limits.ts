/**
 * What Slack takes at most, in characters (code points) and counts; for `plainTextInputMaxLength` and
 * `dataTablePageSize` the largest value of a setting.
 *
 * Source: https://docs.slack.dev/reference/block-kit/blocks and the pages below it. Two figures are
 * our own: Slack cuts a message's text above 40,000 characters but advises 4,000 only, and refuses
 * blocks with msg_blocks_too_long at about 13,200 characters in all
 * (https://github.com/slackapi/bolt-js/issues/2509), so we stay below 10,000.
 */
export const BLOCK_LIMITS = {
  messageText: 40_000,
  messageBlocks: 50,
  viewBlocks: 100,
  charactersInAll: 10_000,
  markdownInAll: 12_000,
  identifier: 255,
  textObject: 3000,
  sectionFields: 10,
  sectionFieldText: 2000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  contextActionsElements: 5,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  accessibilityLabel: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  selectOptions: 100,
  optionGroups: 100,
  optionGroupLabel: 75,
  placeholder: 150,
  overflowOptions: 5,
  choiceOptions: 10,
  inputLabel: 2000,
  inputHint: 2000,
  plainTextInputMaxLength: 3000,
  imageTitle: 2000,
  imageAlt: 2000,
  alertText: 200,
  cardTitle: 150,
  cardBody: 200,
  cardActions: 3,
  tableRows: 100,
  tableColumns: 20,
  dataTableRows: 201,
  dataTableCharacters: 20_000,
  dataTablePageSize: 100,
  modalTitle: 24,
  modalButton: 24,
  privateMetadata: 3000,
} as const;

/** A data table needs a head and one row. */
export const DATA_TABLE_ROWS_AT_LEAST = 2;
