import { useState } from 'preact/hooks'
import { type Answers, shownSections } from '#contract/flow.ts'
import { inLanguage, type Questionnaire, type Section } from '#contract/questionnaire.ts'
import { Blocks } from '../../../form/Blocks.tsx'
import { bandsOf } from '../../../form/bands.ts'
import { FormSection } from '../../../form/FormSection.tsx'
import { faultText, findFault, hasFault } from '../../../form/faults.ts'
import { ItemField } from '../../../form/ItemField.tsx'
import { formTextsIn } from '../../../form/texts.ts'
import { MessageView } from '../../../respond/MessageView.tsx'
import { respondTextsIn } from '../../../respond/texts.ts'
import { phonePages } from './phone-pages.ts'

interface PhonePreviewProps {
  questionnaire: Questionnaire
  language: string
  unitName: string
}

/** The phone's form, answered here and sent nowhere. */
export function PhonePreview({ questionnaire, language, unitName }: PhonePreviewProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const [told, setTold] = useState<Record<string, string>>({})
  const [at, setAt] = useState(0)
  const [isTried, setTried] = useState(false)
  const [isSent, setSent] = useState(false)
  if (isSent) return <MessageView kind="thanks" language={language} dropped={0} />
  const texts = respondTextsIn(language)
  const words = formTextsIn(language)
  const pages = phonePages(questionnaire, answers)
  const nth = Math.min(at, pages.length - 1)
  const page = pages[nth]
  if (!page) return null
  const isLast = nth === pages.length - 1
  const turn = (to: number) => {
    setTried(false)
    setAt(to)
  }
  const goOn = (event: Event) => {
    event.preventDefault()
    const isFaulty = hasFault(
      page.sections.flatMap(({ items }) => items),
      answers,
    )
    if (isFaulty) setTried(true)
    else if (isLast) setSent(true)
    else turn(nth + 1)
  }
  const parts = shownSections(questionnaire, answers).length + (questionnaire.respondent.length > 0 ? 1 : 0)
  const partWords = (part: number) => (pages.length === 1 && parts > 1 ? words.part(part, parts) : undefined)
  const sectionOf = (section: Section, i: number) => (
    <FormSection
      key={section.key}
      id={section.key}
      title={inLanguage(section.title, language)}
      progress={partWords(i + 1)}
    >
      <Blocks questionnaire={questionnaire} section={section} items={section.items} language={language}>
        {(item) => {
          const fault = isTried ? findFault(item, answers[item.key]) : null
          return (
            <ItemField
              key={item.key}
              questionnaire={questionnaire}
              item={item}
              language={language}
              answer={answers[item.key] ?? null}
              fault={fault ? faultText(item, fault, language) : undefined}
              onAnswer={(answer) => setAnswers({ ...answers, [item.key]: answer })}
            />
          )
        }}
      </Blocks>
    </FormSection>
  )
  return (
    <>
      <header>
        <span>{unitName}</span>
      </header>
      <main>
        <h1>{inLanguage(questionnaire.title, language)}</h1>
        {nth === 0 && <p>{inLanguage(questionnaire.introduction, language)}</p>}
        {pages.length > 1 && <p class="progress">{words.part(nth + 1, pages.length)}</p>}
        <form noValidate onSubmit={goOn}>
          {page.sections.map(sectionOf)}
          {page.asksRespondent && (
            <FormSection
              id="respondent"
              title={words.aboutYou}
              progress={partWords(parts)}
              help={words.aboutYouHelp}
            >
              {bandsOf(questionnaire).map((band) => (
                <ItemField
                  key={band.key}
                  name={`respondent-${band.key}`}
                  questionnaire={questionnaire}
                  item={band}
                  language={language}
                  answer={told[band.key]}
                  onAnswer={(option) => setTold({ ...told, [band.key]: String(option) })}
                />
              ))}
            </FormSection>
          )}
          <div class="bar">
            <button type="submit">{isLast ? texts.send : texts.next}</button>
            {nth > 0 && (
              <button type="button" class="back" onClick={() => turn(nth - 1)}>
                {texts.back}
              </button>
            )}
          </div>
        </form>
      </main>
    </>
  )
}
