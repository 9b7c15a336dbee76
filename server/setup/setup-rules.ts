import type {
  Missing,
  MissingThing,
  SetupCounts,
  SetupState,
  SetupStep,
  StepState,
} from '#contract/setup-state.ts'

/** What setting up is judged by. */
export interface SetupFacts extends SetupCounts {
  /** Whether there is a survey that still takes responses, and whether it does so today. */
  hasSurvey: boolean
  isOpenToday: boolean
  isMethodDraft: boolean
  /** Units that have a target and nowhere to answer. */
  targetsWithoutPlace: number
  isAgencyNamed: boolean
  /** Whether phones can reach the address that QR codes carry. */
  isPublicUrlReachable: boolean
}

/** Whether a response can come in by any way. */
const hasPlace = ({ links, tablets, paperBatches }: SetupFacts) => links + tablets + paperBatches > 0

type Rule = (facts: SetupFacts) => boolean | number

/** A thing is missing where its rule says true, or a number above 0. */
const rules: [what: MissingThing, step: SetupStep, weight: Missing['weight'], isMissing: Rule][] = [
  ['no_units', 'units', 'needed', ({ units }) => units === 0],
  ['no_units_below', 'units', 'advised', ({ units }) => units === 1],
  ['no_procedures', 'units', 'advised', ({ units, procedures }) => units > 0 && procedures === 0],
  ['no_survey', 'survey', 'needed', ({ hasSurvey }) => !hasSurvey],
  ['survey_not_begun', 'survey', 'advised', ({ hasSurvey, isOpenToday }) => hasSurvey && !isOpenToday],
  ['method_draft', 'method', 'advised', ({ hasSurvey, isMethodDraft }) => hasSurvey && isMethodDraft],
  ['no_volumes', 'targets', 'advised', ({ units, unitsWithVolumes }) => units > 0 && unitsWithVolumes === 0],
  ['no_targets', 'targets', 'advised', ({ hasSurvey, targets }) => hasSurvey && targets === 0],
  ['no_place', 'places', 'needed', (facts) => facts.hasSurvey && !hasPlace(facts)],
  [
    'tablet_not_there',
    'places',
    'advised',
    ({ tabletPlaces, tablets }) => Math.max(0, tabletPlaces - tablets),
  ],
  ['public_url_loopback', 'places', 'advised', ({ isPublicUrlReachable }) => !isPublicUrlReachable],
  ['units_without_place', 'places', 'advised', ({ targetsWithoutPlace }) => targetsWithoutPlace],
  ['agency_unnamed', 'agency', 'advised', ({ isAgencyNamed }) => !isAgencyNamed],
]

/** What is missing, in the order of the steps, what is needed first within each. */
export function missingOf(facts: SetupFacts): Missing[] {
  return rules.flatMap(([what, step, weight, isMissing]) => {
    const missing = isMissing(facts)
    if (missing === false || missing === 0) return []
    return [{ what, step, weight, count: typeof missing === 'number' ? missing : null }]
  })
}

/** How far each step is. A step that is only advised can be left open for good. */
export function stepsOf(facts: SetupFacts): SetupState['steps'] {
  const { units, hasSurvey, targets, isAgencyNamed } = facts
  const stateOf = (isDone: boolean, canBegin: boolean): StepState =>
    isDone ? 'done' : canBegin ? 'open' : 'later'
  return [
    { step: 'units', state: stateOf(units > 0, true) },
    { step: 'survey', state: stateOf(hasSurvey, units > 0) },
    // There is nothing to do but to read it: it comes with the questionnaire.
    { step: 'method', state: stateOf(hasSurvey, false) },
    { step: 'targets', state: stateOf(targets > 0, hasSurvey) },
    { step: 'places', state: stateOf(hasPlace(facts), hasSurvey) },
    { step: 'agency', state: stateOf(isAgencyNamed, true) },
  ]
}

/** `collecting` as soon as a response can come in today. */
export function stageOf(facts: SetupFacts): SetupState['stage'] {
  if (facts.units === 0) return 'empty'
  return facts.hasSurvey && facts.isOpenToday && hasPlace(facts) ? 'collecting' : 'preparing'
}
