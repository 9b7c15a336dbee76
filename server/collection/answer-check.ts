import type { ErrorObject } from 'ajv'
import { answersSchema, respondentSchema } from '#contract/answers.ts'
import { type Answers, hiddenAnswers, shownSections } from '#contract/flow.ts'
import { allItems, type Questionnaire } from '#contract/questionnaire.ts'
import type { AnswerFault } from '../problem.ts'
import { compileThorough } from '../validation.ts'

/** Says what is wrong with the answers to one version; an empty list means they are acceptable. */
export type AnswerCheck = (answers: Answers, respondent: Record<string, string>) => AnswerFault[]

/** Compiles the check of one published version: one validator for the answers, one for the bands. */
export function compileAnswerCheck(questionnaire: Questionnaire): AnswerCheck {
  const checkAnswers = compileThorough<Answers>(answersSchema(questionnaire))
  const checkRespondent = compileThorough(respondentSchema(questionnaire))
  const mayMiss = allItems(questionnaire).some(({ required }) => required)
  return (answers, respondent) => {
    const unfit = checkAnswers(answers) ? [] : faults(checkAnswers.errors)
    if (!checkRespondent(respondent)) unfit.push(...faults(checkRespondent.errors))
    const hidden = hiddenAnswers(questionnaire, answers)
    if (hidden.length > 0 && unfit.length === 0)
      return hidden.map((item) => ({ item, reason: 'was not shown under these answers' }))
    // All at once, so that nobody mends one fault to be told of the next.
    return mayMiss ? [...unfit, ...missing(questionnaire, answers)] : unfit
  }
}

function missing(questionnaire: Questionnaire, answers: Answers): AnswerFault[] {
  return shownSections(questionnaire, answers)
    .flatMap((section) => section.items)
    .filter((item) => item.required && (answers[item.key] ?? null) === null)
    .map((item) => ({ item: item.key, reason: 'must be answered' }))
}

function faults(errors: ErrorObject[] | null | undefined): AnswerFault[] {
  const byItem = new Map<string, string>()
  for (const { instancePath, params, message } of errors ?? []) {
    if ('additionalProperty' in params)
      byItem.set(String(params.additionalProperty), 'is not an item of this questionnaire')
    else byItem.set(instancePath.split('/')[1] ?? '', message ?? 'does not fit')
  }
  return [...byItem].map(([item, reason]) => ({ item, reason }))
}
