import type { WebClient } from '@slack/web-api';
import type { Store } from '../../store.ts';
import { boltLogger, type LogSink } from '../bolt-logger.ts';
import type { Directory } from '../directory/directory.ts';
import type { Identity } from '../directory/identity.ts';
import { createGapReader, type GapReader, OVERLAP_MS } from '../gaps/gap-reader.ts';
import { createHistory } from '../gaps/history.ts';
import { createPacer } from '../gaps/pacer.ts';
import { readGaps, toTs } from '../gaps/read-gaps.ts';
import { httpConnection, socketConnections } from './connections.ts';
import { createIntake, type Intake } from './intake.ts';
import { createLinks, type Links } from './links.ts';
import type { Connection } from './persist-first.ts';
import type { Transport } from './transport.ts';

/** How what happens in Slack comes in. */
export interface Listening {
  readonly intake: Intake;
  readonly connections: readonly Connection[];
  readonly links: Links;
  readonly gaps: GapReader;
}

export interface ListeningParts {
  readonly store: Store;
  readonly transport: Transport;
  readonly slackApiUrl: string | null;
  readonly deskChannel: string;
  readonly now: () => number;
  readonly burstMs: number;
  readonly log: LogSink;
  readonly client: WebClient;
  readonly directory: Directory;
  readonly self: Identity;
  /** called when something new is kept */
  readonly wake: () => void;
}

/** The history methods take about fifty calls a minute; twenty at once are forgiven. */
const PACE = { atOnce: 20, everyMs: 1200 };

/** Puts together what listens; none of it listens yet. What was missed until now is marked as a gap. */
export async function prepareListening(parts: ListeningParts): Promise<Listening> {
  const { store, client, directory, self, now, log, burstMs, deskChannel } = parts;
  const gaps = createGapReader({
    seen: store.seen,
    log,
    readGaps: (wait) =>
      readGaps({
        store,
        history: createHistory(client, createPacer({ ...PACE, wait })),
        keep: (body) => intake.keep(body),
        roleOf: directory.roleOf,
        botUser: self.botUser,
        deskChannel,
        now,
      }),
  });
  const intake = createIntake({
    inbox: store.inbox,
    botUser: self.botUser,
    now,
    burstMs,
    wake: parts.wake,
    onLoss: () => gaps.read(now()),
  });
  const links = createLinks(now, gaps.read);
  await store.seen.openGaps(toTs(now() - OVERLAP_MS));
  return { intake, gaps, links, connections: connect(parts, links, intake) };
}

function connect(
  { transport, slackApiUrl, log }: ListeningParts,
  links: Links,
  intake: Intake,
): readonly Connection[] {
  return transport.mode === 'http'
    ? [httpConnection({ ...transport, links, logger: boltLogger(log), onRequest: intake.expect })]
    : socketConnections({ appToken: transport.appToken, slackApiUrl, links, log });
}
