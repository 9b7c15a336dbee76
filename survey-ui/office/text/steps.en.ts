import type { ProcedureStep } from '#contract/questionnaire.ts'

/** Steps of a procedure, in English. */
export const stepsEn: Record<ProcedureStep, string> = {
  guidance: 'Guidance',
  reception: 'Reception',
  appraisal: 'Appraisal',
  approval: 'Approval',
  return: 'Return of the result',
}
