import { defineConfig } from 'vitest/config';

const PURE = [
  'privacy',
  'nlu',
  'knowledge',
  'diagnosis',
  'dialogue',
  'cases',
  'learning',
  'blocks',
];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // Files of one worker share what they import: reading content and model anew for each took most of the time.
    isolate: false,
    // Many tests wait for a desk that runs: also on two processors a second worker is worth it.
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: PURE.map((folder) => `src/${folder}/**/*.ts`),
      reporter: ['text-summary', 'html'],
      thresholds: { branches: 95 },
    },
  },
});
