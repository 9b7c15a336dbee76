import { describe, expect, test } from 'vitest'
import type { Arrivals } from '#contract/arrivals.ts'
import { handlingOf, type Judgement, type QuarantineGroup, quarantineReasons } from '#contract/quarantine.ts'
import type { DeliveryWatch, TabletFault } from '#contract/tablets.ts'
import { usedChannels, wholeOf } from '../../survey-ui/office/collect/arrival-rows.ts'
import {
  type CollectingState,
  collectingSentence,
  type TabletTrouble,
  tabletTrouble,
} from '../../survey-ui/office/collect/finding.ts'
import { actionable, byReason, countOf, judgeAll } from '../../survey-ui/office/collect/judge.ts'
import { judgedWords } from '../../survey-ui/office/collect/judged-words.ts'
import { reasonWords } from '../../survey-ui/office/collect/reason-words.ts'
import { type Outcome, unreachable } from '../../survey-ui/office/fault.ts'
import { speechOf } from '../../survey-ui/office/language.ts'

const { texts } = speechOf('vi')

const calm: TabletTrouble = { lost: 0, missing: 0, forked: 0, full: 0, silent: 0, unsent: 0 }

const state: CollectingState = {
  today: { day: '2026-11-22', total: 1280, units: 6 },
  hasUnits: true,
  tablets: { ...calm, unsent: 2 },
  waiting: 3,
}

describe('the finding of the page about collecting', () => {
  const say = (change: Partial<CollectingState>, language: 'vi' | 'en' = 'vi') =>
    collectingSentence({ ...state, ...change }, language, speechOf(language).texts)

  test('says what waits and what is not sent, then what came in, in one sentence', () => {
    expect(say({})).toBe(
      '3 phiếu chờ xử lý; 2 máy tính bảng chưa gửi hết phiếu; hôm nay nhận 1.280 phiếu từ 6 đơn vị.',
    )
    expect(say({}, 'en')).toBe(
      '3 responses to be dealt with; 2 tablets have not sent everything; 1,280 responses today from 6 units.',
    )
  })

  test('the worst stands first, and no more than three troubles are told', () => {
    const worst = { ...calm, missing: 4, silent: 2, unsent: 5 }

    expect(say({ tablets: worst })).toBe(
      'Còn thiếu 4 phiếu đã ghi nhận trên máy tính bảng; 2 máy tính bảng mất liên lạc; 3 phiếu chờ xử lý; hôm nay nhận 1.280 phiếu từ 6 đơn vị.',
    )
    expect(say({ tablets: { ...worst, lost: 1 } }, 'en')).toMatch(
      /^The database lacks 1 response that had a receipt; 4 responses captured on tablets are missing; 2 tablets are out of touch; 1,280/,
    )
  })

  test('a day without trouble is told as such, and a unit alone counts no units', () => {
    expect(say({ hasUnits: false, tablets: calm, waiting: 0 })).toBe(
      'Hôm nay nhận 1.280 phiếu; không có phiếu nào chờ xử lý.',
    )
  })

  test('nothing yet is no zero', () => {
    expect(say({ today: { day: '2026-11-22', total: 0, units: 0 }, tablets: calm })).toBe(
      '3 phiếu chờ xử lý; hôm nay chưa nhận phiếu nào.',
    )
  })

  test('what is not known yet is left unsaid', () => {
    expect(say({ today: null, tablets: null })).toBe('3 phiếu chờ xử lý.')
    expect(say({ today: null, tablets: null, waiting: null })).toBe('')
  })

  test('tablets are counted by what is wrong with them', () => {
    const counts = { captured: 9, delivered: 4, waiting: 0, aside: 0, writtenOff: 0, missing: 0 }
    const tablet = (faults: TabletFault[], change = {}) => ({ faults, counts: { ...counts, ...change } })
    const tablets = [
      tablet(['missing', 'silent'], { missing: 5 }),
      tablet(['silent'], { waiting: 2 }),
      tablet([]),
    ] as DeliveryWatch['tablets']
    const gaps = [{ missing: 2 }, { missing: 1 }] as DeliveryWatch['gaps']

    expect(tabletTrouble({ tablets, gaps })).toEqual({
      lost: 3,
      missing: 5,
      forked: 0,
      full: 0,
      silent: 2,
      unsent: 1,
    })
  })

  test('English counts one as one', () => {
    expect(
      say(
        { today: { day: '2026-11-22', total: 1, units: 1 }, tablets: { ...calm, unsent: 1 }, waiting: 1 },
        'en',
      ),
    ).toBe('1 response to be dealt with; 1 tablet has not sent everything; 1 response today from 1 unit.')
  })
})

