import { count } from '#charts/format.ts'
import type { QuestionnaireSummary } from '#contract/drafts.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import type { VersionName } from './client.ts'
import { useQuestionnairesTexts } from './texts.ts'

interface FromChoiceProps {
  published: readonly QuestionnaireSummary[]
  chosen: VersionName | null
  onChoose: (from: VersionName | null) => void
}

/** What a new questionnaire begins with; the newest version of each published one can be copied. */
export function FromChoice({ published, chosen, onChoose }: FromChoiceProps) {
  const { language, texts } = useSpeech()
  const words = useQuestionnairesTexts()
  return (
    <fieldset class="choices">
      <legend>{words.new.from}</legend>
      <label class="choice">
        <input type="radio" name="from" checked={chosen === null} onChange={() => onChoose(null)} />
        <span>
          <strong>{words.new.nothing}</strong>
          <span class="choice-note">{words.new.nothingNote}</span>
        </span>
      </label>
      {published.map(({ key, title, instrument, items, isTemplate, versions }) => {
        const version = versions.at(-1)?.version ?? 1
        const notes = [
          isTemplate ? words.template : null,
          texts.instruments[instrument],
          words.items(count(items, language)),
          isTemplate ? null : words.version(count(version, language)),
        ]
        return (
          <label key={key} class="choice">
            <input
              type="radio"
              name="from"
              checked={chosen?.key === key}
              onChange={() => onChoose({ key, version })}
            />
            <span>
              <strong>{inLanguage(title, language)}</strong>
              <span class="choice-note">{notes.filter((note) => note !== null).join(' · ')}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
