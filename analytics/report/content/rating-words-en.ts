import type { RatingWords } from './rating-words.ts'

/** Words of the report on ratings, in English. */
export const ratingWordsEn: RatingWords = {
  points: {
    method: ({ title }) => `Criteria: ${title}. Points and grades follow the scale under Table 1.`,
    index:
      'Each criterion is worth 0, 1 or 2 points; its points are the mean of its answers. The total is the sum of the criteria’s mean points. Skipped criteria and “no opinion” are outside the computation.',
    aggregation: () => '',
    score: '',
    interval:
      'The 95% interval of the total adds the standard errors of the criteria, so it is wide enough however the answers of one ballot hang together. It covers random error only.',
    compare: '',
    wholeEmpty: 'No responses were counted in the period.',
  },
  taps: {
    trendTable: 'Share of satisfied taps by month',
    unitsTable: (kind) => `Share of satisfied taps by unit${nameOf(kind)}`,
    indexColumn: 'Satisfied (%)',
    respondentsColumn: 'Taps',
    unitsOrder: (day) =>
      `Units are ranked within their kind, by the register as of ${day}. Ranks are given as ranges: the taps tell no more than that.`,
    index:
      'The share of satisfied taps is the taps at levels that the method counts as satisfied, among all taps. One tap a visit.',
    aggregation: () => '',
    score: '',
    interval:
      'The 95% interval is Wilson’s, from the number of taps. It covers random error only, not who taps and who does not.',
    smallNote: (minimum) => `(a) Withheld: fewer than ${minimum} taps.`,
  },
  pointsFinding: (unit, period, total, most, grade) =>
    `Dossiers of ${unit}, ${period}: ${total} of ${most} points${grade ? `, graded ${grade}` : ''}.`,
  pointsInterval: (low, high) => `With 95% confidence the total lies between ${low} and ${high}.`,
  oneGrade: (grade) => `All of this range is graded ${grade}.`,
  severalGrades: (from, to) =>
    `Within this range the grade may be ${from} to ${to}: not enough to be sure of one.`,
  noInterval: 'There is no interval: a criterion has too few answers, or its levels are withheld.',
  noPoints: 'The total is withheld: there are no responses, or too few answered one of the criteria.',
  partial: (most) =>
    `Nobody answered some criteria, so the total is out of ${most} points and graded by its share of these.`,
  criteriaTable: 'Points by criterion',
  criterion: 'Criterion',
  answers: 'Answers',
  mean: 'Mean points',
  most: 'Most',
  total: 'Total points',
  grade: 'Grade',
  hidden: 'withheld',
  scale: (grades) => `Grades: ${grades}.`,
  from: (grade, points) => `${grade} from ${points} points`,
  notAnIndex:
    'These are points given by applicants, not the SIPAS index; they are neither added to it nor compared with it. By Circular 01/2018/TT-VPCP criteria 2, 6, 8 and 9 come from the electronic one-stop system, so this total does not stand for the assessed score of a unit.',
  unitPointsTitle: 'POINTS BY UNIT',
  unitPointsLead: (day) =>
    `Units of the register as of ${day}, in its order. The table does not rank: each unit is graded by itself, and the interval says how sure its points are.`,
  unitPointsTable: 'Total points and grade by unit',
  unitPointsNote:
    '“–”: no responses, or withheld because too few answered in the unit or one of its criteria. There is no interval where levels are withheld.',
  tapsFinding: (unit, period, satisfied, taps, share) =>
    `At the counters of ${unit}, ${period}: ${satisfied} of ${taps} taps were at a satisfied level, ${share}.`,
  tapsInterval: (interval) => `95% interval: ${interval}%.`,
  noTaps: 'No taps were counted in the period.',
  hiddenTaps: 'The share is withheld: there are too few taps.',
  tapsNotAnIndex:
    'People tap of their own accord, once a visit; this is not the SIPAS index and is neither added to it nor compared with it.',
  levelsTitle: 'TAPS BY LEVEL',
}

function nameOf(kind: string): string {
  const names: Record<string, string> = {
    department: ': departments',
    commune: ': communes, wards and special zones',
    one_stop_centre: ': public administration service centres',
    district: ': former districts',
  }
  return names[kind] ?? ''
}
