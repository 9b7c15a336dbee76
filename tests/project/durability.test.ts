import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// What a browser tells as written may still be lost when it is killed, unless it is asked for strict
// durability. So there is one place that writes, and nothing that makes a store anew.

const root = fileURLToPath(new URL('../..', import.meta.url))
const writer = 'survey-ui/kiosk/storage/database.ts'

const faults: [pattern: RegExp, meaning: string][] = [
  [/['"]readwrite['"]/, 'writes to IndexedDB past write()'],
  // idb's short forms open a transaction of their own, with the browser's default.
  [
    /(?:\b(?:db|database|connection)|\(await connect\(\)\))\.(?:put|add|delete|clear)\(/,
    'writes in short form',
  ],
  [/deleteObjectStore|deleteDatabase|\.clear\(\)/, 'throws away what a device keeps'],
  [/\bindexedDB\b/, 'opens a database of its own'],
]

const faultsOf = (source: string) =>
  faults.filter(([pattern]) => pattern.test(source)).map(([, meaning]) => meaning)

const files = globSync('survey-ui/**/*.{ts,tsx}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== writer)

test('one function writes to the storage of a tablet', () => {
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((path) =>
    faultsOf(readFileSync(join(root, path), 'utf8')).map((fault) => `${path} ${fault}`),
  )
  expect(found).toEqual([])
})

test('and it asks for strict durability', () => {
  const source = readFileSync(join(root, writer), 'utf8')

  expect(source.match(/\.transaction\([^)]*'readwrite'[^)]*\)/g)).toEqual([
    ".transaction(stores, 'readwrite', { durability: 'strict' })",
  ])
  expect(source).not.toMatch(/deleteObjectStore|deleteDatabase|\.clear\(/)
})

test.for([
  "db.transaction('outbox', 'readwrite')",
  "await (await connect()).put('device', device)",
  "db.deleteObjectStore('outbox')",
  "indexedDB.open('another')",
])('a write past it is found: %s', (source) => {
  expect(faultsOf(source).length).toBeGreaterThan(0)
})
