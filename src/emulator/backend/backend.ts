import type { Outlet } from '../delivery/outlet.ts';
import type { Ids } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Settings } from './settings.ts';
import type { Triggers } from './triggers.ts';

/** All that one running stand-in consists of, handed to everything that acts in it. */
export interface Backend {
  readonly settings: Settings;
  readonly world: World;
  readonly ids: Ids;
  /** The next message timestamp. */
  readonly stamp: () => string;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  /** The way to the app. */
  readonly outlet: Outlet;
  /** Tells the page that something is different now. */
  readonly changed: () => void;
}
