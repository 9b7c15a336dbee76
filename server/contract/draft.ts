import type { Method } from './method.ts'
import { methodShape } from './method-schema.ts'
import type { Questionnaire } from './questionnaire.ts'
import { questionnaireDefinitions, questionnaireShape } from './questionnaire-schema.ts'

/** A questionnaire with the method that computes its figures, before they are published. */
export interface Draft {
  questionnaire: Questionnaire
  method: Method
}

/** JSON Schema of a draft. */
export const draftSchema = {
  type: 'object',
  required: ['questionnaire', 'method'],
  additionalProperties: false,
  properties: { questionnaire: questionnaireShape, method: methodShape },
  $defs: questionnaireDefinitions,
}
