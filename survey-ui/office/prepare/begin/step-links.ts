import type { MissingThing, SetupState, SetupStep } from '#contract/setup-state.ts'
import type { Address } from '../../router.ts'
import { startChoices } from '../../sample/choices.ts'
import type { BeginTexts } from '../../text/begin.vi.ts'

/** Where a step is done, and what the way there is called. */
export interface StepLink {
  label: string
  change: Partial<Address>
}

const surveys: Partial<Address> = { page: 'setup', part: null, plan: null, choices: {} }
const newSurvey: Partial<Address> = { ...surveys, choices: { create: 'survey' } }
const tableOf = (table: Address['table']): Partial<Address> => ({ page: 'setup', part: 'import', table })
const sample: Partial<Address> = { page: 'setup', part: null, plan: startChoices }

/** The ways on from a step, the plainest first. */
export function linksOf(step: SetupStep, { counts, survey }: SetupState, words: BeginTexts): StepLink[] {
  switch (step) {
    case 'units':
      return counts.units > 0
        ? [
            { label: words.seeUnits, change: { part: 'units' } },
            { label: words.importUnits, change: tableOf('units') },
          ]
        : [
            { label: words.importUnits, change: tableOf('units') },
            { label: words.addUnit, change: { part: 'units' } },
          ]
    case 'survey':
      return [
        survey ? { label: words.seeSurvey, change: surveys } : { label: words.makeSurvey, change: newSurvey },
      ]
    case 'method':
      return []
    case 'targets':
      return [{ label: words.planSample, change: { ...sample } }]
    case 'places':
      return [
        { label: words.setPlaces, change: surveys },
        { label: words.printPaper, change: { page: 'paper', part: null } },
      ]
    case 'agency':
      return [{ label: words.nameAgency, change: { part: 'agency' } }]
  }
}

const remedies: Record<MissingThing, Partial<Address> | null> = {
  no_units: tableOf('units'),
  no_units_below: tableOf('units'),
  no_procedures: tableOf('procedures'),
  no_survey: newSurvey,
  survey_not_begun: surveys,
  method_draft: null,
  no_volumes: tableOf('volumes'),
  no_targets: sample,
  no_place: surveys,
  tablet_not_there: surveys,
  public_url_loopback: null,
  units_without_place: surveys,
  agency_unnamed: { part: 'agency' },
}

/** Where what is missing is made; null where nothing in the office can do it. */
export function remedyOf(what: MissingThing): Partial<Address> | null {
  return remedies[what]
}

/** The step to go on with: the first that is open and without which nothing comes in, then the first open one. */
export function nextStep({ steps, missing }: Pick<SetupState, 'steps' | 'missing'>): SetupStep | null {
  const open = steps.filter(({ state }) => state === 'open').map(({ step }) => step)
  const needed = missing.filter(({ weight }) => weight === 'needed').map(({ step }) => step)
  return open.find((step) => needed.includes(step)) ?? open[0] ?? null
}
