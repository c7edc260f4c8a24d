import type { CaseFacts } from '../../src/dialogue/case-facts.ts';
import type { Store, StoredCase } from '../../src/store.ts';

const FACTS: CaseFacts = {
  topic: 'insufficient-funds',
  reason: 'asked-for-person',
  language: 'en',
  question: 'why 51?',
  facts: [{ name: 'Code', value: '51' }],
  decoded: null,
  files: [],
  codes: [{ code: '51', scheme: null, meaning: 'Insufficient funds' }],
  suspects: [
    {
      topic: 'insufficient-funds',
      title: 'Not enough money',
      confidence: 0.91,
      speaksFor: [],
      speaksAgainst: [],
    },
  ],
  masked: false,
  version: 'v1',
};

/** A conversation with a case in `channel`, and a delivery that waits. */
export async function storeCase(
  store: Store,
  channel: string,
  { question = 'why 51?', openedAt = 0, user = 'U1' } = {},
): Promise<StoredCase> {
  const conversation = `${channel}:1`;
  const state = JSON.stringify({ asker: user });
  await store.conversations.save({ id: conversation, state, version: 0 }, openedAt);
  await store.conversations.say(conversation, { at: openedAt, who: 'merchant', text: question });
  await store.outbox.add([
    {
      key: `${conversation}:0`,
      order: conversation,
      body: JSON.stringify({ kind: 'merchant', channel, user }),
      dueAt: openedAt,
      createdAt: openedAt,
    },
  ]);
  return await store.cases.open({
    conversation,
    facts: JSON.stringify({ ...FACTS, question }),
    topic: FACTS.topic,
    language: 'en',
    merchantChannel: channel,
    merchantUser: user,
    createdAt: openedAt,
  });
}

/** Claims a case for `who`, as an agent's button does. */
export async function claim(store: Store, found: StoredCase, who: string): Promise<void> {
  await store.cases.update({ ...found, status: 'claimed', assignee: who });
  const subject = `case:${found.id}`;
  await store.audit.add({ at: 1, actor: who, action: 'claim', subject, detail: '' });
}
