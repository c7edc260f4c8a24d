import type { ModalView } from '@slack/types';
import { refusedWith } from '../send/refused-with.ts';
import type { HandlerParts } from './handler-parts.ts';

/** Puts `view` in the place of an open window; says whether it was still open. */
export async function showInWindow(
  { client }: Pick<HandlerParts, 'client'>,
  view_id: string,
  view: ModalView,
): Promise<boolean> {
  try {
    await client.views.update({ view_id, view });
    return true;
  } catch (error) {
    if (refusedWith(error, 'not_found', 'view_not_found')) return false;
    throw error;
  }
}
