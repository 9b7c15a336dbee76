import { useEffect, useState } from 'preact/hooks'
import type { Draft } from '#contract/draft.ts'
import type { Panel } from './panel.ts'
import { itemPlace, panelOf, placesAround } from './places.ts'

interface GoToProps {
  draft: Draft
  panel: Panel
  show: (panel: Panel) => void
  open: (key: string | null) => void
  /** Called with the language that a place is written in, where it is a text. */
  onLanguage: (language: string) => void
}

/** Leads to where a place of the draft is mended: its part of the editor, its question opened, its field focused. */
export function useGoTo({ draft, panel, show, open, onLanguage }: GoToProps): (at: string) => void {
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null || panelOf(wanted) !== panel) return
    setWanted(null)
    for (const place of placesAround(wanted)) {
      const found = document.querySelector<HTMLElement>(`[data-at="${CSS.escape(place)}"]`)
      if (!found) continue
      found.closest('details')?.setAttribute('open', '')
      focusIn(found)
      return
    }
  }, [wanted, panel])
  return (at) => {
    const key = keyAt(draft, at)
    const language = draft.questionnaire.languages.find((one) => at.endsWith(`/${one}`))
    if (key !== null) open(key)
    if (language !== undefined) onLanguage(language)
    show(panelOf(at))
    setWanted(at)
  }
}

function focusIn(place: HTMLElement): void {
  const field = place.matches('input, select, textarea, button')
    ? place
    : place.querySelector<HTMLElement>('input, select, textarea, button, summary')
  place.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

function keyAt({ questionnaire }: Draft, at: string): string | null {
  const place = itemPlace(at)
  if (place === null) return null
  const item =
    'respondent' in place
      ? questionnaire.respondent[place.respondent]
      : questionnaire.sections[place.section]?.items[place.item]
  return item?.key ?? null
}
