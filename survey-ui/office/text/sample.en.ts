import type { SampleTexts } from './sample.vi.ts'

/** Texts of the sample planner in English. */
export const sampleEn: SampleTexts = {
  title: 'Sample size',
  back: 'Set-up',
  lead: 'How many forms to hand out, and where, so that the figures are exact enough. Nothing changes until you press “Use as targets”.',
  noSurvey: 'There is no survey yet. Make one under Set-up, then come back.',
  survey: 'Survey',
  unit: 'Unit, with all units below it',
  kind: 'Kind of unit',
  everyKind: 'Every kind',
  year: 'Transactions of the year',
  methodLegend: 'Way of planning',
  methods: {
    cochran: {
      name: 'Enough in each unit (Cochran)',
      lead: 'Each unit gets a figure of its own that is exact enough. Needs the most responses.',
    },
    yamane: {
      name: 'Enough in each unit (Yamane)',
      lead: 'The approximation n = N/(1 + N·e²): Cochran’s formula with p = 0.5 and z = 2 (95.4% confidence).',
    },
    proportional: {
      name: 'Shared by transactions',
      lead: 'Enough for the whole; units with more transactions get more.',
    },
    neyman: {
      name: 'Shared by Neyman’s method',
      lead: 'The same, with more where opinions differ most; rests on the latest published figures.',
    },
    power: {
      name: 'Shared by the square root',
      lead: 'In between: small units get more than by transactions.',
    },
    equal: { name: 'Shared equally', lead: 'The same number in each unit.' },
  },
  termsTitle: 'How exact should it be?',
  margin: 'Margin of error wanted (± percentage points)',
  level: 'Confidence (%)',
  share: 'Expected share satisfied (%)',
  shareHelp: 'Leave 50 if unknown: the most cautious.',
  effect: 'Design effect',
  effectHelp: '1 when people are drawn one by one; sampling by clusters is usually 1.5 to 2.',
  rate: 'Forms returned of those handed out (%)',
  least: 'At least, in each unit (responses)',
  most: 'At most, in each unit (responses)',
  mostHelp: 'Leave empty for no limit. Never above the transactions.',
  fixed: 'Set by Yamane’s formula.',
  numberFault: (least, most) => `Enter a number from ${least} to ${most}.`,
  wholeFault: 'Enter a whole number, 0 or more.',
  boundFault: 'This must not be below the least.',

  findingOwn: ({ forms, units, responses, margin, level, rate }) =>
    `Hand out ${forms} forms in ${units} units to get ${responses} back: the share satisfied of each unit is then off by about ±${margin} percentage points (${level} confidence), if ${rate} of every 100 forms come back.`,
  findingWhole: ({ forms, units, responses, margin, level, rate }) =>
    `Hand out ${forms} forms in ${units} units to get ${responses} back: the share satisfied of all together is then off by about ±${margin} percentage points (${level} confidence), if ${rate} of every 100 forms come back.`,
  findingUncovered: ({ forms, units, responses }) =>
    `Hand out ${forms} forms in ${units} units to get ${responses} back; some units give none, so the margin of all together cannot be told.`,
  missing: (units, margin) =>
    `${units} units have a margin of their own above ±${margin}: their figures are an indication, not a ground for ranking.`,
  selfSelected:
    'This margin holds only where those who answer are drawn at random from the list of dossiers. Responses that people give by scanning a QR code or tapping a tablet are a self-selected sample: however many they are, they have no margin of error.',
  selfSelectedTitle: 'Not for self-selected responses',
  noPopulations: 'No unit has a number of transactions yet.',
  noPopulationsLead: 'Type them into the table below, or import a file under Set-up, Import files.',
  yearsThere: (years) => `There are transactions for ${years}.`,
  boundsFirst: 'Something below needs mending; the result then stands here.',

  tableTitle: 'How many for each unit?',
  tableNote:
    'Transactions can be changed in the table; Enter or the arrows go to another row. A unit left empty is not sampled.',
  columnUnit: 'Unit',
  columnPopulation: 'Transactions (N)',
  columnTarget: 'Target now',
  columnResponses: 'To gather',
  columnForms: 'To hand out',
  columnMargin: 'Margin (± % points)',
  columnKind: 'Kind',
  columnCode: 'Code',
  total: 'Total',
  populationOf: (unit) => `Transactions of ${unit}`,
  edited: 'by hand',
  putBack: (transactions) => `Back to ${transactions}`,
  putBackAll: 'Undo all changes by hand',
  census: 'everybody',
  populationFault: 'A whole number.',

  csv: 'Download CSV',
  fileName: 'sample-size',
  assumption: 'Assumption',

  take: 'Use as targets',
  takeTitle: (survey) => `Set targets for “${survey}”?`,
  takeCounts: (fresh, raised, lowered) =>
    `${fresh} units get their first target, ${raised} a higher one, ${lowered} a lower one. Other units keep theirs.`,
  takeNow: 'Now',
  takeNext: 'Will be',
  takeChange: 'Change',
  takeNew: 'new',
  takeConfirm: (units) => `Save the targets of ${units} units`,
  takeBusy: 'Saving…',
  takeCancel: 'Leave as they are',
  taken: (units) => `Saved the targets of ${units} units. Follow them under Collecting.`,
  nothingToTake: 'The targets are as in this table already.',
  toCollect: 'To Collecting',
  faults: {
    targets_changed:
      'Somebody has just changed these targets. Nothing was saved; close this and see the new ones.',
    not_open: 'This survey has ended; targets can no longer be set.',
  },

  howTitle: 'How it is computed',
  how: [
    'Responses needed for a share p within a margin e: n₀ = z²·p(1−p)/e²; with N transactions n = n₀/(1 + (n₀−1)/N) (Cochran 1977). Yamane’s n = N/(1 + N·e²) is the same with p = 0.5 and z = 2.',
    'Times the design effect, that is what to gather; divided by the part that comes back, what to hand out. Both are rounded up and never exceed the transactions.',
    'Shared among units by N (proportional), N·√(p(1−p)) (Neyman), √N (square root) or equally, within the least and the most; what is left over goes to the largest fractions.',
    'Margin of a unit: z·√(d·p(1−p)/n·(N−n)/(N−1)) with design effect d; of the whole: added up by squared parts of N. It is what to expect while planning; published intervals are computed from the responses themselves.',
  ],
}
