import { count } from '#charts/format.ts'
import type { TemplateSummary } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { type Language, useSpeech } from '../language.ts'

interface TemplateChoiceProps {
  templates: readonly TemplateSummary[]
  chosen: string
  language: Language
  fault: boolean
  onChoose: (template: TemplateSummary) => void
}

/** The templates, each with its basis: how far its wording is confirmed belongs to the choice. */
export function TemplateChoice({ templates, chosen, language, fault, onChoose }: TemplateChoiceProps) {
  const { texts } = useSpeech()
  return (
    <fieldset class={fault ? 'choices field-faulty' : 'choices'}>
      <legend>{texts.surveys.template}</legend>
      {fault && (
        <p class="field-fault" role="alert">
          {texts.setup.required}
        </p>
      )}
      {templates.map((template) => (
        <label key={template.key} class="choice">
          <input
            type="radio"
            name="template"
            checked={template.key === chosen}
            onChange={() => onChoose(template)}
          />
          <span>
            <strong>{inLanguage(template.title, language)}</strong>
            <span class="choice-note">
              {texts.instruments[template.instrument]} ·{' '}
              {texts.surveys.templateItems(count(template.items, language))}
            </span>
            <span class="choice-note">{inLanguage(template.basis, language)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
