import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What mutation testing runs against changed arithmetic: tests that need no database and take milliseconds.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Properties take longer with their code instrumented, and on a machine with other work.
    testTimeout: 30_000,
    include: [
      'tests/analytics/**/*.test.ts',
      'tests/server/{answer-rests,complete-rows,cross-withheld,edition-blocks,map-views,own-rows,told-kinds}.test.ts',
    ],
    // Properties over all functions at once would run for every change.
    exclude: ['tests/analytics/report-*', 'tests/analytics/charts*', 'tests/analytics/numbers-out*'],
  },
})
