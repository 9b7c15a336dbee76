import { describe, expect, test } from 'vitest'
import { missingOf, type SetupFacts, stageOf, stepsOf } from '../../server/setup/setup-rules.ts'

const nothing: SetupFacts = {
  units: 0,
  fields: 0,
  procedures: 0,
  servicePoints: 0,
  unitsWithVolumes: 0,
  targets: 0,
  links: 0,
  tabletPlaces: 0,
  tablets: 0,
  paperBatches: 0,
  unitsWithPlace: 0,
  hasSurvey: false,
  isOpenToday: false,
  isMethodDraft: false,
  targetsWithoutPlace: 0,
  isAgencyNamed: false,
  isPublicUrlReachable: true,
}

const whole: SetupFacts = {
  ...nothing,
  units: 5,
  procedures: 3,
  unitsWithVolumes: 4,
  targets: 4,
  links: 4,
  unitsWithPlace: 4,
  hasSurvey: true,
  isOpenToday: true,
  isAgencyNamed: true,
}

const whats = (facts: SetupFacts) => missingOf(facts).map(({ what }) => what)
const states = (facts: SetupFacts) => stepsOf(facts).map(({ state }) => state)

describe('how far setting up has come', () => {
  test('an empty database begins with its units', () => {
    expect(stageOf(nothing)).toBe('empty')
    expect(whats(nothing)).toEqual(['no_units', 'no_survey', 'agency_unnamed'])
    expect(states(nothing)).toEqual(['open', 'later', 'later', 'later', 'later', 'open'])
  })

  test('units make the survey the next thing, the survey its targets and places', () => {
    const units = { ...nothing, units: 5 }
    expect(states(units)).toEqual(['done', 'open', 'later', 'later', 'later', 'open'])
    expect(states({ ...units, hasSurvey: true })).toEqual(['done', 'done', 'done', 'open', 'open', 'open'])
  })

  test('responses are collected once a survey is open and a way is there', () => {
    expect(stageOf(whole)).toBe('collecting')
    expect(missingOf(whole)).toEqual([])
    expect(stageOf({ ...whole, isOpenToday: false })).toBe('preparing')
    expect(stageOf({ ...whole, links: 0 })).toBe('preparing')
    expect(stageOf({ ...whole, links: 0, tablets: 1, tabletPlaces: 1 })).toBe('collecting')
    expect(stageOf({ ...whole, links: 0, paperBatches: 1 })).toBe('collecting')
  })

  test('a place without its tablet is told, with how many', () => {
    expect(missingOf({ ...whole, tabletPlaces: 3, tablets: 1 })).toEqual([
      { what: 'tablet_not_there', step: 'places', weight: 'advised', count: 2 },
    ])
    // Two tablets at one place make up for none that is missing elsewhere, and are no fault either.
    expect(missingOf({ ...whole, tabletPlaces: 1, tablets: 1 })).toEqual([])
  })

  test.for([
    [{ units: 1 }, 'no_units_below'],
    [{ procedures: 0 }, 'no_procedures'],
    [{ isOpenToday: false }, 'survey_not_begun'],
    [{ isMethodDraft: true }, 'method_draft'],
    [{ unitsWithVolumes: 0 }, 'no_volumes'],
    [{ targets: 0 }, 'no_targets'],
    [{ links: 0 }, 'no_place'],
    [{ targetsWithoutPlace: 2 }, 'units_without_place'],
    [{ isPublicUrlReachable: false }, 'public_url_loopback'],
    [{ isAgencyNamed: false }, 'agency_unnamed'],
  ] as const)('%o is told as %s', ([lack, what]) => {
    expect(whats({ ...whole, ...lack })).toEqual([what])
  })

  test('only what keeps responses away is needed; the rest is advised', () => {
    const needed = missingOf({ ...nothing, isPublicUrlReachable: false }).filter(
      ({ weight }) => weight === 'needed',
    )
    expect(needed.map(({ what }) => what)).toEqual(['no_units', 'no_survey'])
    expect(missingOf({ ...whole, links: 0 })).toMatchObject([{ what: 'no_place', weight: 'needed' }])
  })
})
