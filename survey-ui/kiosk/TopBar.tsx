import type { KioskConfiguration } from '#contract/kiosk.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { kioskTextsIn } from './texts.ts'

interface TopBarProps {
  configuration: KioskConfiguration
  language: string
  onLanguage: (language: string) => void
}

/** Whose tablet this is, in which language it speaks, and whether it is a demonstration. */
export function TopBar({ configuration, language, onLanguage }: TopBarProps) {
  const { demonstration, unitName, placeName, surveys } = configuration
  const languages = [...new Set(surveys.flatMap(({ questionnaire }) => questionnaire.languages))]
  return (
    <header>
      {demonstration && <p class="ribbon">{kioskTextsIn(language).demonstration}</p>}
      <div class="place">
        <p>
          <strong>{unitName}</strong>
          <span>{placeName}</span>
        </p>
        <LanguageSwitch language={language} languages={languages} onLanguage={onLanguage} />
      </div>
    </header>
  )
}
