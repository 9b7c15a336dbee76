import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What mutation testing runs against changed arithmetic: tests without a database, and the reference values.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/analytics/**/*.test.ts', 'tests/oracle/**/*.test.ts'],
    exclude: ['tests/analytics/report-*', 'tests/analytics/charts*'],
    testTimeout: 60_000,
  },
})
