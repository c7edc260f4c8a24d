import type { DeskSettings } from '../cases/desk-settings.ts';
import type { Store } from '../store.ts';

/** What a timer needs to do what is due. */
export interface TimerParts {
  readonly store: Store;
  /** hours, targets and who is on duty */
  readonly settings: DeskSettings;
}
