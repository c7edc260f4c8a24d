import { distinct } from './distinct.ts';
import { idOf, labelledIds } from './labelled-id.ts';

const byMerchant = labelledIds('(?<![a-z])(?:merchant|mid)(?![a-z])|商户|特约商户', idOf(5, 20, 5));
const byStore = labelledIds(
  '(?<![a-z])store (?:id|number|no)(?![a-z])|门店(?:号|编号)',
  idOf(2, 20, 2),
);

/** Merchant and store ids. */
export function findMerchants(text: string): readonly string[] {
  return distinct([...byMerchant(text), ...byStore(text)]);
}
