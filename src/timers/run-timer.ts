import { runCaseTimer } from './case-timer.ts';
import type { TimerBody } from './schedule.ts';
import { runThreadTimer } from './thread-timer.ts';
import type { TimerParts } from './timer-parts.ts';

/** Does what is due at `at` (epoch ms) where a timer has run out, and sets the next one. */
export function runTimer(parts: TimerParts, timer: TimerBody, at: number): Promise<void> {
  return timer.case === null
    ? runThreadTimer(parts, timer.conversation, at)
    : runCaseTimer(parts, timer.case, at);
}
