import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export const outputFolder = path('../dist')

// Tablets in offices are replaced late; phones of respondents later still.
const tabletBrowsers = ['chrome90', 'safari15', 'firefox90']
const phoneBrowsers = ['chrome64', 'safari12', 'firefox67']

/** What all parts of the UI have in common. */
function common(): InlineConfig {
  return {
    configFile: false,
    root: path('.'),
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: /^#contract\//, replacement: path('../server/contract/') },
        { find: /^#charts\//, replacement: path('../analytics/charts/') },
      ],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }
}

/**
 * One page of its own (`kiosk` or `office`), with hashed assets and nothing inline: its content security
 * policy knows no exception. Built apart, so that no page loads what only another needs.
 * @param release name of this build, for the office
 */
export function scriptedPage(name: string, release: string): InlineConfig {
  return {
    ...common(),
    define: { __RELEASE__: JSON.stringify(release) },
    build: {
      outDir: outputFolder,
      emptyOutDir: false,
      target: tabletBrowsers,
      assetsDir: 'assets',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: { [name]: path(`${name}/index.html`) } },
    },
  }
}

/** Script and style of the phone page: two files that stand in the page itself. */
export function phoneClient(): InlineConfig {
  return {
    ...common(),
    build: {
      outDir: `${outputFolder}/respond`,
      emptyOutDir: false,
      target: phoneBrowsers,
      cssTarget: phoneBrowsers,
      reportCompressedSize: false,
      lib: {
        entry: path('respond/client.ts'),
        formats: ['iife'],
        name: 'respond',
        fileName: () => 'client.js',
        cssFileName: 'page',
      },
    },
  }
}

/** The phone page as a function of the server: everything it needs is inside the file. */
export function phoneServer(): InlineConfig {
  return {
    ...common(),
    ssr: { noExternal: true },
    build: {
      outDir: `${outputFolder}/respond`,
      emptyOutDir: false,
      target: 'node24',
      ssr: path('respond/render.tsx'),
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: 'render.js' } },
    },
  }
}

/** Style of the public results, which stands in the page itself. */
export function resultsStyle(): InlineConfig {
  return {
    ...common(),
    build: {
      outDir: `${outputFolder}/results`,
      emptyOutDir: false,
      target: phoneBrowsers,
      cssTarget: tabletBrowsers,
      reportCompressedSize: false,
      lib: {
        entry: path('results/style.ts'),
        formats: ['es'],
        fileName: () => 'style.js',
        cssFileName: 'page',
      },
    },
  }
}

/** The public results as a function of the server: everything they need is inside the file. */
export function resultsServer(): InlineConfig {
  return {
    ...common(),
    ssr: { noExternal: true },
    build: {
      outDir: `${outputFolder}/results`,
      emptyOutDir: false,
      target: 'node24',
      ssr: path('results/render.tsx'),
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: 'render.js' } },
    },
  }
}

/** The worker that keeps the tablet's page on the device. @param files paths of all it keeps */
export function kioskWorker(files: string[], release: string): InlineConfig {
  return {
    ...common(),
    define: { __FILES__: JSON.stringify(files), __RELEASE__: JSON.stringify(release) },
    build: {
      outDir: `${outputFolder}/pages`,
      emptyOutDir: false,
      target: tabletBrowsers,
      reportCompressedSize: false,
      lib: {
        entry: path('kiosk/worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'kiosk-worker.js',
      },
    },
  }
}
