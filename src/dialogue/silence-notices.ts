import { z } from 'zod';
import { LANGUAGES } from '../knowledge/text.ts';

const toMerchant = { to: z.literal('merchant'), language: z.enum(LANGUAGES) };

/** Asks a silent merchant, once, and says when the case will be closed. */
const closeNotice = z
  .strictObject({
    ...toMerchant,
    kind: z.literal('close-notice'),
    /** on the merchant's clock and in their language */
    time: z.string(),
    /** the name of that clock's zone */
    zone: z.string(),
  })
  .readonly();

/** Says that the case was closed because nothing more was heard. */
const closedBySilence = z
  .strictObject({ ...toMerchant, kind: z.literal('closed-by-silence') })
  .readonly();

/** What the merchant is told where they say nothing more. */
export const silenceNotices = [closeNotice, closedBySilence] as const;
