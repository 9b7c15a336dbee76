import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as analytics from '../../analytics/index.ts'

// Every function has a test whose expected value comes from elsewhere; docs/sources.md says which and from where.

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')
const [publicPart = '', innerPart = ''] = read('docs/sources.md').split('## Within the module')

/** Cells of the lines that begin with a name in code. */
function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

const known = rowsOf(publicPart).map(([name = '', source = '', file = '']) => ({ name, source, file }))
const inner = rowsOf(innerPart).map(([name = '', through = '']) => ({ name, through }))

/** What the modules of numbers export, beside types. */
function exportedNames(): string[] {
  const folders =
    'answers,associations,comparisons,design,distributions,drivers,indices,instruments,privacy,quality,ranking'
  const files = globSync(`analytics/{${folders},reliability,sampling}/*.ts`, { cwd: root })
  return files.flatMap((file) =>
    [...read(file).matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name = '']) => name),
  )
}

test('every function of the public list names its source', () => {
  expect(known.map(({ name }) => name).toSorted()).toEqual(Object.keys(analytics).toSorted())
  expect(known.filter(({ source }) => source === '')).toEqual([])
})

test('every other function names one of the public list that it is reached through', () => {
  const names = new Set(known.map(({ name }) => name))

  expect(inner.map(({ name }) => name).toSorted()).toEqual(
    exportedNames()
      .filter((name) => !names.has(name))
      .toSorted(),
  )
  expect(inner.filter(({ through }) => !names.has(through))).toEqual([])
})

test.for(known)('the test of $name calls it', ({ name, file }) => {
  const withoutImports = read(file).replaceAll(/^import [^']*'[^']*'$/gm, '')

  expect(withoutImports).toMatch(new RegExp(`\\b${name}\\b`))
})
