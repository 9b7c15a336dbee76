import { allItems, type Item, type Questionnaire, scaleOf } from './questionnaire.ts'

/** The answer "Không có ý kiến": outside every index, and not item non-response either. */
export const noOpinion = 'no_opinion'

function answerSchema(questionnaire: Questionnaire, item: Item): object {
  switch (item.type) {
    case 'level': {
      const scale = scaleOf(questionnaire, item)
      const levels = { type: 'integer', minimum: 1, maximum: scale.levels.length }
      return { anyOf: [levels, ...(scale.noOpinion ? [{ const: noOpinion }] : []), { type: 'null' }] }
    }
    case 'choice':
      return { enum: [...item.options.map((option) => option.key), null] }
    case 'choices':
      return {
        type: ['array', 'null'],
        uniqueItems: true,
        maxItems: item.atMost ?? item.options.length,
        items: { enum: item.options.map((option) => option.key) },
      }
    case 'number':
      return { type: ['integer', 'null'], minimum: item.min, maximum: item.max }
    case 'day':
      return { type: ['string', 'null'], format: 'date' }
    case 'text':
      return { type: ['string', 'null'], maxLength: item.maxLength }
  }
}

/** JSON Schema of the answers to one version: every known item, nothing else. Required is judged by the flow. */
export function answersSchema(questionnaire: Questionnaire): object {
  const properties = Object.fromEntries(
    allItems(questionnaire).map((item) => [item.key, answerSchema(questionnaire, item)]),
  )
  return { type: 'object', additionalProperties: false, properties }
}

/** JSON Schema of the respondent's bands; all optional. */
export function respondentSchema(questionnaire: Questionnaire): object {
  const properties = Object.fromEntries(
    questionnaire.respondent.map((item) => [item.key, { enum: item.options.map((option) => option.key) }]),
  )
  return { type: 'object', additionalProperties: false, properties }
}
