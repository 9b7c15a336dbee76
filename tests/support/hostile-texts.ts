import type { Draft } from '#contract/draft.ts'
import { everyKindDraft } from './every-kind.ts'

/** Markup, an open override of direction, and letters in their decomposed form. */
export const hostileTexts = [
  '</script><script>window.taken = 1</script>',
  '"><img src=x onerror="window.taken = 2">',
  '\u202eđảo ngược \u2067không đóng',
  'Đơn giản, dễ hiểu'.normalize('NFD'),
  'khôngcókhoảngtrắng'.repeat(16),
]

const isText = (part: object): part is { vi: string } => 'vi' in part && typeof part.vi === 'string'

/** The draft with something hostile before each text, taken in turn; words that stood there stay. */
export function hostileDraft(): Draft {
  let turn = 0
  const spoiled = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(spoiled)
    if (part === null || typeof part !== 'object') return part
    if (isText(part)) return { vi: `${hostileTexts[turn++ % hostileTexts.length]} ${part.vi}` }
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, spoiled(value)]))
  }
  const draft = spoiled(everyKindDraft) as Draft
  const questionnaire = { ...draft.questionnaire, key: 'hostile', languages: ['vi'] }
  return { questionnaire, method: { ...draft.method, key: 'hostile' } }
}
