import type { CollectorSummary, SurveySummary } from '#contract/office.ts'
import { readWordCode } from '#contract/word-code.ts'
import type { OfficeClient } from '../client.ts'
import type { Outcome } from '../fault.ts'
import { type PlaceChoice, placeBody, plainPlace } from '../links/PlaceOptions.tsx'

/** How tablet and place find each other: the tablet shows words, or it is given a code that is made here. */
export type EnrolmentWay = 'words' | 'code'

/** A place that is made together with the first tablet there. */
export interface NewPlace {
  unitId: number
  name: string
  surveys: string[]
  choice: PlaceChoice
}

/** The form about a new tablet as it is filled in. */
export interface AcceptanceDraft {
  way: EnrolmentWay
  /** The words of the tablet, as typed. */
  code: string
  place: CollectorSummary | null
  newPlace: NewPlace | null
  /** Name of the tablet. */
  name: string
}

export type AcceptanceFault = 'code' | 'place' | 'newPlaceName' | 'newPlaceSurveys' | 'name'

/** A new place of a unit, before anything is said about it. */
export function blankPlace(unitId: number, surveys: readonly SurveySummary[]): NewPlace {
  return {
    unitId,
    name: '',
    surveys: surveys.length === 1 ? surveys.map(({ key }) => key) : [],
    choice: plainPlace,
  }
}

/** What is missing, in the order of the form. A tablet that gets a code is named by its place. */
export function acceptanceFaults({ way, code, place, newPlace, name }: AcceptanceDraft): AcceptanceFault[] {
  const faults: [AcceptanceFault, boolean][] = [
    ['code', way === 'words' && readWordCode(code) === null],
    ['place', newPlace === null && place === null],
    ['newPlaceName', newPlace?.name.trim() === ''],
    ['newPlaceSurveys', newPlace?.surveys.length === 0],
    ['name', way === 'words' && name.trim() === ''],
  ]
  return faults.flatMap(([fault, isWrong]) => (isWrong ? [fault] : []))
}

/** Makes the new place, if that is what was chosen. @returns the place; null where none was chosen at all */
export async function settlePlace(
  client: Pick<OfficeClient, 'createCollector'>,
  { place, newPlace }: Pick<AcceptanceDraft, 'place' | 'newPlace'>,
): Promise<Outcome<CollectorSummary | null>> {
  if (newPlace === null) return { ok: true, value: place }
  const { unitId, name, surveys, choice } = newPlace
  return client.createCollector({
    unitId,
    kind: 'tablet',
    name: name.normalize('NFC').trim(),
    surveys,
    ...placeBody(choice),
  })
}
