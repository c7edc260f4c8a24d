import { z } from 'zod';
import { isJson, jsonList } from '../wire/json.ts';
import { checkViewBlocks } from './check-blocks.ts';
import { slackMessages } from './issues.ts';
import { LIMITS } from './limits.ts';
import { chars, plainText } from './text.ts';

const usual = {
  blocks: z.array(z.unknown()),
  private_metadata: chars(0, LIMITS.privateMetadata).optional(),
  callback_id: chars(0, LIMITS.id).optional(),
  external_id: chars(0, LIMITS.id).optional(),
};

const view = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('modal'),
      ...usual,
      title: plainText(LIMITS.modalTitle),
      submit: plainText(LIMITS.modalTitle).nullish(),
      close: plainText(LIMITS.modalTitle).nullish(),
      clear_on_close: z.boolean().optional(),
      notify_on_close: z.boolean().optional(),
    }),
    z.strictObject({ type: z.literal('home'), ...usual }),
  ],
  { error: 'unsupported view type' },
);

/** What is wrong with `value` as a view of the kind `type`, as sentences in Slack's form; [] where nothing is. */
export function checkView(value: unknown, type: 'modal' | 'home'): readonly string[] {
  const result = view.safeParse(value, { reportInput: true });
  if (!result.success) return slackMessages(result.error.issues, '/view');
  if (result.data.type !== type) {
    return [`[ERROR] must be a view of type ${type} [json-pointer:/view/type]`];
  }
  return [...checkViewBlocks(result.data.blocks), ...missingSubmit(value)];
}

/** A modal with something to fill in needs a button to send it. */
function missingSubmit(value: unknown): string[] {
  if (!isJson(value) || value.type !== 'modal' || isJson(value.submit)) return [];
  const hasInput = jsonList(value.blocks).some((block) => block.type === 'input');
  return hasInput
    ? ['[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view]']
    : [];
}
