import type { DeskSettings } from '../cases/desk-settings.ts';
import type { CaseTimes } from '../cases/due-actions.ts';
import type { Ports, StoredCase } from '../store.ts';

/** A case about which something is due, within one transaction. */
export interface DueCase {
  readonly ports: Ports;
  readonly settings: DeskSettings;
  readonly found: StoredCase;
  readonly times: CaseTimes;
  /** now, epoch ms */
  readonly at: number;
  /** tells what is sent of it from all else that a timer sends */
  readonly key: string;
}
