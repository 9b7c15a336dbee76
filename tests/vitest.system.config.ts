import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Tests that need programs of the system: pdftotext, qpdf, soffice.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/system/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
