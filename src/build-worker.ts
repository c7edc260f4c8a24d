import { parentPort, workerData } from 'node:worker_threads';
import { contentKey } from './content/content-key.ts';
import { loadContent } from './content/load-content.ts';
import { buildModel } from './trainer/build-model.ts';

/** In a thread of its own: builds content and model below the folder given, and hands them back. */
const root = String(workerData);
parentPort?.postMessage(buildModel(loadContent(root), contentKey(root)));
