import type { RecomputeTexts } from './recompute.vi.ts'

/** Texts on figures under another method, in English. */
export const recomputeEn: RecomputeTexts = {
  title: 'Computed again by another method',
  mark: (name) => `Computed again by the method ${name}; these are not the published figures.`,
  own: (names) => `The surveys of the period were measured and published by ${names}.`,
  name: (title, version) => `“${title}”, version ${version}`,
  back: 'Back to the method of the surveys',
  label: 'Method',
  lead: 'The same answers as another method in use would count them. The result says that it was computed again and does not mix with the published series.',
  keep: 'The method of each survey',
  choice: (title, version, draft) => `${title}, version ${version}${draft ? ' (draft)' : ''}`,
  unfit: 'Not possible:',
  misfits: {
    levels: 'counts other levels, or another scale, as satisfied',
    dimensions: 'groups the questions in another way',
    pairs: 'needs sums of pairs of questions, kept only where the mean of questions is taken',
  },
}
