import type { Finding, FindingCode } from '#contract/checking/finding.ts'
import type { Draft } from '#contract/draft.ts'
import type { Language } from '../language.ts'
import { languageName } from '../language-name.ts'
import { findingsEn } from '../text/findings.en.ts'
import { findingsVi } from '../text/findings.vi.ts'
import { namesIn } from './names.ts'

/** What is wrong and how to mend it, in one or two plain sentences; questions and dimensions are called by their words. */
export function findingWords({ code, named }: Finding, draft: Draft, language: Language): string {
  const words = language === 'en' ? findingsEn : findingsVi
  const names = namesIn(draft, language)
  const told = Object.entries(named).map(([name, value]) => {
    const text = String(value)
    if (name === 'language') return [name, languageName(text, language)]
    if (namesDimension.has(name)) return [name, names.dimension(text)]
    return [name, namesItem.has(name) && !byKey.has(code) ? names.item(text) : text]
  })
  return words[code](Object.fromEntries(told))
}

const namesItem: ReadonlySet<string> = new Set(['item', 'named'])
const namesDimension: ReadonlySet<string> = new Set(['dimension', 'first', 'second'])
/** Questions of the same words are told apart by their keys. */
const byKey: ReadonlySet<FindingCode> = new Set(['question_twice'])

/** Findings of one kind, in the order in which the first of each was found. */
export function byCode(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const one of findings) groups.set(one.code, [...(groups.get(one.code) ?? []), one])
  return [...groups.values()]
}
