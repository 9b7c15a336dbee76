import type { BasisTexts } from './basis.vi.ts'

/** The words on how a number was computed, in English. */
export const basisEn: BasisTexts = {
  open: 'see how it was computed',
  title: (label) => `${label}: where does this number come from?`,
  close: 'Close',
  value: 'Index',
  interval: '95% interval',
  respondents: 'Responses (n)',
  answers: 'Answers',
  score: 'Mean score',
  scoreOf: (score) => `${score} of 100`,
  scope: 'Of',
  source: 'Source',
  sampling: 'Sample',
  how: 'Formula',
  item: 'People who chose a level that counts as satisfied, divided by those who answered this question. Skipped and “no opinion” are in neither.',
  intervalHow: 'How the interval was made',
  wilson: 'Wilson’s interval for a share, since each response gives one answer.',
  clustered:
    'The error is counted by response, since answers of one person are more alike than those of two; where all responses agree it is Wilson’s.',
  linearised:
    'The error is linearised by response, from the dimensions (or questions) and how they hang together.',
  method: 'Method',
  methodOf: (title, version) => `${title}, version ${version}`,
  draft: 'draft',
  hash: 'Fingerprint (SHA-256)',
  release: 'Release',
  releaseHow: (minimum) =>
    `New responses enter figures in groups of five or more; figures of fewer than ${minimum} responses are withheld, with whatever would give them away.`,
  cutHow:
    'Groups are told apart quarter by quarter, once it is over. Values that fewer than five have in a unit are added up in the unit above, so that units may add up to less than what stands above them.',
  more: 'The whole method stands at the end of the overview',
}
