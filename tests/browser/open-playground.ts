import { chromium } from 'playwright-core';
import type { Brain } from '../../src/brain.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { serve } from '../../src/server/serve.ts';
import { type PlaygroundPage, playgroundPage } from './playground-page.ts';

/** The playground as behind `npm start`, and a browser to use it with. */
export interface OpenPlayground {
  /** A page of its own in a window of that size. */
  visit(width: number, height: number): Promise<PlaygroundPage>;
  close(): Promise<void>;
}

const UNHURRIED = { BURST_MS: '0', COOLDOWN_S: '0', STORM_PER_MINUTE: '0' };
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
];

/** Starts both. Nobody is held back: forty questions are asked here in as many seconds. */
export async function openPlayground(
  executablePath: string,
  brain: Brain,
): Promise<OpenPlayground> {
  const config = readConfig({ PORT: '0', ADMIN_PORT: '0', ...UNHURRIED });
  const running = await serve(config, () => brain, createLog('silent'));
  const address = running.page;
  if (address === null) throw new Error('The playground has no page.');
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  return {
    async visit(width, height) {
      const page = await browser.newPage({ viewport: { width, height }, locale: 'en-GB' });
      const hands = playgroundPage(page);
      await page.goto(address);
      return hands;
    },
    async close() {
      await browser.close();
      await running.stop();
    },
  };
}
