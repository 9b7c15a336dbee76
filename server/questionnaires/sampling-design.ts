import { type DesignFault, designFaults, openToAll, type SamplingDesign } from '#contract/sampling.ts'
import { isDay } from '../calendar.ts'
import { problems } from '../problem.ts'

const expected: Record<DesignFault, string> = {
  frame: 'the list that people are chosen from',
  frameOn: 'the day of the list, like 2026-01-31 and not after today',
  drawnBy: 'who drew the sample or made the list',
}

/**
 * A design as it is stored: texts in NFC, and nothing about a list where respondents choose themselves.
 * @param at where it stands in the request, such as `/design`
 * @throws Problem invalid_request naming each fact that is missing
 */
export function checkedDesign(design: SamplingDesign, today: string, at = ''): SamplingDesign {
  const { sampling, frame, frameOn, drawnBy } = design
  if (sampling === 'self_selected') return openToAll
  const told = { sampling, frame: textOf(frame), frameOn, drawnBy: textOf(drawnBy) }
  const faults = new Set(designFaults(told, today))
  if (frameOn !== null && !isDay(frameOn)) faults.add('frameOn')
  if (faults.size === 0) return told
  throw problems.invalidRequest(
    [...faults].map((fault) => ({ at: `${at}/${fault}`, expected: expected[fault] })),
  )
}

function textOf(text: string | null): string | null {
  return text?.normalize('NFC').trim() || null
}
