import type { NewSurvey } from '../client.ts'
import { isSurveyKey, suggestKey } from '../survey-key.ts'

/** A survey while it is being written. */
export interface SurveyDraft {
  template: string
  title: string
  titleEn: string
  /** Null while the key follows the title. */
  ownKey: string | null
  windowFrom: string
  windowTo: string
}

export type DraftFault = 'template' | 'title' | 'key' | 'windowFrom' | 'windowTo'

/** The key of a draft: one's own, or one made from the title. */
export function keyOf({ ownKey, title }: SurveyDraft, taken: readonly string[]): string {
  return ownKey ?? suggestKey(title, taken)
}

/** What is missing or wrong, in the order of the form. */
export function draftFaults(draft: SurveyDraft, taken: readonly string[]): DraftFault[] {
  const { template, title, windowFrom, windowTo } = draft
  const faults: [DraftFault, boolean][] = [
    ['template', template === ''],
    ['title', title.trim() === ''],
    ['key', !isSurveyKey(keyOf(draft, taken))],
    ['windowFrom', windowFrom === ''],
    ['windowTo', windowTo !== '' && windowTo < windowFrom],
  ]
  return faults.filter(([, isFaulty]) => isFaulty).map(([fault]) => fault)
}

/** What is sent. Texts in NFC, as everything that is stored. */
export function toNewSurvey(draft: SurveyDraft, taken: readonly string[]): NewSurvey {
  const text = (value: string) => value.normalize('NFC').trim()
  return {
    key: keyOf(draft, taken),
    title: text(draft.title),
    titleEn: text(draft.titleEn) || null,
    template: draft.template,
    windowFrom: draft.windowFrom,
    windowTo: draft.windowTo || null,
  }
}
