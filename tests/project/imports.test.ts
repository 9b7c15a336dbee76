import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// Who may import whom. A part is a folder; the first that fits a file is its part.

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Part {
  folder: string
  /** Parts of the project it may import, by folder; its own is always allowed. */
  may: string[]
  /** Packages it may import; null means any. */
  packages: string[] | null
}

const parts: Part[] = [
  { folder: 'server/contract', may: [], packages: [] },
  { folder: 'analytics/charts', may: ['analytics'], packages: ['chart.js'] },
  { folder: 'analytics/tables', may: [], packages: [] },
  { folder: 'analytics/words', may: ['analytics/charts'], packages: [] },
  {
    folder: 'analytics/report',
    may: ['analytics', 'analytics/charts', 'analytics/words', 'analytics/tables'],
    packages: ['chart.js', 'pdfkit', 'write-excel-file'],
  },
  { folder: 'analytics/print', may: ['analytics', 'analytics/report'], packages: ['pdfkit'] },
  { folder: 'analytics', may: [], packages: [] },
  {
    folder: 'survey-ui',
    may: ['server/contract', 'analytics/charts', 'analytics/words', 'analytics/tables'],
    packages: null,
  },
  {
    folder: 'server',
    may: [
      'server/contract',
      'analytics',
      'analytics/report',
      'analytics/print',
      'analytics/charts',
      'analytics/tables',
    ],
    packages: null,
  },
]

/** Within the server: what a folder may not import. */
const forbidden: [from: string, to: string][] = [
  ['server/db', 'server/queries'],
  ['server/db', 'server/routes'],
  ['server/queries', 'server/routes'],
  ['server/queries', 'server/questionnaires'],
  ['server/queries', 'server/collection'],
  ['server/queries', 'server/figures'],
  ['server/collection', 'server/routes'],
  ['server/queries', 'server/devices'],
  ['server/devices', 'server/routes'],
  ['server/rollups', 'server/routes'],
  ['server/figures', 'server/routes'],
  ['server/questionnaires', 'server/routes'],
]

const partOf = (path: string) => parts.find(({ folder }) => path.startsWith(`${folder}/`))
const isWithin = (path: string, folder: string) => path.startsWith(`${folder}/`)

/** Specifiers of all imports and re-exports of a file. */
function importsOf(source: string): string[] {
  const statements = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  )
  return [...statements].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** The project file a specifier names, or null for a package or a module of Node. */
function resolve(specifier: string, from: string): string | null {
  if (specifier.startsWith('#contract/')) return specifier.replace('#contract', 'server/contract')
  if (specifier.startsWith('#charts/')) return specifier.replace('#charts', 'analytics/charts')
  if (specifier.startsWith('#tables/')) return specifier.replace('#tables', 'analytics/tables')
  if (specifier.startsWith('#words/')) return specifier.replace('#words', 'analytics/words')
  return specifier.startsWith('.') ? posix.normalize(posix.join(dirname(from), specifier)) : null
}

function faultsOf(path: string, source: string): string[] {
  const part = partOf(path)
  if (!part) return []
  return importsOf(source).flatMap((specifier) => {
    const target = resolve(specifier, path)
    if (target === null) {
      const isAllowed =
        part.packages === null
          ? !(part.folder === 'survey-ui' && specifier.startsWith('node:'))
          : part.packages.includes(specifier.split('/')[0] ?? '')
      return isAllowed ? [] : [`${path} imports ${specifier}`]
    }
    const targetPart = partOf(target)
    const isBuildScript = /^survey-ui\/[\w.-]+\.ts$/.test(path)
    const isAllowed =
      targetPart === part ||
      part.may.includes(targetPart?.folder ?? '') ||
      (isBuildScript && targetPart === undefined)
    const isForbidden = forbidden.some(([from, to]) => isWithin(path, from) && isWithin(target, to))
    const crossesRoutes = isWithin(path, 'server/routes') && isWithin(target, 'server/routes')
    return isAllowed && !isForbidden && !crossesRoutes ? [] : [`${path} imports ${target}`]
  })
}

const files = globSync('{server,analytics,survey-ui}/**/*.{ts,tsx}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  // The build runs on Node, apart from the pages it builds.
  .filter((path) => !/^survey-ui\/(build|vite\.config)\.ts$/.test(path))

test('every import keeps to the table', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap((path) => faultsOf(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
})

test.for([
  ['server/contract/flow.ts', "import { x } from '../problem.ts'"],
  ['server/contract/flow.ts', "import { readFileSync } from 'node:fs'"],
  ['analytics/indices/wilson.ts', "import { sql } from 'drizzle-orm'"],
  ['analytics/indices/wilson.ts', "import type { Db } from '../../server/db/client.ts'"],
  ['survey-ui/kiosk/main.tsx', "import { x } from '../../server/problem.ts'"],
  ['survey-ui/kiosk/main.tsx', "import { join } from 'node:path'"],
  ['server/queries/units.ts', "import { x } from '../routes/units.ts'"],
  ['server/routes/units.ts', "import { x } from './figures.ts'"],
  ['server/app.ts', "import { render } from '../survey-ui/respond/render.tsx'"],
] as const)('an import against the table is found: %s: %s', ([path, source]) => {
  expect(faultsOf(path, source)).toHaveLength(1)
})

test('SQL stands in server/queries, server/db and migrations alone', () => {
  const speaking = files.filter((path) =>
    /from 'drizzle-orm'|from 'pg'/.test(readFileSync(join(root, path), 'utf8')),
  )

  const elsewhere = speaking.filter(
    (path) => !path.startsWith('server/queries/') && !path.startsWith('server/db/'),
  )
  expect(elsewhere).toEqual([])
})
