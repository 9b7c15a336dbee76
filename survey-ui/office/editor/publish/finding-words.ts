import type { Finding } from '#contract/checking/finding.ts'
import type { Language } from '../../language.ts'
import { languageName } from '../../language-name.ts'
import { findingsEn } from '../../text/findings.en.ts'
import { findingsVi } from '../../text/findings.vi.ts'

/** What is wrong and how to mend it, in one or two plain sentences. */
export function findingWords({ code, named }: Finding, language: Language): string {
  const words = language === 'en' ? findingsEn : findingsVi
  const told = Object.entries(named).map(([name, value]) => [
    name,
    name === 'language' ? languageName(String(value), language) : String(value),
  ])
  return words[code](Object.fromEntries(told))
}

/** Findings of one kind, in the order in which the first of each was found. */
export function byCode(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const one of findings) groups.set(one.code, [...(groups.get(one.code) ?? []), one])
  return [...groups.values()]
}
