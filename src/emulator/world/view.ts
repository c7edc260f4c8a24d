import type { Json } from '../wire/json.ts';

/** A modal or an App Home tab as one person sees it. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly hash: string;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  readonly type: 'modal' | 'home';
  readonly external_id: string;
  /** The view as the app sent it, block ids filled in. */
  readonly content: Json;
}
