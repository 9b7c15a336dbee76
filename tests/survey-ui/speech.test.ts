import { describe, expect, test } from 'vitest'
import type { KioskConfiguration } from '#contract/kiosk.ts'
import { firstNotice } from '#contract/notice.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import counter from '../../server/questionnaires/templates/counter-one-tap.json' with { type: 'json' }
import { firstState, type KioskAction } from '../../survey-ui/kiosk/screen.ts'
import { voiceFor } from '../../survey-ui/kiosk/speech.ts'
import { spokenSentences } from '../../survey-ui/kiosk/spoken.ts'
import { kioskReducer } from '../../survey-ui/kiosk/state.ts'

const voice = (lang: string, localService = true) => ({ lang, localService })

describe('the voice', () => {
  test('is one of the language, however the device writes it', () => {
    expect(voiceFor('vi', [voice('en-US'), voice('vi_VN')])).toEqual(voice('vi_VN'))
  })

  test('is none where the device has none of its own', () => {
    expect(voiceFor('vi', [voice('en-US'), voice('vi-VN', false)])).toBeNull()
  })
})

describe('what is read aloud', () => {
  const survey = {
    key: 'nhanh',
    title: 'Nhanh',
    titleEn: null,
    version: 1,
    questionnaire: counter as unknown as Questionnaire,
  }
  const configuration: KioskConfiguration = {
    collector: 'k7QmT3vX',
    unitName: 'Phường Trung Tâm',
    placeName: 'Quầy số 3',
    surveys: [survey],
    notice: firstNotice,
    idleSeconds: 45,
    demonstration: false,
  }
  const spoken = (...actions: KioskAction[]) =>
    spokenSentences(
      [{ type: 'enrolled', token: 'secret', configuration } satisfies KioskAction, ...actions].reduce(
        kioskReducer,
        firstState,
      ),
    ).join('\n')

  test('is the question with its levels, and how opinions are kept', () => {
    expect(spoken()).toContain(
      'Ông/Bà hài lòng ở mức nào về lần phục vụ này?\nRất không hài lòng\nKhông hài lòng',
    )
    expect(spoken()).toContain(firstNotice.text.vi)
    expect(spoken({ type: 'spoke', language: 'en' })).toContain('Very dissatisfied')
  })

  test('is never what somebody chose or wrote', () => {
    const said = spoken(
      { type: 'rated', survey, level: 1, now: 0 },
      { type: 'filled', change: { type: 'answered', item: 'comment', answer: 'điều riêng tư' } },
    )

    expect(said).toContain('Phải chờ lâu')
    expect(said).not.toContain('điều riêng tư')
    expect(said).not.toContain('Rất không hài lòng')
  })
})
