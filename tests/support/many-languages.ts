import type { Draft } from '#contract/draft.ts'
import { everyKindDraft } from './every-kind.ts'

/** Words that a translator might have given; enough to tell the languages apart. */
export const sampleWords = { km: 'សំណួរ', ar: 'سؤال', zh: '问题' }

const isText = (part: object): part is { vi: string } => 'vi' in part && typeof part.vi === 'string'

/** The draft in further languages: Khmer and Arabic everywhere, Chinese in the titles of sections alone. */
function translated(part: unknown, key = ''): unknown {
  if (Array.isArray(part)) return part.map((one) => translated(one, key))
  if (part === null || typeof part !== 'object') return part
  if (isText(part)) {
    const { km, ar, zh } = sampleWords
    const more = { km: `${km} ${part.vi}`, ar: `${ar} ${part.vi}` }
    return { ...part, ...more, ...(key === 'title' ? { zh: `${zh} ${part.vi}` } : {}) }
  }
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, translated(value, name)]))
}

/** A questionnaire in Vietnamese, English and three languages that the pages do not speak. */
export function manyLanguages(): Draft {
  const draft = translated(everyKindDraft) as Draft
  const questionnaire = {
    ...draft.questionnaire,
    key: 'many-languages',
    languages: ['vi', 'en', 'km', 'ar', 'zh'],
  }
  return { questionnaire, method: { ...draft.method, key: 'many-languages' } }
}
