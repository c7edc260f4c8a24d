import { expect, it, onTestFinished, vi } from 'vitest';
import { createIntake } from '../../../src/slack/receive/intake.ts';
import { startWorker } from '../../../src/worker.ts';

/** A promise that is kept, or broken, when the test says so. */
function door<T>() {
  const opening: { open: (value: T) => void; fail: (error: Error) => void } = {
    open: () => {},
    fail: () => {},
  };
  const opened = new Promise<T>((resolve, reject) => {
    opening.open = resolve;
    opening.fail = reject;
  });
  return { opened, opening };
}

const MESSAGE = {
  type: 'event_callback',
  event_id: 'Ev1',
  event: { type: 'message', channel: 'C1', user: 'U1', text: 'hello', ts: '1700000000.000100' },
};

function setUp() {
  const stored = door<boolean>();
  const happened: string[] = [];
  const intake = createIntake({
    inbox: { add: () => stored.opened },
    botUser: 'U0BOT',
    now: () => 7,
    burstMs: 0,
    wake: () => happened.push('woken'),
    onLoss: () => happened.push('lost'),
  });
  return { intake, happened, stored: stored.opening };
}

/** One turn that waits to be done. */
function turn(before: () => Promise<void>, happened: string[]): void {
  let left = 1;
  const worker = startWorker(
    async () => {
      if (left === 0) return false;
      left -= 1;
      happened.push('turn');
      return true;
    },
    { concurrency: 1, tickMs: 5, onError: () => {}, before },
  );
  onTestFinished(worker.stop);
}

it('begins no turn while an event is being kept', async () => {
  const { intake, happened, stored } = setUp();
  const kept = intake.keep(MESSAGE).then(() => happened.push('kept'));
  turn(intake.calm, happened);
  for (let round = 0; round < 20; round += 1) await new Promise(setImmediate);
  expect(happened).toEqual([]);
  stored.open(true);
  await kept;
  await expect.poll(() => happened).toEqual(['woken', 'kept', 'turn']);
});

it('begins no turn while a request is being read', async () => {
  const { intake, happened } = setUp();
  const request = door<void>();
  intake.expect(request.opened);
  turn(intake.calm, happened);
  for (let round = 0; round < 20; round += 1) await new Promise(setImmediate);
  expect(happened).toEqual([]);
  request.opening.open();
  await expect.poll(() => happened).toEqual(['turn']);
});

it('does not wait for ever for one who is slow in sending', async () => {
  const { intake, happened } = setUp();
  intake.expect(new Promise(() => {}));
  turn(intake.calm, happened);
  await expect.poll(() => happened, { timeout: 5000 }).toEqual(['turn']);
});

it('tells of what could not be kept, and lets the turns go on', async () => {
  const { intake, happened, stored } = setUp();
  const kept = intake.keep(MESSAGE);
  stored.fail(new Error('the disk is full'));
  await expect(kept).rejects.toThrow('the disk is full');
  await intake.calm();
  expect(happened).toEqual(['lost']);
});

it('keeps up to where the channel was read beside the message', async () => {
  const add = vi.fn(async () => true);
  const intake = createIntake({
    ...{ inbox: { add }, botUser: 'U0BOT', now: () => 7, burstMs: 100 },
    wake: () => {},
    onLoss: () => {},
  });
  await intake.keep(MESSAGE);
  expect(add).toHaveBeenCalledWith(
    expect.objectContaining({
      dueAt: 107,
      receivedAt: 7,
      seen: { channel: 'C1', ts: '1700000000.000100' },
    }),
  );
});
