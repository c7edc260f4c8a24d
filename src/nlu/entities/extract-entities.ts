import { findAmounts } from './amounts.ts';
import { findBrands } from './brands.ts';
import type { Entities } from './entities.ts';
import { findEntryModes } from './entry-modes.ts';
import { findLastFour } from './last-four.ts';
import { findMerchants } from './merchants.ts';
import { findProviders } from './providers.ts';
import { findReferences } from './references.ts';
import { findTerminals } from './terminals.ts';
import { findTimes } from './times.ts';

/** A pasted log may be long; what a person says of a payment stands at its head. */
const LONGEST_TEXT = 4000;

/**
 * What a masked text says of the failing payment beside its code. Each list is in order of mention and
 * without repeats. Traditional characters must be folded to Simplified by the caller.
 */
export function extractEntities(text: string): Entities {
  const plain = text.slice(0, LONGEST_TEXT).normalize('NFKC');
  return {
    amounts: findAmounts(plain),
    lastFour: findLastFour(plain),
    brands: findBrands(plain),
    terminals: findTerminals(plain),
    merchants: findMerchants(plain),
    times: findTimes(plain),
    entryModes: findEntryModes(plain),
    providers: findProviders(plain),
    references: findReferences(plain),
  };
}
