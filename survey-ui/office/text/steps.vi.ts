import type { ProcedureStep } from '#contract/questionnaire.ts'

/** Steps of a procedure, in Vietnamese. */
export const stepsVi: Record<ProcedureStep, string> = {
  guidance: 'Hướng dẫn',
  reception: 'Tiếp nhận hồ sơ',
  appraisal: 'Thẩm định',
  approval: 'Phê duyệt',
  return: 'Trả kết quả',
}
