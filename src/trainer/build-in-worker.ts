import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Built } from './built.ts';

/**
 * Lets the script `worker` build what stands below the folder `root`, while this thread goes on. Throws what the build does,
 * such as a list of the content's mistakes.
 */
export async function buildInWorker(root: string, worker: URL): Promise<Built> {
  const builder = new Worker(worker, { workerData: root });
  const ended = once(builder, 'exit').then(([code]) => {
    throw new Error(`The build ended with code ${code} and gave nothing.`);
  });
  // `once` rejects with the worker's own error, where it throws one.
  const [built] = await Promise.race([once(builder, 'message'), ended]);
  await builder.terminate();
  return built;
}
