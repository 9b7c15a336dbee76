import { describe, expect, test } from 'vitest'
import type { SurveyFieldwork } from '#contract/fieldwork.ts'
import type { Figure, ItemFigure } from '#contract/office.ts'
import { attentionLines, type Facts } from '../../server/attention/rules.ts'
import { paceOf } from '../../server/fieldwork/pace.ts'

const nothing: Facts = {
  today: '2026-06-15',
  watch: { tablets: [], gaps: [] },
  surveys: [],
  quarantine: [],
  paper: { batches: 0, open: 0, oldestOpenDay: null, issued: 0, returned: 0, uncounted: 0 },
  expiring: [],
  copies: null,
  overviews: [],
}

const term = { windowFrom: '2026-06-01', lastDay: '2026-06-30', today: '2026-06-15' }

describe('the pace of gathering', () => {
  test('today is among the days that are left', () => {
    // 160 are missing, and the 15th to the 30th are 16 days.
    expect(paceOf({ ...term, stored: 140, target: 300 })).toMatchObject({ daysLeft: 16, perDay: 10 })
  })

  test('a pace is rounded up, since a part of a form is no form', () => {
    expect(paceOf({ ...term, stored: 139, target: 300 }).perDay).toBe(11)
  })

  test('behind is who lags clearly behind the days that have passed before today', () => {
    // 14 of 30 days are over: 140 of 300 are due, and a tenth of that is forgiven.
    expect(paceOf({ ...term, stored: 126, target: 300 }).isBehind).toBe(false)
    expect(paceOf({ ...term, stored: 125, target: 300 }).isBehind).toBe(true)
  })

  test('on the first day nobody is behind', () => {
    expect(paceOf({ ...term, today: '2026-06-01', stored: 0, target: 300 }).isBehind).toBe(false)
  })

  test('without an end there is no pace to keep', () => {
    expect(paceOf({ ...term, lastDay: null, stored: 0, target: 300 })).toMatchObject({
      daysLeft: null,
      perDay: null,
      isBehind: false,
    })
  })

  test('who has reached the target needs none', () => {
    expect(paceOf({ ...term, stored: 301, target: 300 })).toMatchObject({ perDay: 0, isBehind: false })
  })

  test('after the last day no pace helps', () => {
    expect(paceOf({ ...term, today: '2026-07-02', stored: 10, target: 300 })).toMatchObject({
      daysLeft: 0,
      perDay: null,
      isBehind: true,
    })
  })
})

const channels = { tablet: 0, qr: 0, paper: 0, interview: 0, other: 0 }

function fieldworkOf(units: { unitId: number; stored: number; target: number }[]): SurveyFieldwork {
  const whole = { stored: 0, target: 0 }
  return {
    survey: { key: 'sipas-2026', title: 'Khảo sát', titleEn: null },
    windowFrom: term.windowFrom,
    lastDay: term.lastDay,
    channels,
    ...whole,
    ...paceOf({ ...term, ...whole }),
    units: units.map((unit) => ({ ...unit, channels, ...paceOf({ ...term, ...unit }) })),
  }
}

function item(key: string, figure: Partial<Figure>): ItemFigure {
  const shown = { respondents: 40, answers: 40, index: 0.6, low: 0.5, high: 0.69, score: 60, withheld: null }
  return { key, prompt: { vi: key }, dimension: null, figure: { ...shown, ...figure }, levels: null }
}

describe('what needs attention today', () => {
  test('where nothing is wrong, nothing is said', () => {
    expect(attentionLines(nothing)).toEqual([])
  })

  test('units behind are told by survey, the worst first, with what all of them need a day', () => {
    const surveys = [
      fieldworkOf([
        { unitId: 1, stored: 100, target: 300 },
        { unitId: 2, stored: 290, target: 300 },
        { unitId: 3, stored: 10, target: 300 },
      ]),
    ]

    expect(attentionLines({ ...nothing, surveys })).toMatchObject([
      { kind: 'behind', count: 2, units: [{ unitId: 3 }, { unitId: 1 }], daysLeft: 16, perDay: 13 + 19 },
    ])
  })

  test('only what somebody can do something about waits in quarantine', () => {
    const quarantine = [
      { reason: 'code_used', day: '2026-01-01', count: 50 },
      { reason: 'survey_closed', day: '2026-06-10', count: 2 },
      { reason: 'device_revoked', day: '2026-06-09', count: 1 },
    ]

    expect(attentionLines({ ...nothing, quarantine })).toEqual([
      { kind: 'quarantine', count: 3, oldestDay: '2026-06-09' },
    ])
  })

  test('paper may lie for three days', () => {
    const paper = (oldestOpenDay: string) => ({ ...nothing.paper, batches: 1, open: 1, oldestOpenDay })

    expect(attentionLines({ ...nothing, paper: paper('2026-06-13') })).toEqual([])
    expect(attentionLines({ ...nothing, paper: paper('2026-06-12') })).toMatchObject([{ kind: 'paper' }])
  })

  test('an item is low only where its whole interval is, and never where it is withheld', () => {
    const items = [
      item('clear', {}),
      item('unsure', { high: 0.7 }),
      item('withheld', { withheld: 'small', index: null, high: null, respondents: null }),
      item('lowest', { index: 0.4, high: 0.5 }),
    ]

    expect(attentionLines({ ...nothing, overviews: [{ instrument: 'sipas', items }] })).toMatchObject([
      { kind: 'low', item: 'lowest', line: 0.7, respondents: 40 },
      { kind: 'low', item: 'clear' },
    ])
  })

  test('of many low items the lowest three are told', () => {
    const items = [0.5, 0.3, 0.4, 0.2].map((index) => item(String(index), { index, high: index + 0.05 }))

    const lines = attentionLines({ ...nothing, overviews: [{ instrument: 'sipas', items }] })

    expect(lines.map((line) => line.kind === 'low' && line.item)).toEqual(['0.2', '0.3', '0.4'])
  })

  test('codes and links that run out are told with the days that are left, today included', () => {
    const expiring = [
      { kind: 'codes', name: 'Đợt 1', lastDay: '2026-06-15' },
      { kind: 'links', name: 'Áp phích', lastDay: '2026-06-17' },
    ] as const

    expect(attentionLines({ ...nothing, expiring })).toMatchObject([
      { kind: 'codes', names: ['Đợt 1'], daysLeft: 1 },
      { kind: 'links', names: ['Áp phích'], daysLeft: 3 },
    ])
  })

  test('what is urgent stands first', () => {
    const lines = attentionLines({
      ...nothing,
      surveys: [fieldworkOf([{ unitId: 3, stored: 10, target: 300 }])],
      quarantine: [{ reason: 'survey_closed', day: '2026-06-10', count: 2 }],
      paper: { ...nothing.paper, open: 1, oldestOpenDay: '2026-06-01' },
      expiring: [{ kind: 'links', name: 'Áp phích', lastDay: '2026-06-17' }],
      overviews: [{ instrument: 'sipas', items: [item('clear', {})] }],
    })

    expect(lines.map(({ kind }) => kind)).toEqual(['behind', 'quarantine', 'links', 'paper', 'low'])
  })
})
