import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

// What the documents point at is there.

const root = fileURLToPath(new URL('../..', import.meta.url))
const documents = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].map((path) =>
  path.replaceAll('\\', '/'),
)
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** As forges make anchors of headings. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

const anchorsIn = (path: string) =>
  [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

test.for(documents)('every link of %s leads somewhere', (path) => {
  const broken = [...textOf(path).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#')
      const there = file === '' ? path : join(dirname(path), file)
      if (!existsSync(join(root, there))) return true
      return anchor !== undefined && !anchorsIn(there).includes(decodeURIComponent(anchor))
    })

  expect(broken).toEqual([])
})

describe('security.md', () => {
  const rows = textOf('docs/security.md')
    .split('\n')
    .filter((line) => line.startsWith('|') && line.split('|').length === 5)
    .filter((line) => line.includes('tests/'))

  test('names for every threat tests that are there', () => {
    const threats = textOf('docs/security.md').split('\n## ')[2] ?? ''
    const told = threats.split('\n').filter((line) => line.startsWith('| ') && !/^\| (threat|---)/.test(line))
    const named = rows.flatMap((row) => [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path))

    expect(rows.length).toBe(told.length)
    expect(rows.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

test.for(['install', 'posters', 'year'])('%s is told in both languages, section by section', (name) => {
  const sections = (language: string) =>
    [...textOf(`docs/${name}.${language}.md`).matchAll(/^#+ /gm)].map(([heading]) => heading)
  const code = (language: string) =>
    [...textOf(`docs/${name}.${language}.md`).matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) =>
      text.replaceAll(/\s+#.*$/gm, ''),
    )

  expect(sections('vi')).toEqual(sections('en'))
  expect(code('vi')).toEqual(code('en'))
})

test('every command that the documents tell is one that there is', () => {
  const known = globSync('server/commands/*.ts', { cwd: root })
    .map((path) => textOf(path))
    .join('\n')
  const told = documents.flatMap((path) =>
    [...textOf(path).matchAll(/npm run hailong -- ([a-z]+)/g)].map(([, name = '']) => name),
  )

  expect(told.length).toBeGreaterThan(20)
  expect([...new Set(told)].filter((name) => !new RegExp(`command\\(\\s*'${name}\\b`).test(known))).toEqual(
    [],
  )
})
