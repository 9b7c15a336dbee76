import { describe, expect, test } from 'vitest'
import { planDaysSince } from '../../server/demo/days.ts'
import type { Province } from '../../server/demo/set-up.ts'
import counter from '../../server/questionnaires/templates/counter-one-tap.json' with { type: 'json' }
import sipas from '../../server/questionnaires/templates/sipas-5-dimensions.json' with { type: 'json' }

// What a demonstration that is started again adds: the days in between, and of today what is due by now.

const unit = (code: string) => ({
  unitId: 1,
  code,
  link: `${code}-qr`,
  tablet: `${code}-tablet`,
  paper: `${code}-paper`,
})
const survey = (key: string, instrument: string, questionnaire: unknown) => ({
  key,
  instrument,
  questionnaire,
  questionnaireVersion: 1,
})
const province = {
  units: Array.from({ length: 40 }, (_, index) => unit(`X${index}`)),
  open: survey('sipas', 'sipas', sipas),
  counter: survey('quay', 'counter', counter),
} as unknown as Province

const at = (time: string) => new Date(`2026-11-22T${time}:00+07:00`)
const daysOf = (now: Date, after = '2026-11-19') =>
  planDaysSince(province, after, now).map(({ content }) => content.day)
const countOn = (day: string, days: string[]) => days.filter((known) => known === day).length

describe('the days since a demonstration was last started', () => {
  test('are filled, and today grows with the hour', () => {
    const [night, noon, evening] = [at('05:00'), at('12:00'), at('20:00')].map((now) => daysOf(now))

    expect([...new Set(evening)]).toEqual(['2026-11-20', '2026-11-21', '2026-11-22'])
    expect(countOn('2026-11-22', night ?? [])).toBe(0)
    expect(countOn('2026-11-22', noon ?? [])).toBeGreaterThan(0)
    expect(countOn('2026-11-22', noon ?? [])).toBeLessThan(countOn('2026-11-22', evening ?? []))
    expect(countOn('2026-11-21', noon ?? [])).toBe(countOn('2026-11-21', evening ?? []))
  })

  test('bring the same responses however often they are asked for', () => {
    const evening = new Map(planDaysSince(province, '2026-11-19', at('20:00')).map((made) => [made.id, made]))

    for (const made of planDaysSince(province, '2026-11-19', at('12:00')))
      expect(evening.get(made.id)).toEqual(made)
  })

  test('are none when nothing lies in between', () => {
    expect(daysOf(at('20:00'), '2026-11-22')).toEqual([])
  })
})
