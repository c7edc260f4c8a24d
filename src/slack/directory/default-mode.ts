import type { ChannelMode } from '../../ports/channels.ts';
import type { ChannelKind } from './directory.ts';

/**
 * The mode of a channel for which none was set. A channel of ours in which an outsider writes holds
 * a guest, since nobody else from outside can write there. Pure.
 */
export function defaultMode(kind: ChannelKind, outsiderWrites: boolean): ChannelMode {
  switch (kind) {
    case 'direct':
    case 'shared':
      return 'auto';
    case 'group':
    case 'pending':
      return 'mention';
    case 'internal':
    case 'unknown':
      return outsiderWrites ? 'auto' : 'mention';
  }
}
