/** One turn of the bot, as it is kept. `at`: epoch milliseconds. */
export interface FigureTurn {
  readonly conversation: string;
  readonly channel: string;
  readonly person: string;
  readonly at: number;
  readonly decision: string;
  readonly topic: string | null;
  readonly language: string | null;
}

/** A thread in which something was asked, and what became of it. */
export interface Question {
  readonly conversation: string;
  readonly channel: string;
  readonly person: string;
  /** when it was asked */
  readonly at: number;
  /** what it was taken for in the end; null where nothing fits */
  readonly topic: string | null;
  readonly language: string | null;
  readonly answered: boolean;
  readonly asked: boolean;
  readonly handedOver: boolean;
  readonly deflected: 'yes' | 'no' | 'too-recent';
}

/** Who asks nothing more for so long was helped. */
const DAY_MS = 86_400_000;
const COUNTED: readonly string[] = ['answer', 'ask', 'escalate'];

/**
 * The questions among `turns`, which are in order of time; `inCases` are the conversations that have a
 * case, `now` says whose day is over.
 */
export function questionsOf(
  turns: readonly FigureTurn[],
  inCases: ReadonlySet<string>,
  now: number,
): readonly Question[] {
  const threads = new Map<string, FigureTurn[]>();
  for (const turn of turns) {
    if (!COUNTED.includes(turn.decision)) continue;
    const known = threads.get(turn.conversation);
    if (known) known.push(turn);
    else threads.set(turn.conversation, [turn]);
  }
  const starts = startsByPerson([...threads.values()]);
  return [...threads.values()].flatMap((thread) => {
    const [first] = thread;
    const last = thread.at(-1);
    if (!first || !last) return [];
    const has = (decision: string) => thread.some((turn) => turn.decision === decision);
    const handedOver = has('escalate') || inCases.has(first.conversation);
    const helped = last.decision === 'answer' && !handedOver;
    const later = starts.get(personIn(first)) ?? [];
    const cameBack = later.some((at) => at > last.at && at <= last.at + DAY_MS);
    return {
      conversation: first.conversation,
      channel: first.channel,
      person: first.person,
      at: first.at,
      topic: last.topic,
      language: last.language,
      answered: has('answer'),
      asked: has('ask'),
      handedOver,
      deflected: deflection(helped && !cameBack, now - last.at),
    };
  });
}

function deflection(helped: boolean, age: number): Question['deflected'] {
  if (!helped) return 'no';
  return age > DAY_MS ? 'yes' : 'too-recent';
}

/** When each person began a thread in a channel. */
function startsByPerson(threads: readonly (readonly FigureTurn[])[]) {
  const starts = new Map<string, number[]>();
  for (const [first] of threads) {
    if (!first) continue;
    const known = starts.get(personIn(first));
    if (known) known.push(first.at);
    else starts.set(personIn(first), [first.at]);
  }
  return starts;
}

function personIn({ channel, person }: FigureTurn): string {
  return `${channel}:${person}`;
}
