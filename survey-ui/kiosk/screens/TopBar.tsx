import type { KioskConfiguration } from '#contract/kiosk.ts'
import type { Display } from '../display.ts'
import { offeredLanguages } from '../languages.ts'
import type { ReadAloud } from '../speech.ts'
import { kioskTextsIn } from '../texts.ts'
import { useLongPress } from '../use-long-press.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ReadingAids } from './ReadingAids.tsx'

interface TopBarProps {
  configuration: KioskConfiguration
  language: string
  display: Display
  /** Null where the device has no voice of this language. */
  readAloud: ReadAloud | null
  onLanguage: (language: string) => void
  onDisplay: (display: Display) => void
  onStaff: () => void
}

/** Whose tablet this is, in which language it speaks, and what makes it easier to read. */
export function TopBar(props: TopBarProps) {
  const { configuration, language, display, readAloud, onLanguage, onDisplay, onStaff } = props
  const { demonstration, unitName, placeName } = configuration
  const { demonstration: ribbon, display: texts } = kioskTextsIn(language)
  const held = useLongPress(onStaff)
  return (
    <header>
      {demonstration && <p class="ribbon">{ribbon}</p>}
      <div class="place">
        <p class="name" {...held}>
          <strong>{unitName}</strong>
          <span>{placeName}</span>
        </p>
        <div class="tools">
          <LanguageSwitch
            language={language}
            languages={offeredLanguages(configuration)}
            onLanguage={onLanguage}
          />
          {readAloud && (
            <button type="button" class="tool" aria-pressed={readAloud.isReading} onClick={readAloud.toggle}>
              {readAloud.isReading ? texts.stopReading : texts.read}
            </button>
          )}
          <button
            type="button"
            class="tool"
            aria-expanded={display.isChoosing}
            onClick={() => onDisplay({ ...display, isChoosing: !display.isChoosing })}
          >
            <span class="letters" aria-hidden="true">
              Aa
            </span>
            {texts.name}
          </button>
        </div>
      </div>
      {display.isChoosing && <ReadingAids language={language} display={display} onDisplay={onDisplay} />}
    </header>
  )
}
