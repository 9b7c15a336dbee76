import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The long versions of tests/reliability, before a release: one after the other, each as often as DRILL_TIMES says.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/drill/**/*.test.ts'],
    testTimeout: 6 * 3_600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