describe('what waits', () => {
  const group = (reason: string, count: number): QuarantineGroup => ({
    collectorId: 1,
    collector: 'Quầy số 1',
    unitId: 2,
    day: '2026-11-20',
    reason,
    count,
    parts: [],
  })
  const groups = [
    group('code_used', 90),
    group('device_revoked', 8),
    group('survey_closed', 2),
    group('answers_rejected', 5),
  ]

  test('what can be mended comes first, what is only kept last', () => {
    expect(byReason(groups).map(({ reason }) => reason)).toEqual([
      'answers_rejected',
      'survey_closed',
      'device_revoked',
      'code_used',
    ])
  })

  test('what is only kept waits for nobody', () => {
    expect(countOf(actionable(groups))).toBe(15)
  })

  test.for(quarantineReasons)('%s has words and a remedy in both languages', (reason) => {
    for (const language of ['vi', 'en'] as const) {
      const { name, remedy } = reasonWords(reason, speechOf(language).texts)
      expect(name.length).toBeGreaterThan(5)
      expect(remedy.length).toBeGreaterThan(5)
    }
  })

  test('a reason of a later server is told by its code, and only kept', () => {
    expect(reasonWords('toString', texts).name).toContain('toString')
    expect(handlingOf('toString')).toBe('keep')
  })
})

describe('judging again', () => {
  const page = (accepted: number, kept: number, next: string | null, left = 0): Outcome<Judgement> => ({
    ok: true,
    value: { accepted, kept, left, next },
  })

  test('goes on until nothing is left, and tells how far it is', async () => {
    const pages = [page(150, 50, 'a', 230), page(200, 0, 'b', 30), page(0, 30, null)]
    const asked: (string | null)[] = []
    const told: [number, number][] = []

    const judged = await judgeAll(
      async (after) => {
        asked.push(after)
        return pages[asked.length - 1] ?? page(0, 0, null)
      },
      (done, left) => told.push([done, left]),
    )

    expect(judged).toEqual({ accepted: 350, kept: 80, fault: null })
    expect(asked).toEqual([null, 'a', 'b'])
    expect(told).toEqual([
      [200, 230],
      [400, 30],
    ])
  })

  test('a lost connection ends it with what was done so far', async () => {
    const pages: Outcome<Judgement>[] = [page(200, 0, 'a', 30), { ok: false, fault: unreachable }]

    const judged = await judgeAll(
      async () => pages.shift() ?? page(0, 0, null),
      () => {},
    )

    expect(judged).toEqual({ accepted: 200, kept: 0, fault: unreachable })
  })

  test('what came of it is told in words', () => {
    const words = (accepted: number, kept: number) =>
      judgedWords({ accepted, kept, fault: null }, 'vi', texts)

    expect(words(12, 0)).toBe('Đã nhận 12 phiếu vào đúng ngày người dân trả lời.')
    expect(words(12, 3)).toContain('3 phiếu vẫn chưa nhận được')
    expect(words(0, 3)).toContain('lý do vẫn còn')
    expect(words(0, 0)).toContain('người khác')
  })
})

test('channels without a response have no column, and the whole adds up', () => {
  const channels = { tablet: 0, qr: 2, paper: 1, interview: 0, other: 0 }
  const arrivals: Arrivals = {
    unitId: 1,
    from: '2026-11-22',
    to: '2026-11-22',
    total: 6,
    blank: 0,
    days: [],
    rows: [
      { unitId: 1, total: 3, channels },
      { unitId: 2, total: 3, channels },
    ],
    targets: [],
  }

  expect(usedChannels(arrivals)).toEqual(['qr', 'paper'])
  expect(wholeOf(arrivals)).toMatchObject({ total: 6, channels: { qr: 4, paper: 2 } })
})
