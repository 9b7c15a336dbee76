import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Tests that need patience or a quiet machine; before a release, not at every change.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/drill/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
