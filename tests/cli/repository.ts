import { fileURLToPath } from 'node:url';

/** The root of the project: it holds intents/ and knowledge/. */
export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');
