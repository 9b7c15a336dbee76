import type { Draft } from '../draft.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { checkConditions } from './conditions.ts'
import { checkDuration } from './duration.ts'
import type { Finding } from './finding.ts'
import { checkKeys, checkParts } from './keys.ts'
import { checkMatrices } from './matrices.ts'
import { checkMethod } from './method.ts'
import { checkReach } from './reach.ts'
import { checkScales } from './scales.ts'
import { checkQuestions, checkTexts } from './texts.ts'

/**
 * All that is wrong or doubtful in a draft, faults first. The editor shows it while somebody writes, and the server
 * refuses to publish a draft with a fault.
 * @param draft of the shape that `draftSchema` describes
 */
export function checkDraft({ questionnaire, method }: Draft): Finding[] {
  const findings = [
    ...checkKeys(questionnaire),
    ...checkParts(questionnaire),
    ...checkTexts(questionnaire),
    ...checkScales(questionnaire),
    ...checkMatrices(questionnaire),
    ...checkConditions(questionnaire),
    ...checkMethod(questionnaire, method),
    ...checkQuestions(questionnaire),
    ...checkDuration(questionnaire),
  ]
  return faultsFirst([...findings, ...reachOf(questionnaire, findings)])
}

/** Ways through a form are followed only where its keys, scales and conditions can be. */
function reachOf(questionnaire: Questionnaire, findings: readonly Finding[]): Finding[] {
  const blocking = new Set([
    'key_twice',
    'scale_unknown',
    'condition_names_unknown',
    'condition_looks_forward',
    'options_few',
  ])
  return findings.some(({ code }) => blocking.has(code)) ? [] : checkReach(questionnaire)
}

function faultsFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => Number(b.weight === 'fault') - Number(a.weight === 'fault'))
}

/** Whether a draft with these findings may be published. */
export function isPublishable(findings: readonly Finding[]): boolean {
  return findings.every(({ weight }) => weight !== 'fault')
}
