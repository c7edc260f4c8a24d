import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from './config.ts';
import { createLog, type Log } from './log.ts';
import { openBrain } from './server/open-brain.ts';
import { createProcessGuard } from './server/process-guard.ts';
import { type Serving, serve } from './server/serve.ts';
import { explainStart } from './server/start-error.ts';
import { createSteadyClock } from './server/steady-clock.ts';

/** `node dist/main.js`: the server. Composition only; nothing imports this file. */
const dist = dirname(fileURLToPath(import.meta.url));

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.slack.mode === 'playground' ? 'warn' : config.logLevel);
  const brain = await openBrain(dist, log);
  const serving = await start(config, brain.current, log);
  announce(serving.page, serving.adminPort);
  // The playground goes with its terminal, which says so by the same signal.
  if (serving.page === null) process.on('SIGHUP', brain.refresh);
  await brain.refresh();
}

/** Serves until a signal, or an error that nobody foresaw, ends it. */
async function start(config: Config, brain: Parameters<typeof serve>[1], log: Log) {
  const running: { serving: Serving | null } = { serving: null };
  const drain = async () => running.serving?.stop();
  const guard = createProcessGuard({ log, drain, exit: (code) => process.exit(code) });
  const clock = createSteadyClock(Date.now, (milliseconds) =>
    log.warn({ milliseconds }, 'The clock was set back; the desk goes on from where it was.'),
  );
  const serving = await serve(config, brain, log, clock);
  running.serving = serving;
  process.on('unhandledRejection', guard.met);
  process.on('uncaughtException', guard.met);
  const stop = () => {
    serving
      .stop()
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        log.error({ error }, 'The desk could not stop cleanly.');
        process.exit(1);
      });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return serving;
}

function announce(page: string | null, adminPort: number): void {
  if (page === null) {
    console.log(`decline-desk is connected to Slack. Health: port ${adminPort}, /readyz.`);
    return;
  }
  console.log(`decline-desk is running against a stand-in Slack: open ${page}`);
  console.log('Write as a merchant on the left; the desk is on the right. Stop with Ctrl+C.');
}

try {
  await main();
} catch (error) {
  const ports = {
    PORT: Number(process.env.PORT || 3000),
    ADMIN_PORT: Number(process.env.ADMIN_PORT || 9464),
  };
  const { sentences, exitCode } = explainStart(error, ports);
  for (const sentence of sentences) console.error(sentence);
  process.exit(exitCode);
}
