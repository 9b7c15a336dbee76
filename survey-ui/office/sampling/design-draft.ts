import { openToAll, type SamplingDesign } from '#contract/sampling.ts'

/** What is sent: texts in NFC, and nothing about a list where respondents choose themselves. */
export function toDesign({ sampling, frame, frameOn, drawnBy }: SamplingDesign): SamplingDesign {
  const text = (value: string | null) => value?.normalize('NFC').trim() || null
  if (sampling === 'self_selected') return openToAll
  return { sampling, frame: text(frame), frameOn: frameOn || null, drawnBy: text(drawnBy) }
}
