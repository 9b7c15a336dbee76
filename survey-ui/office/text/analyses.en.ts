import type { Refused } from '#contract/analyses.ts'
import type { AnalysesTexts } from './analyses.vi.ts'
import { stepsEn } from './steps.en.ts'

/** Why a part has no result. Numbers come in already written. */
function refused({ refused: reason }: Refused, n: string | null, needed: string | null): string {
  switch (reason) {
    case 'withheld':
      return 'Too few responses, or showing them would give a small group away; this part is withheld to protect respondents.'
    case 'no_answers':
      return 'There are no responses in this period yet.'
    case 'too_few':
      return `At least ${needed} responses with every answer of this part are needed${n === null ? '' : `; there are ${n}`}. Choose a longer period or the unit above.`
    case 'no_overall_item':
      return 'The questionnaire does not ask for satisfaction as a whole, so nothing can be related to it.'
    case 'no_dimensions':
      return 'The questionnaire has fewer than two dimensions that can be shown and compared.'
    case 'no_whole_year':
      return 'Transactions are known by calendar year; choose a period with at least one whole year that is over.'
    case 'no_transactions':
      return 'The dossiers handled by these units are not known (import a file of volumes), so this cannot be computed.'
    case 'no_margins':
      return 'There are no population margins of this year for the whole province (import a file of margins), or responses do not tell them. Margins apply to the topmost unit alone.'
    case 'small_category':
      return 'A group has too few responses or no known population; no weight is made up for it.'
    case 'margins_contradict':
      return 'The imported populations contradict each other and cannot all hold.'
    case 'no_variation':
      return 'Everybody answered alike, or the questions repeat each other, so this cannot be computed.'
  }
}

