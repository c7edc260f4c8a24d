import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { serve } from './serve.ts';
import { explainStart } from './start-error.ts';
import { readBuilt, toBrain } from './trainer/built.ts';

/** `node dist/main.js`: the server. Composition only; nothing imports this file. */
const dist = dirname(fileURLToPath(import.meta.url));

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.slack.mode === 'playground' ? 'warn' : config.logLevel);
  const built = readBuilt(dist);
  if (!built) throw new Error(`There is no built content in ${dist}. Run "npm run build".`);
  const brain = toBrain(built);
  const serving = await serve(config, () => brain, log);
  announce(serving.page, serving.adminPort);

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
