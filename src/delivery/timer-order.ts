/**
 * How the orders of timers begin in the outbox: rows in the future that wait without anything being
 * late. Each timer has an order of its own, so that it holds nothing up.
 */
export const TIMER_ORDER = 'timer:';