/** Every text of the page of analyses in English. */
export const analysesEn: AnalysesTexts = {
  lead: 'Computed from each response that has entered the figures, by whole quarters that have been over for two weeks (weighted: by years). The first analysis of a quarter settles its responses: later ones enter the figures and no analysis. Results are kept for 30 days.',
  kinds: {
    priorities: {
      name: 'What to do first',
      lead: 'Which dimension goes with satisfaction as a whole and does badly, which step is weakest, how far the scales hold.',
    },
    quality: {
      name: 'Data quality',
      lead: 'Straight lines, haste, skipped questions, and responses against dossiers handled.',
    },
    weights: {
      name: 'Weighted estimates',
      lead: 'By the dossiers of each unit and year and by population margins, beside the unweighted figures.',
    },
    crosstab: {
      name: 'Crosstab',
      lead: 'One question by group of respondents, field or channel, with a test.',
    },
    item_mean: {
      name: 'Mean of the questions',
      lead: 'The index as the mean of the questions’ own indices, with an interval clustered by respondent.',
    },
  },
  quadrants: {
    concentrate_here: 'Concentrate here',
    keep_up: 'Keep it up',
    low_priority: 'Lower priority',
    possible_overkill: 'Good, little weight',
  },
  steps: stepsEn,
  refused,
  what: 'Analysis',
  survey: 'Survey',
  everySurvey: 'All with the same method',
  run: 'Analyse',
  runAgain: 'Analyse again',
  changed: 'The choices have changed. Press “Analyse” to compute with the new ones.',
  start: 'Choose a unit, a period and what to analyse, then press “Analyse”. It usually takes a few seconds.',
  queued: 'Waiting for its turn…',
  running: (percent) => `Reading and computing… ${percent}`,
  progress: 'Progress of the analysis',
  cancel: 'Stop',
  cancelled: 'The analysis was stopped. Nothing was lost.',
  failed: {
    too_much_memory:
      'There are too many responses for the server’s memory. Choose a shorter period or a smaller unit.',
    job_lost: 'The server broke off three times during the analysis. Tell the administrator.',
    busy: 'The database is not answering. Nothing was lost; try again in a few minutes.',
    other: 'Something went wrong on the server. Nothing was lost; try again, or tell the administrator.',
  },
  gone: 'This result is no longer kept. Press “Analyse” to compute it again.',
  tooMany: 'Five analyses of yours are under way. Wait for one of them, or stop one.',
  madeAt: (moment) => `Computed at ${moment}`,
  of: (unit, period, respondents) => `${unit} · ${period} · n = ${respondents} responses`,

  priorities: {
    none: 'No dimension both goes strongly with satisfaction as a whole and scores below the mean.',
    noneNext: 'Keep up what is good, and look at the lowest questions.',
    lowest: 'The lowest questions:',
    improve: (dimension) => `Improve “${dimension}”`,
    because: (importance, index, interval) =>
      `It accounts for ${importance} of what is explained of satisfaction as a whole, yet its index is only ${index} (${interval}).`,
    notClear: 'There is not enough ground to say that it lies below the mean of the dimensions.',
    startWith: 'Begin with its lowest questions:',
    keep: (names) => `Keep up: ${names}.`,
    association:
      'This is association, not cause: those more satisfied with one dimension are also more satisfied as a whole, but improving it need not raise satisfaction as a whole.',
    mapTitle: 'Which dimension matters and does badly?',
    mapNote:
      'Top left: important, yet below the mean. The line through each dot is its 95% confidence interval.',
    noMap: 'The map cannot be drawn yet.',
    driversTitle: 'Which dimensions go with satisfaction as a whole?',
    driversContext: (n, share) =>
      `n = ${n} complete responses; together the dimensions explain ${share} of the differences in satisfaction as a whole (R²)`,
    itemsTitle: 'Which questions go with satisfaction as a whole?',
    columns: {
      dimension: 'Dimension',
      item: 'Question',
      importance: 'Importance (%)',
      lmg: 'LMG (%)',
      r: 'Correlation r',
      beta: 'Standardised coefficient (± error)',
      vif: 'VIF',
      quadrant: 'Group',
      index: 'Index (%)',
      interval: '95% confidence interval',
    },
    stepsTitle: 'At each step, which question is lowest?',
    stepsNote:
      'Steps as a dossier travels. Responsible is the office that receives it, or the agency competent to decide.',
    stepColumns: { step: 'Step', who: 'Responsible', item: 'Question with the lowest index' },
    noSteps:
      'This questionnaire does not say which question belongs to which step, so steps cannot be compared.',
    responsible: { receiving: 'Receiving office', competent: 'Competent agency' },
    clear: 'clearly below the next',
    unclear: 'not told apart from the next',
    only: 'the only one of its step',
    nothingShown: 'No question of this step can be shown.',
    agenciesTitle: 'At each competent agency, which question is lowest?',
    agenciesNote: 'Appraisal and approval only, over the responses that name the deciding agency.',
    agency: 'Agency',
    respondents: 'Responses',
    noAgencies: 'Too few responses name the agency competent to decide.',
    reliabilityTitle: 'Do the questions of a dimension measure the same thing?',
    reliabilityNote:
      'From 0.7 up is acceptable. Below, read the questions rather than the dimension’s common score.',
    reliabilityColumns: {
      items: 'Questions',
      n: 'Responses',
      alpha: 'Alpha (95% interval)',
      omega: 'Omega',
      verdict: 'Reading',
    },
    verdicts: {
      good: 'Acceptable',
      unsure: 'Not sure: the interval reaches below 0.7',
      low: 'Below 0.7: read each question, take care with the common score',
    },
    itemTotal: 'Each question against the others',
    itemColumns: { rest: 'Correlation with the others', dropped: 'Alpha without it' },
    lowItem: 'goes little with the others',
    methodTitle: 'How it was computed',
    method: [
      [
        'Importance',
        'Relative weights (Johnson 2000): what each dimension adds to R² when predicting the question on satisfaction as a whole. LMG (Lindeman, Merenda and Gold 1980) stands beside for comparison; the two are mostly close. These shares carry no interval: take dimensions a few percentage points apart as equal.',
      ],
      [
        'Score of a dimension',
        'Mean of the questions answered, where at least half are. Only responses with every dimension count; at least 100 of them and 10 for each dimension.',
      ],
      ['Map', 'Importance–performance analysis (Martilla and James 1977), cut at the means.'],
      ['Reliability', 'Cronbach’s alpha with Feldt’s interval; McDonald’s omega under one factor.'],
      [
        'Responses',
        'Only those that had entered the figures and were not left out when the quarter was settled, that is when it was first analysed; groups too small are withheld. Where a batch is left out or taken in again later, that quarter of the unit is in no analysis any more. So nobody can lay two analyses beside each other and read the answers of a few.',
      ],
    ],
  },

  channels: {
    tablet: 'Tablet',
    qr: 'QR code, link',
    paper: 'Paper ballot',
    interview: 'Interview',
    other: 'Other',
  },

  quality: {
    finding: (share, count) => `${count} responses (${share}) give the same answer throughout.`,
    findingHidden: 'How many give the same answer throughout is withheld: there are too few.',
    caution:
      'This is a reason to look, not to leave responses out: whoever is content with everything answers so too.',
    flagsTitle: 'Does the index change without responses that look careless?',
    flagsNote:
      'Shown only where none or at least the minimum of responses bear the sign, and so for the rest.',
    flags: {
      straight: 'The same answer throughout (ten answers or more)',
      fast: 'Too fast: under two seconds a question',
      either: 'One of the two',
    },
    flagColumns: {
      flag: 'Sign',
      flagged: 'Responses with it',
      all: 'Index, all responses',
      without: 'Index without them',
    },
    of: (flagged, eligible, share) => `${flagged} of ${eligible} (${share})`,
    hidden: 'withheld',
    few: (least: string) => `fewer than ${least}`,
    linesTitle: 'How alike are the answers of one response?',
    lines: {
      eligible: 'Responses with ten answers or more',
      meanLongest: 'Longest run of equal answers, mean',
      shareOfTenOrMore: 'Responses with a run of ten or more',
      meanVariability: 'Standard deviation within a response, mean (levels)',
      medianVariability: 'Standard deviation within a response, median (levels)',
    },
    channelsTitle: 'By channel',
    channel: 'Channel',
    straight: 'Same answer throughout',
    missingTitle: 'Which questions are skipped?',
    missingContext: (complete, total, mean, items) =>
      `${complete} of ${total} responses are complete; ${mean} of ${items} questions answered on average`,
    missingColumns: { item: 'Question', shown: 'Asked', missing: 'Skipped', rate: 'Share (%)' },
    coverageTitle: (year) => `Responses against dossiers, ${year}`,
    coverageNone: 'Responses against dossiers',
    coverageNote:
      'A dossier may bring no response and a person several; the rate tells where responses are thin or dense.',
    coverageColumns: {
      unit: 'Unit',
      field: 'Field',
      responses: 'Responses',
      transactions: 'Dossiers',
      rate: 'Responses per 100 dossiers',
    },
    byChannelNote: 'Dossiers are not known by channel; only responses can be compared.',
  },

  weights: {
    title: 'Weighted and unweighted',
    nonProbability:
      'Not a probability sample: some respondents chose themselves (tablet, QR code). Weights do not make up for who chose to answer. The intervals below only tell how far the number of responses carries, as if respondents had been drawn at random; they are no margin of error of a probability sample.',
    probability:
      'Respondents were drawn from a list; the 95% interval is the margin of error under the stratified design.',
    columns: {
      estimate: 'Estimate',
      n: 'Responses',
      index: 'Index (%)',
      interval: '95% interval',
      modelInterval: '95% interval as if random',
      weights: 'Smallest – largest weight',
      kish: 'Kish effect',
      effective: 'Effective responses',
    },
    rows: {
      unweighted: 'Unweighted',
      weighted: 'By dossiers (unit × year)',
      postStratified: 'Post-stratified by field',
      raked: 'Raked to the population',
    },
    strata: (strata, population, years) =>
      `${strata} strata (unit × year) standing for ${population} dossiers, ${years}`,
    leftOut: (without, tooMany) =>
      `Left out: ${without} strata without known dossiers, ${tooMany} with more responses than dossiers. No weight is made up for them.`,
    byDimension: 'By dimension',
    disclosure: 'About the weights',
    margins: (year) =>
      `Population margins of ${year}; least and greatest weight and Kish effect stand in the table above`,
    marginColumns: { variable: 'Variable', category: 'Group', population: 'Population', share: 'Share (%)' },
    variables: { gender: 'Gender', ageband: 'Age group', area: 'Area' },
    methodTitle: 'How it was computed',
    method: [
      [
        'Strata',
        'Unit × year; weight = dossiers ÷ responses; with finite population correction. Responses outside a domain stay in the design with value 0 (Lumley 2010).',
      ],
      [
        'Index',
        'Weighted satisfied answers per weighted answer; interval by Student’s t with the design’s degrees of freedom.',
      ],
      [
        'Calibration',
        'By field: post-stratification (Holt and Smith 1979). By population: raking (Deming and Stephan 1940), over responses that tell these things.',
      ],
      ['Kish', 'n Σw² ÷ (Σw)²: what unequal weights cost (Kish 1965).'],
    ],
  },

  crosstab: {
    item: 'Question',
    by: 'By',
    overall: 'Satisfaction as a whole',
    crosses: {
      channel: 'Channel',
      field: 'Field',
      'respondent:type': 'Citizen or organisation',
      'respondent:gender': 'Gender',
      'respondent:ageBand': 'Age group',
      'respondent:education': 'Education',
      'respondent:occupation': 'Occupation',
      'respondent:area': 'Area',
    },
    title: 'Index by group',
    group: 'Group',
    quarters: 'Groups below the minimum in some quarter, or that could be had by subtraction, are withheld.',
    fewer: (shown, n) =>
      `The table shows ${shown} of ${n} responses. The others skipped this question, named no group, are of a group that is withheld, came after the quarter was settled, or are left out so that nobody’s answers can be told.`,
    differs: 'The groups differ more than chance allows.',
    same: 'There is not enough ground to say that the groups differ.',
    test: {
      chi_square: (statistic, df, p, v) =>
        `χ² = ${statistic}, ${df} df, p ${p}; Cramér’s V = ${v}. The test takes responses as a simple random sample.`,
      rao_scott: (statistic, df, below, p) =>
        `Rao–Scott F = ${statistic} (${df}; ${below}), p ${p}. The test follows strata unit × year, weighted by dossiers.`,
    },
    rough: 'Some expected count is below 5: the p-value is a rough one.',
    association: 'Differences between groups do not tell a cause.',
    noRows: 'No response tells this yet.',
  },

  itemMean: {
    title: 'The index as the mean of the questions',
    finding: (index, interval, items, n) =>
      `${index} (95% confidence interval: ${interval}; ${items} questions, n = ${n} responses).`,
    beside: (index) => `Pooling all answers, the index is ${index}.`,
    note: 'Each question weighs the same, however many answered it. The error respects that the answers of one person go together.',
    fewer:
      'Without the responses of some small units, in quarters with answers that are not shown yet, so that nobody’s answers can be told; nor with those that came after the quarter was settled.',
    error: 'Standard error (percentage points)',
  },
}
