import { useState } from 'preact/hooks'
import type { NoticeText } from '#contract/notice.ts'
import { respondTextsIn } from '../../respond/texts.ts'
import { useNoticeTexts } from './texts.ts'

interface NoticeSheetsProps {
  /** What is shown, above the pictures. */
  caption: string
  text: NoticeText
  /** Who runs the surveys, as the form names it. */
  agency: string
}

const languages = [
  { language: 'vi', name: 'Tiếng Việt' },
  { language: 'en', name: 'English' },
] as const

/** A notice as people meet it: folded out on a phone, and at the foot of the tablet. */
export function NoticeSheets({ caption, text, agency }: NoticeSheetsProps) {
  const words = useNoticeTexts()
  const [language, setLanguage] = useState<keyof NoticeText>('vi')
  const form = respondTextsIn(language)
  return (
    <figure class="notice-sheets">
      <figcaption>
        <span>{caption}</span>
        <fieldset class="view-switch">
          <legend class="unseen">{words.previewLanguage}</legend>
          {languages.map((one) => (
            <button
              key={one.language}
              type="button"
              lang={one.language}
              aria-pressed={one.language === language}
              onClick={() => setLanguage(one.language)}
            >
              {one.name}
            </button>
          ))}
        </fieldset>
      </figcaption>
      <div class="notice-devices">
        <div class="notice-phone">
          <p class="notice-where">{words.onPhone}</p>
          <div class="notice-screen" lang={language}>
            {agency !== '' && <p class="notice-by">{form.conductedBy(agency)}</p>}
            <p class="notice-fold">{form.privacy}</p>
            <p>{text[language]}</p>
          </div>
        </div>
        <div class="notice-tablet">
          <p class="notice-where">{words.onTablet}</p>
          <div class="notice-screen" lang={language}>
            <p class="notice-foot">
              {agency !== '' && `${form.conductedBy(agency)} `}
              {text[language]}
            </p>
          </div>
        </div>
      </div>
    </figure>
  )
}
