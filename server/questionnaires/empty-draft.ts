import type { Draft } from '#contract/draft.ts'
import type { Scale } from '#contract/questionnaire.ts'

/** The five levels that most questionnaires use. */
const satisfaction: Scale = {
  levels: [
    { label: { vi: 'Rất không hài lòng', en: 'Very dissatisfied' } },
    { label: { vi: 'Không hài lòng', en: 'Dissatisfied' } },
    { label: { vi: 'Bình thường', en: 'Neutral' } },
    { label: { vi: 'Hài lòng', en: 'Satisfied' } },
    { label: { vi: 'Rất hài lòng', en: 'Very satisfied' } },
  ],
  noOpinion: true,
}

const grades: [from: number, vi: string, en: string][] = [
  [0.9, 'Xuất sắc', 'Excellent'],
  [0.8, 'Tốt', 'Good'],
  [0.7, 'Khá', 'Fairly good'],
  [0.5, 'Trung bình', 'Average'],
  [0, 'Yếu', 'Weak'],
]

/**
 * A questionnaire that asks nothing yet, with a method that pools all answers. It is of no instrument but its own until
 * somebody says so: its figures would be added to those of a survey that asks something else.
 */
export function emptyDraft(key: string): Draft {
  const empty = { vi: '', en: '' }
  return {
    questionnaire: {
      key,
      instrument: 'custom',
      title: empty,
      basis: empty,
      introduction: empty,
      languages: ['vi', 'en'],
      scales: { satisfaction },
      sections: [],
      respondent: [],
    },
    method: {
      key,
      version: 1,
      instrument: 'custom',
      title: { vi: 'Cách tính chỉ số hài lòng', en: 'How the satisfaction index is computed' },
      basis: empty,
      draft: true,
      aggregation: 'pooled_answers',
      scaleLevels: 5,
      topLevels: [4, 5],
      dimensions: [],
      overallItem: null,
      bands: grades.map(([from, vi, en]) => ({ from, label: { vi, en } })),
      minimumN: 5,
      minimumNPublic: 10,
    },
  }
}
