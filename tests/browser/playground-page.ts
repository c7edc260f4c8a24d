import type { Locator, Page } from 'playwright-core';

export type Side = 'merchant' | 'desk';

/** The page with its two panes, used as people use it. */
export interface PlaygroundPage {
  readonly page: Page;
  /** Who looks and speaks on a side, by the name shown there. */
  become(side: Side, name: string): Promise<void>;
  /** Writes a message at top level. */
  say(side: Side, text: string): Promise<void>;
  /** The top-level message that contains `text`; the latest of them. */
  message(side: Side, text: string): Locator;
  /** The thread below that message. */
  thread(side: Side, text: string): Locator;
  /** What the app and the agents show in that thread now; empty where there is none. */
  read(side: Side, text: string): Promise<string>;
}

/** Gives the hands and eyes for `page`, on which the playground is open. */
export function playgroundPage(page: Page): PlaygroundPage {
  const message = (side: Side, text: string) =>
    page.locator(`#${side} .log > .message`).filter({ hasText: text }).last();
  const thread = (side: Side, text: string) =>
    message(side, text).locator('xpath=following-sibling::*[1][contains(@class,"thread")]');
  return {
    page,
    message,
    thread,
    async become(side, name) {
      await page.locator(`#${side} .head select`).selectOption({ label: name });
    },
    async say(side, text) {
      const box = page.locator(`#${side} > .composer textarea`);
      await box.fill(text);
      await box.press('Enter');
      await message(side, text).waitFor();
    },
    async read(side, text) {
      return (await thread(side, text).locator('.message .body').allInnerTexts()).join('\n');
    },
  };
}
