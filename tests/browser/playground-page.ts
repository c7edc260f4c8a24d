import type { Locator, Page } from 'playwright-core';

export type Side = 'merchant' | 'desk';

/** The page with its two panes, used as people use it. */
export interface PlaygroundPage {
  /** Who looks and speaks on a side, by the name shown there. */
  become(side: Side, name: string): Promise<void>;
  /** Writes a message at top level and waits until it stands there. */
  say(side: Side, text: string): Promise<void>;
  /** Turns to a side, in a window too narrow for both. */
  turnTo(side: Side): Promise<void>;
  /** One side as a whole. */
  pane(side: Side): Locator;
  /** The top-level message that contains `text`; the latest of them. */
  message(side: Side, text: string): Locator;
  /** The thread below that message. */
  thread(side: Side, text: string): Locator;
  /** What is written in that thread now, without names and times; empty where there is none. */
  read(side: Side, text: string): Promise<string>;
  /** One line for each thing on a side that is wider than the window or shows less than it holds. */
  cutOff(side: Side): Promise<readonly string[]>;
  /** What the browser complained of so far. */
  complaints(): readonly string[];
}

/** Gives the hands and eyes for `page`. */
export function playgroundPage(page: Page): PlaygroundPage {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  const pane = (side: Side) => page.locator(`#${side}`);
  const message = (side: Side, text: string) =>
    pane(side).locator('.log > .message').filter({ hasText: text }).last();
  const thread = (side: Side, text: string) =>
    message(side, text).locator('xpath=following-sibling::*[1][contains(@class,"thread")]');
  return {
    pane,
    message,
    thread,
    async become(side, name) {
      await pane(side).locator('.head select').selectOption({ label: name });
    },
    async say(side, text) {
      const box = pane(side).locator('> .composer textarea');
      await box.fill(text);
      await box.press('Enter');
      await message(side, text).waitFor();
    },
    async turnTo(side) {
      await page.locator(`[data-show=${side}]`).click();
    },
    async read(side, text) {
      const words = thread(side, text).locator('.body > div:not(.byline)');
      return (await words.allInnerTexts()).join('\n');
    },
    cutOff: (side) => page.evaluate<readonly string[]>(`(${CUT_OFF})('${side}')`),
    complaints: () => complaints,
  };
}

/**
 * Runs in the browser. The bar of channels scrolls sideways on purpose, and `.sr` is for screen
 * readers only. A pixel is left for rounding.
 */
const CUT_OFF = `(side) => {
  const shown = [...document.getElementById(side).querySelectorAll('*')]
    .filter((one) => !one.closest('.bar, .sr') && one.checkVisibility({ contentVisibilityAuto: true }));
  const wider = (one) => {
    const { left, right } = one.getBoundingClientRect();
    return left < -1 || right > window.innerWidth + 1;
  };
  const hides = (one) =>
    (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1) ||
    (getComputedStyle(one).overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1);
  const name = (one) => one.tagName.toLowerCase() + '.' + one.className + ': ' + one.textContent.slice(0, 60);
  return [
    ...(document.documentElement.scrollWidth > window.innerWidth ? ['the page itself'] : []),
    ...shown.filter((one) => wider(one) || hides(one)).map(name),
  ];
}`;
