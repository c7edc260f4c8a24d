import { idOf, labelledIds } from './labelled-id.ts';

const LABELS = [
  '(?<![a-z])(?:rrn|stan|trace|ref|reference|order|invoice|receipt|batch|txn|transaction|payment|ticket|psp reference|auth(?:orization|orisation)?(?: code)?|approval code|approval)(?![a-z])',
  '订单|单号|流水|参考|检索参考|凭证|批次|授权|小票|发票|交易',
].join('|');

/** Numbers by which an acquirer or the till finds the payment: RRN, trace, order, authorisation code ... */
export const findReferences = labelledIds(LABELS, idOf(4, 40, 3));
