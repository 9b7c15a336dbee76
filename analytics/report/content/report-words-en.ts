import type { Period } from './period.ts'
import type { ReportWords } from './report-words.ts'

const subjects: Record<string, string> = {
  sipas: 'Satisfaction of citizens and organisations with the services of state administrative agencies',
  counter: 'Quick ratings by citizens and organisations at the counter',
  dossier: 'Ratings of how administrative dossiers were handled',
  custom: 'Survey of the views of citizens and organisations',
}

const kinds: Record<string, string> = {
  country: 'country',
  province: 'provinces and cities',
  department: 'departments',
  district: 'former districts',
  commune: 'communes, wards and special zones',
  one_stop_centre: 'public administration service centres',
  public_service_unit: 'public service units',
  state_enterprise: 'state enterprises',
}

const aggregations: Record<string, string> = {
  pooled_answers: 'Dimension indices and the overall index pool all answers to the items concerned.',
  mean_of_items:
    'Dimension indices and the overall index are the mean of the indices of the items concerned.',
  mean_of_dimensions: 'The overall index is the mean of the dimension indices.',
  explicit_weights: 'The overall index is a weighted mean with the weights stated in the method.',
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

function period(of: Period): string {
  switch (of.kind) {
    case 'month':
      return `${months[of.month - 1]} ${of.year}`
    case 'quarter':
      return `quarter ${of.quarter} of ${of.year}`
    case 'half':
      return `the ${of.half === 1 ? 'first' : 'second'} half of ${of.year}`
    case 'nine-months':
      return `the first nine months of ${of.year}`
    case 'year':
      return `${of.year}`
    case 'months':
      return `${months[of.from.month - 1]} ${of.from.year} to ${months[of.to.month - 1]} ${of.to.year}`
  }
}

function numberLine(given: string | null): string {
  if (given === null) return 'No.          /BC-SNV'
  return given.includes('/') ? `No. ${given}` : `No. ${given}/BC-SNV`
}

const parts = { contents: 'content', dimensions: 'dimension', items: 'item' }

/** Words of the report in English. */
export const reportWordsEn: ReportWords = {
  nation: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  number: numberLine,
  placeAndDay: (place, { year, month, day }) => `${place || '…………'}, ${day} ${months[month - 1]} ${year}`,
  demonstration: 'SIMULATED DATA (DỮ LIỆU MÔ PHỎNG) – NOT REAL FIGURES',
  title: 'REPORT',
  subject: (instrument) => subjects[instrument] ?? 'Survey of the views of citizens and organisations',
  about: (unit, period) => `${unit}, ${period}`,
  period,
  position: 'HEAD OF AGENCY',
  recipientsHead: 'Recipients:',
  recipients: [
    '- The superior agency (for report);',
    '- Agencies and units concerned;',
    '- Filed: Records office.',
  ],
  tableCaption: (number, text) => `Table ${number}. ${text}`,
  figureCaption: (number, text) => `Figure ${number}. ${text}`,

  overallTitle: 'OVERALL RESULT',
  surveys: (period, titles) => `The figures for ${period} come from: ${titles.join('; ')}.`,
  noSurveys: 'There was no survey of this kind in the period.',
  survey: (title, closedOn, conductedBy) =>
    `survey “${title}” (${conductedBy === null ? '' : `run by ${conductedBy}; `}${closedOn === null ? 'still open' : `closed on ${closedOn}`})`,
  counted: (responses, answers) => `Responses counted: ${responses}, with ${answers} answers.`,
  waiting: (responses) => `A further ${responses} responses await release and are in no figure.`,
  wholeIndex: (unit, period, { index, interval, respondents }) =>
    `Overall satisfaction index of ${unit}, ${period}: ${index} (95% interval ${interval}; n = ${respondents} responses).`,
  wholeScore: (score) => `Mean score: ${score} out of 100.`,
  wholeSmall: (minimum) =>
    `There are fewer than ${minimum} responses, so the index is withheld to protect respondents.`,
  wholeComplementary: 'The overall index is withheld so that no small group can be worked out.',
  wholeEmpty: 'No responses were counted in the period.',
  wholeIncomplete:
    'The overall index cannot be computed: a part of it has too few responses to be published, and the method needs all parts.',
  change: ({ direction, size, low, high, previous, isClear }) => {
    const moved = { up: `Up ${size}`, down: `Down ${size}`, none: `A difference of ${size}` }[direction]
    const against = `on the period before (${previous}; 95% interval of the change ${low} to ${high})`
    const verdict = isClear ? 'beyond the error of measurement' : 'not enough to conclude a change'
    return `${moved} percentage points ${against}: ${verdict}.`
  },
  spreadClear: (of, highest, lowest) => {
    const noun = parts[of]
    return `The highest ${noun} is “${highest.name}” (${highest.index}), the lowest “${lowest.name}” (${lowest.index}); their intervals do not overlap.`
  },
  spreadUnclear: (of) => {
    const noun = parts[of]
    return `The intervals of the highest and the lowest ${noun} overlap, so it cannot be concluded which ${noun} is rated higher.`
  },

  contentsTitle: 'Results by content',
  contentsTable: 'Satisfaction index by content',
  contentsNote:
    'Each content takes its dimensions together. Its number of responses is the least there can be: there may be more.',
  dimensionsTitle: 'Results by dimension',
  dimensionsTable: 'Satisfaction index by dimension',
  dimensionsFigure: 'Satisfaction index by dimension with 95% intervals',
  itemsTitle: 'RESULTS BY ITEM',
  itemsTable: 'Satisfaction index and mean score by item',
  levelsFigure: (part) => `Answers by level${part ? ` (items ${part.from} to ${part.to})` : ''}`,
  otherScale: (items) => `Not in the figure: ${items} items with another scale.`,
  otherItems: 'Other items',
  trendTitle: 'COURSE BY MONTH',
  trendTable: 'Satisfaction index by month',
  trendFigure: 'Satisfaction index by month with 95% intervals',
  unitsTitle: 'RESULTS BY UNIT',
  unitsOrder: (day) =>
    `Units are ranked within their kind, by the register as of ${day}. Ranks are given as ranges: the responses tell no more than that. Only units that can be shown take part.`,
  unitKind: (kind) => capitalise(kinds[kind] ?? 'other units'),
  unitsTable: (kind) => `Satisfaction index by unit: ${kinds[kind] ?? 'other units'}`,
  unitsFigure: (kind) => `Satisfaction index by unit with 95% intervals: ${kinds[kind] ?? 'other units'}`,

  unitGroup: (group, isShared) => `Group ${group}${isShared ? ' (which unit is better cannot be told)' : ''}`,
  unranked: 'Not ranked',
  rankColumn: 'Possible ranks',
  rankNote:
    'Possible ranks: the ranges hold for the whole table at once with 95% confidence, among the units that can be shown.',
  changeColumn: 'On the period before (points)',
  unclear: '(c)',
  unclearNote:
    '(c) Not enough to conclude: the 95% interval of the change contains zero, or the change is no longer clear after allowing for how many are compared (Benjamini–Hochberg).',
  noChangeNote: (reason) => `Not compared with the period before: ${reason}.`,
  column: {
    row: 'No.',
    content: 'Content',
    dimension: 'Dimension',
    item: 'Item',
    month: 'Month',
    unit: 'Unit',
  },
  indexColumn: 'Index (%)',
  intervalColumn: '95% interval',
  respondentsColumn: 'Responses',
  scoreColumn: 'Mean score',
  small: '(a)',
  complementary: '(b)',
  smallNote: (minimum) => `(a) Withheld: fewer than ${minimum} responses.`,
  complementaryNote: '(b) Withheld so that no small group can be worked out.',
  emptyNote: '“–”: no figure, or withheld.',

  contact: (contact) => `Questions about this report are answered by: ${contact}.`,
  closing: (unit, period) => `This concludes the report on ${unit}, ${period}.`,

  methodTitle: 'METHOD AND LIMITS',
  basisTitle: 'Basis',
  method: ({ title, basis }) => `Method: ${title}; basis: ${basis}.`,
  methodMark: ({ key, version, hash }) => `Method key ${key}, version ${version} (hash ${hash}…).`,
  draft: 'This method is a draft; its computation is not confirmed as an official formula.',
  recomputed: (method) => `(Computed again by the method ${method}; not the published figures)`,
  recomputedFrom: (methods) =>
    `The surveys of the period were measured and published by the method ${methods}. This report computes the same answers again; it does not take the place of the published figures and is no part of their series.`,
  methodName: (title, version) => `“${title}”, version ${version}`,
  noMethod: 'No method has been chosen for this kind of measurement yet.',
  computationTitle: 'Computation',
  index:
    'The satisfaction index is the percentage of answers at the levels that the method counts as satisfied, among all answers that chose a level. Skipped items, “no opinion” and items not shown are outside the computation.',
  aggregation: (aggregation) => aggregations[aggregation] ?? '',
  score:
    'The mean score puts the levels on a scale from 0 (lowest) to 100 (highest). Differences between indices are in percentage points.',
  accuracyTitle: 'Accuracy',
  interval:
    'The 95% interval holds the values of the index that the responses leave plausible; the narrower, the more exact. It covers random error only, not errors from how respondents were chosen or from people who did not answer.',
  compare:
    'The period before is the time just before, of as many months. A change counts as clear only when its interval does not contain zero.',
  privacyTitle: 'Protection of respondents',
  privacy: (minimum) =>
    `Figures of fewer than ${minimum} responses are withheld. Where needed, other figures are withheld with them, so that a small group cannot be worked out by subtraction. Responses carry nothing that identifies a person.`,
  keptBack: (figures, minimum) =>
    `Withheld because of reports published earlier, from which fewer than ${minimum} responses could be worked out together with this one: ${figures} figures, with those that depend on them.`,
  stillWaiting: (responses) =>
    responses === null
      ? 'No responses were awaiting release when this report was made.'
      : `When this report was made, ${responses} responses were awaiting release; they are in no figure.`,
  limitsTitle: 'Limits of use',
  limits:
    'The results are the views of those who answered. Figures of different kinds of measurement must not be added or averaged, and figures of different methods or versions must not be compared directly.',
  demonstrationLimits:
    'All figures in this report are simulated, for demonstration only; no agency or unit may be judged by them.',

  levels: {
    5: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  },
  level: (number) => `Level ${number}`,
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
