import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// No key, token or password lies in the repository (G74): neither in a known shape, nor as text too random to be written.

const root = fileURLToPath(new URL('../..', import.meta.url))

const shapes: [meaning: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]{20}/],
  ['an age key', /AGE-SECRET-KEY-1[0-9A-Z]{40}/],
  ['a key of a cloud', /\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b/],
  [
    'a token of a forge',
    /\b(gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{30,}|xox[abp]-[\w-]{20,})/,
  ],
  [
    'a password in an address',
    /\b\w+:\/\/[\w.-]+:(?!\.\.\.|\$|p@|geheim)[^\s:@/'"`$]{6,}@(?!127\.|localhost)/,
  ],
]

/** Bits per sign: words of a language have three or less, random letters and digits more than four. */
function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  )
}

const isRandom = (text: string) => {
  if (/^[0-9a-f]+$/i.test(text)) return text.length >= 32 && entropy(text) > 3
  return (
    text.length >= 32 && entropy(text) > 4.3 && /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text)
  )
}

/** What is wrong in a text. */
function findSecrets(text: string): string[] {
  const shaped = shapes.flatMap(([meaning, pattern]) => (pattern.test(text) ? [meaning] : []))
  const quoted = [...text.matchAll(/(?<=["'`=: ])[A-Za-z0-9+/_-]{32,}={0,2}(?=["'`\s,;]|$)/gm)].map(
    ([found]) => found,
  )
  return [...shaped, ...quoted.filter(isRandom).map((found) => `too random: ${found.slice(0, 12)}…`)]
}

/** Text that is random and no secret: each with why. */
const known: Record<string, string> = {
  'package-lock.json': 'hashes of packages',
  'tests/project/secrets.test.ts': 'the shapes themselves',
  'tests/contract/canonical.test.ts': 'expected hashes',
  'survey-ui/respond/sample-page.ts': 'an id of a response that was never sent',
  'tests/analytics/small-report.ts': 'hash of a method that does not exist',
  'tests/survey-ui/pin.test.ts': 'expected hashes of PINs',
}
const isLookedAt = (path: string) =>
  !(path in known) && !path.startsWith('tests/fixtures/') && !/\.(png|ttf|woff2|pdf|xlsx)$/.test(path)

const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  .split('\n')
  .filter((path) => path !== '' && isLookedAt(path))

test('no file of the repository holds a secret', () => {
  const found = files.flatMap((path) =>
    findSecrets(readFileSync(join(root, path), 'utf8')).map((what) => `${path}: ${what}`),
  )

  expect(files.length).toBeGreaterThan(1000)
  expect(found).toEqual([])
})

test('no file has the name of one', () => {
  expect(
    files.filter((path) => /(^|\/)(\.env|secret\.key|id_[a-z0-9]+|.*\.(pem|key|p12|pfx))$/.test(path)),
  ).toEqual([])
})

test.for([
  `const key = '${'0f1e2d3c4b5a69788796a5b4c3d2e1f0'}'`,
  `token: "${'Zk3vQ9xT1bLr8WcY5nHd2MfJ7pGs4AeU6'}"`,
  `-----BEGIN EC PRIVATE KEY-----\n${'MHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6tF1aY'}`,
  `postgres://app:${'korrekt-pferd'}@db.example/x`,
])('a secret is noticed: %s', (text) => {
  expect(findSecrets(text).length).toBeGreaterThan(0)
})

test.for([
  "import { aVeryLongNameOfAFunctionThatSomebodyWrote } from './x.ts'",
  "const color = '#0a7d4f'",
  "id: '00000000-0000-4000-8000-000000000000'",
  `'${'a'.repeat(64)}'`,
])('ordinary text is not: %s', (text) => {
  expect(findSecrets(text)).toEqual([])
})
