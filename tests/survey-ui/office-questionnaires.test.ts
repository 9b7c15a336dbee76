import { describe, expect, test } from 'vitest'
import type { Questionnaire } from '#contract/questionnaire.ts'
import { codeFault } from '../../survey-ui/office/editor/languages/language-code.ts'
import { stepOf } from '../../survey-ui/office/editor/languages/next-field.ts'
import { durationWords } from '../../survey-ui/office/editor/publish/duration-words.ts'
import { languageName, languageTitle } from '../../survey-ui/office/language-name.ts'
import { beginRequest, keyFault, keyOf } from '../../survey-ui/office/questionnaires/begin-choice.ts'
import { changeWords } from '../../survey-ui/office/questionnaires/change-words.ts'
import { conditionWords } from '../../survey-ui/office/questionnaires/condition-words.ts'
import { placedFaults } from '../../survey-ui/office/questionnaires/ImportFaults.tsx'
import { readExchange } from '../../survey-ui/office/questionnaires/read-file.ts'
import { readVersionName, writeVersionName } from '../../survey-ui/office/questionnaires/version-name.ts'
import { readAddress, startAddress, writeAddress } from '../../survey-ui/office/router.ts'
import { publishVi } from '../../survey-ui/office/text/publish.vi.ts'
import { questionnairesVi } from '../../survey-ui/office/text/questionnaires.vi.ts'

describe('beginning a questionnaire', () => {
  const taken = new Map([['phieu-mot-cua', {}]])
  const choice = { from: null, title: 'Phiếu Một cửa', typedKey: null }

  test('its key follows the title until it is typed, and is nobody else’s', () => {
    expect(keyOf(choice, taken)).toBe('phieu-mot-cua-2')
    expect(keyOf({ ...choice, typedKey: 'khac' }, taken)).toBe('khac')
    expect(keyFault('phieu-mot-cua', taken)).toBe('taken')
    expect(['ab', 'Phieu', '-abc', 'phiếu', 'a b c'].map((key) => keyFault(key, taken))).toEqual(
      Array(5).fill('form'),
    )
  })

  test('nothing is sent without a title or with a wrong key', () => {
    expect(beginRequest({ ...choice, title: ' ' }, taken)).toBeNull()
    expect(beginRequest({ ...choice, typedKey: 'phieu-mot-cua' }, taken)).toBeNull()
    expect(beginRequest({ ...choice, title: ' Phiê\u0301u ' }, taken)).toEqual({
      from: null,
      key: 'phieu',
      title: 'Phiếu',
    })
  })
})

describe('a file to import', () => {
  const read = (text: string) => readExchange(new Blob([text]))

  test('is read with the names in it, whatever else it holds', async () => {
    const file = { questionnaire: { key: 'sipas', title: { vi: 'Phiếu' } } }

    expect(await read(`\uFEFF${JSON.stringify(file)}`)).toEqual({
      kind: 'read',
      file,
      key: 'sipas',
      title: 'Phiếu',
    })
    expect(await read('{"questionnaire":{"key":7}}')).toMatchObject({ kind: 'read', key: '', title: '' })
  })

  test.for(['', '[]', 'null', '<html>', '"text"'])('%j is no such file', async (text) => {
    expect((await read(text)).kind).toBe('not_json')
  })

  test('of more than the server takes is not sent', async () => {
    expect((await read(' '.repeat(1_000_001))).kind).toBe('too_large')
  })

  test('that was refused tells its places; another refusal has none', () => {
    const fault = { status: 400, code: 'invalid_request', message: '', retryAfterSeconds: null }
    const places = [{ at: '/file/method', expected: 'a value' }]

    expect(placedFaults({ ...fault, details: places })).toEqual(places)
    expect(placedFaults({ ...fault, details: { at: 1 } })).toEqual([])
    expect(placedFaults({ ...fault, status: 409, details: places })).toEqual([])
  })
})

