import type { LocalText, Scale } from '#contract/questionnaire.ts'

/** Scales that a new one begins as. */
export const scalePresets = ['satisfaction', 'agreement', 'yes_no', 'zero_to_ten'] as const
export type ScalePreset = (typeof scalePresets)[number]

const satisfaction: LocalText[] = [
  { vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
  { vi: 'Không hài lòng', en: 'Dissatisfied' },
  { vi: 'Bình thường', en: 'Neutral' },
  { vi: 'Hài lòng', en: 'Satisfied' },
  { vi: 'Rất hài lòng', en: 'Very satisfied' },
]

const agreement: LocalText[] = [
  { vi: 'Hoàn toàn không đồng ý', en: 'Strongly disagree' },
  { vi: 'Không đồng ý', en: 'Disagree' },
  { vi: 'Bình thường', en: 'Neutral' },
  { vi: 'Đồng ý', en: 'Agree' },
  { vi: 'Hoàn toàn đồng ý', en: 'Strongly agree' },
]

const labels: Record<ScalePreset, LocalText[]> = {
  satisfaction,
  agreement,
  yes_no: [
    { vi: 'Không', en: 'No' },
    { vi: 'Có', en: 'Yes' },
  ],
  zero_to_ten: Array.from({ length: 11 }, (_, i) => ({ vi: String(i), en: String(i) })),
}

/** A scale to begin with, the least favourable level first. */
export function presetScale(preset: ScalePreset): Scale {
  return { levels: labels[preset].map((label) => ({ label })), noOpinion: true }
}
