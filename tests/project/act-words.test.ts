import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importKinds } from '#contract/import.ts'
import { auditEn } from '../../survey-ui/office/text/audit.en.ts'
import { auditVi } from '../../survey-ui/office/text/audit.vi.ts'

// Whatever goes into the audit log can be read there in words.

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The acts that the server's source names. */
function namedActs(): string[] {
  const sources = globSync('server/**/*.ts', { cwd: root }).map((file) =>
    readFileSync(`${root}${file}`, 'utf8'),
  )
  const plain = sources.flatMap((text) =>
    [...text.matchAll(/\bact: '([a-z]+_[a-z_]+)'/g)].map(([, act = '']) => act),
  )
  return [...new Set([...plain, ...importKinds.map((kind) => `${kind}_imported`)])].toSorted()
}

test.for([
  ['Vietnamese', auditVi],
  ['English', auditEn],
] as const)('every act of the audit log has words in %s', ([, { acts }]) => {
  expect(namedActs().length).toBeGreaterThan(60)
  expect(namedActs().filter((act) => !Object.hasOwn(acts, act))).toEqual([])
})
