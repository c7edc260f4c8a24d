import { BLOCK_LIMITS, DATA_TABLE_ROWS_AT_LEAST } from '../limits.ts';
import { visibleCharacters } from '../visible-characters.ts';
import { beyond, type Check } from './check.ts';
import { richText } from './rich-text.ts';
import { anyNumber, chars, flag, oneOf, whole } from './scalars.ts';
import { byType, fields, list } from './structures.ts';

const cellText = chars(BLOCK_LIMITS.charactersInAll);
const cell = byType('table cell', {
  raw_text: fields({ text: cellText }),
  raw_number: fields({ value: anyNumber, text: cellText }),
  rich_text: richText,
});
const row = list(cell, 1, BLOCK_LIMITS.tableColumns);

/** The fields of a table block. */
export const tableFields = { rows: list(row, 1, BLOCK_LIMITS.tableRows) };

/** The fields of a table block that may be left out. */
export const tableOptions = {
  column_settings: list(
    fields({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag }),
    0,
    BLOCK_LIMITS.tableColumns,
  ),
};

const dataRows = list(row, DATA_TABLE_ROWS_AT_LEAST, BLOCK_LIMITS.dataTableRows);

const boundedRows: Check = (value, path) => {
  const limit = BLOCK_LIMITS.dataTableCharacters;
  const count = visibleCharacters(value);
  const findings = dataRows(value, path);
  if (count <= limit) return findings;
  return [
    ...beyond(path, `must have at most ${limit} characters, has ${count}`, limit),
    ...findings,
  ];
};

/** The fields of a data_table block. */
export const dataTableFields = { caption: chars(BLOCK_LIMITS.textObject), rows: boundedRows };

/** The fields of a data_table block that may be left out. */
export const dataTableOptions = {
  page_size: whole(1, BLOCK_LIMITS.dataTablePageSize),
  row_header_column_index: whole(0, BLOCK_LIMITS.tableColumns - 1),
};
