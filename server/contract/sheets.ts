import { comparisonsOf } from './checking/places.ts'
import type { Item, Questionnaire, Section } from './questionnaire.ts'

/** A run of items of one section in which no item depends on another: what to ask there is known before it is shown. */
export interface Sheet {
  section: Section
  items: Item[]
}

/**
 * The sections as a browser without scripts can ask them. One that asks something only after an answer in itself is
 * cut there, so that nobody is shown what is not for them.
 */
export function sheetsOf({ sections }: Questionnaire): Sheet[] {
  return sections.flatMap((section) => {
    const sheets: Sheet[] = []
    for (const item of section.items) {
      const last = sheets.at(-1)
      if (last && !dependsOn(item, last.items)) last.items.push(item)
      else sheets.push({ section, items: [item] })
    }
    return sheets
  })
}

function dependsOn({ showWhen }: Item, items: readonly Item[]): boolean {
  if (!showWhen) return false
  const named = new Set(comparisonsOf(showWhen).map(({ item }) => item))
  return items.some(({ key }) => named.has(key))
}
