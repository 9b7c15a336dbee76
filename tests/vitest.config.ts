import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/system/**', 'tests/drill/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // One PostgreSQL and two cores serve all files.
    maxWorkers: 2,
    // To load the whole server anew for every file would take as long as the tests do.
    isolate: false,
  },
})
