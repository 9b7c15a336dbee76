import type { Item, Section } from '#contract/questionnaire.ts'
import { type FormPage, formFields } from '#contract/respond.ts'
import { Blocks } from '../form/Blocks.tsx'
import { bandsOf } from '../form/bands.ts'
import { FormSection } from '../form/FormSection.tsx'
import { faultText } from '../form/faults.ts'
import { ItemField } from '../form/ItemField.tsx'
import { formTextsIn } from '../form/texts.ts'
import { Words } from '../form/Words.tsx'

/** The server's reasons are for programs; what a person needs to know follows from the item. */
function faultOf({ faults, answers, language }: FormPage, item: Item): string | undefined {
  if (!faults.some((fault) => fault.item === item.key)) return undefined
  return faultText(item, (answers[item.key] ?? null) === null ? 'missing' : 'unfit', language)
}

/** The sections of the page with their items. */
export function Sections({ page, sections }: { page: FormPage; sections: Section[] }) {
  const { questionnaire, language, answers } = page
  const parts = sections.length + (page.asksRespondent ? 1 : 0)
  return sections.map((section, index) => (
    <FormSection
      key={section.key}
      id={section.key}
      title={<Words text={section.title} language={language} />}
      progress={parts > 1 ? formTextsIn(language).part(index + 1, parts) : undefined}
    >
      <Blocks questionnaire={questionnaire} section={section} items={section.items} language={language}>
        {(item) => (
          <ItemField
            key={item.key}
            questionnaire={questionnaire}
            item={item}
            language={language}
            answer={answers[item.key]}
            fault={faultOf(page, item)}
          />
        )}
      </Blocks>
    </FormSection>
  ))
}

/** The bands of the respondent, the last part of the page. */
export function Respondent({ page, parts }: { page: FormPage; parts: number }) {
  const { questionnaire, language } = page
  const texts = formTextsIn(language)
  return (
    <FormSection
      id="respondent"
      title={texts.aboutYou}
      progress={parts > 1 ? texts.part(parts, parts) : undefined}
      help={texts.aboutYouHelp}
    >
      {bandsOf(questionnaire).map((band) => (
        <ItemField
          key={band.key}
          name={formFields.respondent + band.key}
          questionnaire={questionnaire}
          item={band}
          language={language}
          answer={page.respondent[band.key]}
        />
      ))}
    </FormSection>
  )
}
