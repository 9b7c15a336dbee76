import { useEffect, useRef } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { allItems, type Item, inLanguage, type Section } from '#contract/questionnaire.ts'
import { useSpeech } from '../../language.ts'
import { kindOf } from '../blank.ts'
import { applyEdit, type Edit, type ItemHome } from '../edit.ts'
import { idOf } from '../places.ts'
import { useEditorTexts } from '../texts.ts'
import type { Writing } from './writing.ts'

/** What is done to questions from the list, with the focus where the work goes on. */
export interface ItemActs {
  /**
   * Adds a question like the one before it, opens it, and puts the focus into its words.
   * @param after key of the one before it; the last of its home when left out
   */
  add: (home: ItemHome, after?: string) => void
  step: (key: string, by: -1 | 1) => void
  /** @param nextKey which question gets the focus then */
  remove: (item: Item, nextKey: string | null) => void
  /** Adds a section and puts the focus into its title. */
  addSection: () => void
  removeSection: (section: Section, index: number) => void
}

export function useItemActs({ draft, language, edit, open, announce }: Omit<Writing, 'reserved'>): ItemActs {
  const { done, item: itemWords, section: sectionWords } = useEditorTexts()
  const { language: spoken } = useSpeech()
  const focus = useRef<string | null>(null)
  useEffect(() => {
    if (focus.current === null) return
    const found = document.querySelector<HTMLElement>(focus.current)
    if (!found) return
    focus.current = null
    found.focus()
  })

  return {
    add(home, after) {
      const before = itemsOf(home, draft.questionnaire)
      const model = before.find((item) => item.key === after) ?? before.at(-1)
      const kind = model ? kindOf(model) : 'respondent' in home ? 'choice' : 'level'
      const act: Edit = { type: 'item_added', home, after: after ?? null, kind }
      const keys = new Set(before.map((item) => item.key))
      const added = itemsOf(home, applyEdit(draft, act).questionnaire).find((item) => !keys.has(item.key))
      if (!added) return
      edit(act)
      open(added.key)
      focus.current = `[data-key="${added.key}"] textarea`
      announce(done.added)
    },
    step(key, by) {
      const act: Edit = { type: 'item_stepped', key, by }
      const items = allItems(applyEdit(draft, act).questionnaire)
      edit(act)
      focus.current = `[data-key="${key}"] .ask-open`
      const place = items.findIndex((item) => item.key === key) + 1
      if (place > 0) announce(done.moved(count(place, spoken), count(items.length, spoken)))
    },
    remove(item, nextKey) {
      edit({ type: 'item_removed', key: item.key })
      open(null)
      focus.current = nextKey ? `[data-key="${nextKey}"] .ask-open` : '[data-undo]'
      announce(done.removed(inLanguage(item.prompt, language) || itemWords.untitled))
    },
    addSection() {
      edit({ type: 'section_added', after: null })
      focus.current = `#${idOf(`/questionnaire/sections/${draft.questionnaire.sections.length}/title`)}`
      announce(done.sectionAdded)
    },
    removeSection(section, index) {
      edit({ type: 'section_removed', key: section.key })
      focus.current = '[data-undo]'
      const title = inLanguage(section.title, language) || sectionWords.untitled
      announce(done.removed(`${sectionWords.one(count(index + 1, spoken))}: ${title}`))
    },
  }
}

function itemsOf(home: ItemHome, { sections, respondent }: Writing['draft']['questionnaire']): Item[] {
  if ('respondent' in home) return respondent
  return sections.find(({ key }) => key === home.section)?.items ?? []
}