describe('versions', () => {
  test('stand in the address with what they are compared with', () => {
    const choices = { version: writeVersionName({ key: 'sipas-2026', version: 12 }), since: '3' }
    const path = writeAddress({ ...startAddress, page: 'questionnaires', choices })

    expect(readAddress(path.replace('/office', '')).choices).toEqual(choices)
    expect(readVersionName(choices.version)).toEqual({ key: 'sipas-2026', version: 12 })
    expect(readVersionName('sipas')).toBeNull()
  })

  test('differ in words', () => {
    const said = (change: Parameters<typeof changeWords>[0]) => changeWords(change, questionnairesVi, 'vi')

    expect(said({ kind: 'reworded', part: 'prompt', languages: ['en', 'vi'] })).toBe(
      'đổi lời câu hỏi (tiếng Anh, tiếng Việt)',
    )
    expect(said({ kind: 'options_added', keys: ['a', 'b'] })).toBe('thêm phương án a, b')
    expect(said({ kind: 'required', required: false })).toBe('không còn bắt buộc')
    expect(said({ kind: 'no_opinion', offered: true })).toContain('thêm lựa chọn')
    expect(said({ kind: 'moved' })).toBe('đổi chỗ')
  })
})

test('a condition is read out, also where what it names is gone', () => {
  const questionnaire: Questionnaire = {
    key: 'phieu',
    instrument: 'custom',
    title: { vi: '' },
    basis: { vi: '' },
    introduction: { vi: '' },
    languages: ['vi'],
    scales: { five: { levels: ['Kém', 'Tốt'].map((vi) => ({ label: { vi } })) } },
    sections: [
      {
        key: 's',
        title: { vi: '' },
        items: [
          { key: 'q', type: 'level', prompt: { vi: 'Chung' }, scale: 'five' },
          { key: 'w', type: 'choice', prompt: { vi: 'Ai' }, options: [{ key: 'o', label: { vi: 'Tôi' } }] },
        ],
      },
    ],
    respondent: [],
  }
  const say = (condition: Parameters<typeof conditionWords>[1]) =>
    conditionWords(questionnaire, condition, questionnairesVi, 'vi')

  expect(say({ item: 'q', atMost: 1 })).toBe('“Chung” từ “Kém” trở xuống')
  expect(say({ item: 'q', equals: 'no_opinion' })).toBe('“Chung” là “Không có ý kiến”')
  expect(
    say({
      all: [
        { item: 'q', answered: true },
        {
          any: [
            { item: 'w', in: ['o', 'x'] },
            { item: 'gone', equals: 3 },
          ],
        },
      ],
    }),
  ).toBe('“Chung” được trả lời và (“Ai” là “Tôi” hoặc x hoặc “gone” là 3)')
  expect(say({ not: { item: 'w', answered: false } })).toBe('không phải là “Ai” không được trả lời')
})

describe('translating', () => {
  test('languages have names within a sentence and alone', () => {
    expect([languageName('en', 'vi'), languageTitle('en', 'vi'), languageName('vi', 'en')]).toEqual([
      'tiếng Anh',
      'Tiếng Anh',
      'Vietnamese',
    ])
    expect([languageName('no such', 'vi'), languageTitle('no such', 'en')]).toEqual(['no such', 'no such'])
  })

  test('a code is two or three letters with a region if need be, and new', () => {
    const fault = (code: string) => codeFault(code, ['vi', 'en'])

    expect(['km', 'hmn', 'zh-CN'].map(fault)).toEqual([null, null, null])
    expect(['', 'KM', 'khmer', 'zh-cn', '12'].map(fault)).toEqual(Array(5).fill('form'))
    expect(fault('en')).toBe('taken')
  })

  test('Enter goes down the column, but not out of a text of several lines or a half-typed letter', () => {
    const key = { key: 'Enter', shiftKey: false, ctrlKey: false, metaKey: false, isComposing: false }

    expect(stepOf(key, false)).toBe(1)
    expect(stepOf({ ...key, shiftKey: true }, false)).toBe(-1)
    expect(stepOf(key, true)).toBe(0)
    expect(stepOf({ ...key, ctrlKey: true }, true)).toBe(1)
    expect(stepOf({ ...key, isComposing: true }, false)).toBe(0)
    expect(stepOf({ ...key, key: 'a' }, false)).toBe(0)
  })
})

test('how long answering takes is told in steps, in minutes where it is long', () => {
  const said = (shortest: number, longest: number) =>
    durationWords({ shortest, longest }, publishVi.duration, 'vi')

  expect(said(71.2, 72)).toBe('khoảng 70 giây')
  expect(said(88, 131)).toBe('khoảng 90 giây đến 2 phút 10 giây, tùy câu trả lời')
  expect(said(178, 181)).toBe('khoảng 3 phút')
})
