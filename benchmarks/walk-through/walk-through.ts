/**
 * Walks twenty conversations on the playground's page, in a wide window and in one of 360 pixels, and
 * writes a picture of each for people to look at: `npx tsx benchmarks/walk-through/walk-through.ts [folder]`.
 * Prints what is cut off or does not come, and exits with 1 where anything is.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { shippedBrain } from '../../tests/brain.ts';
import { findChromium } from '../../tests/browser/chromium.ts';
import { openPlayground } from '../../tests/browser/open-playground.ts';
import type { PlaygroundPage } from '../../tests/browser/playground-page.ts';
import { readConversations, type Step, type WalkedConversation } from './conversation.ts';

const WIDE = { width: 1280, height: 1000 } as const;
/** High enough for a whole thread in one picture. */
const PHONE = { width: 360, height: 1800 } as const;

const folder = process.argv[2] ?? join(tmpdir(), 'decline-desk-walk-through');
const found = findChromium(process.env);
if (found.path === null) {
  console.error(found.missing);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });

const playground = await openPlayground(found.path, shippedBrain());
try {
  const page = await playground.visit(WIDE.width, WIDE.height);
  for (const conversation of readConversations()) await walk(page, conversation);
  await lookAtDesk(page);
  const phone = await playground.visit(PHONE.width, PHONE.height);
  await phone.turnTo('merchant');
  for (const conversation of readConversations()) await look(phone, conversation, 'phone');
  const cut = await phone.cutOff('merchant');
  for (const line of cut) console.log(`cut off at 360 px: ${line}`);
  if (cut.length > 0 || phone.complaints().length > 0) process.exitCode = 1;
} finally {
  await playground.close();
}
console.log(`The pictures are in ${folder}.`);

async function walk(page: PlaygroundPage, conversation: WalkedConversation): Promise<void> {
  await page.become('merchant', conversation.who);
  const first = firstLine(conversation);
  for (const step of conversation.steps) {
    const before = await page.read('merchant', first).catch(() => '');
    await take(page, conversation, step);
    if (!('opens' in step)) await changed(page, first, before);
  }
  await look(page, conversation, 'wide');
}

async function take(page: PlaygroundPage, conversation: WalkedConversation, step: Step) {
  const first = firstLine(conversation);
  if ('says' in step) return page.say('merchant', step.says);
  const thread = page.thread('merchant', first);
  if ('replies' in step) {
    const box = thread.locator('.composer textarea');
    await box.fill(step.replies);
    await box.press('Enter');
    return;
  }
  const name = 'presses' in step ? step.presses : step.opens;
  const pressed = thread.getByRole('button', { name, exact: true }).last();
  if ((await pressed.count()) === 0) return missed(`no button “${name}”: ${first}`);
  await pressed.click();
  if ('opens' in step) await window(thread.page(), conversation.name);
}

/** A picture of the window that was opened, which is closed then. */
async function window(page: Page, name: string): Promise<void> {
  const dialog = page.locator('[role=dialog], dialog').last();
  await dialog.waitFor();
  await picture(dialog, join(folder, `${name}-window.png`));
  await page.keyboard.press('Escape');
}

/** Waits until something new stands in the thread. */
async function changed(page: PlaygroundPage, first: string, before: string): Promise<void> {
  const until = Date.now() + 20_000;
  const read = () => page.read('merchant', first).catch(() => before);
  let [earlier, now] = [before, await read()];
  // What is new may come in two messages: it is whole once it stays as it is.
  while (now === before || now !== earlier) {
    if (Date.now() > until) return missed(`nothing came after: ${first}`);
    await page.pane('merchant').page().waitForTimeout(400);
    [earlier, now] = [now, await read()];
  }
}

/** What a conversation lacked on its way: told at once, and the walk is no success. */
function missed(what: string): void {
  console.log(what);
  process.exitCode = 1;
}

async function look(page: PlaygroundPage, conversation: WalkedConversation, size: string) {
  const path = join(folder, `${conversation.name}-${size}.png`);
  const thread = page.thread('merchant', firstLine(conversation));
  if (await thread.count()) return picture(thread, path);
  missed(`no thread to look at: ${conversation.name}`);
}

/** The page draws itself anew whenever something happens, which may be in the middle of a picture. */
async function picture(what: Locator, path: string, tries = 5): Promise<void> {
  try {
    await what.screenshot({ path, timeout: 5000 });
  } catch (error) {
    if (tries === 0) throw error;
    await picture(what, path, tries - 1);
  }
}

async function lookAtDesk(page: PlaygroundPage): Promise<void> {
  const cards = page.pane('desk').locator('.log > .message');
  for (let index = 0; index < (await cards.count()); index += 1) {
    await picture(cards.nth(index), join(folder, `desk-${index + 1}.png`));
  }
}

function firstLine({ steps: [first] }: WalkedConversation): string {
  return first && 'says' in first ? first.says : '';
}
