import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Answers } from '#contract/flow.ts'
import {
  nextPage,
  type PagePosition,
  pageAt,
  pageOf,
  previousPage,
  sectionsOn,
} from '#contract/form-pages.ts'
import { inLanguage, type Questionnaire, type Section } from '#contract/questionnaire.ts'
import { Blocks } from '../../../form/Blocks.tsx'
import { bandsOf } from '../../../form/bands.ts'
import { FormSection } from '../../../form/FormSection.tsx'
import { faultText, findFault, hasFault } from '../../../form/faults.ts'
import { ItemField } from '../../../form/ItemField.tsx'
import { formTextsIn } from '../../../form/texts.ts'
import { MessageView } from '../../../respond/MessageView.tsx'
import { respondTextsIn } from '../../../respond/texts.ts'
import { useShownItem } from './use-shown-item.ts'

interface PhonePreviewProps {
  questionnaire: Questionnaire
  language: string
  unitName: string
  /** Key of the question to be shown; null leaves the form where it is. */
  openKey: string | null
}

/** The phone's form, answered here and sent nowhere. */
export function PhonePreview({ questionnaire, language, unitName, openKey }: PhonePreviewProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const [told, setTold] = useState<Record<string, string>>({})
  const [step, setStep] = useState(0)
  const [isTried, setTried] = useState(false)
  const [isSent, setSent] = useState(false)
  const main = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (openKey === null) return
    setSent(false)
    setTried(false)
    setStep(pageOf(questionnaire, openKey, answers).step)
  }, [openKey])
  useShownItem(main, openKey)
  if (isSent) return <MessageView kind="thanks" language={language} dropped={0} />
  const texts = respondTextsIn(language)
  const words = formTextsIn(language)
  const page = shownPage(questionnaire, step, answers)
  const sections = sectionsOn(questionnaire, page.items)
  const turn = (to: number) => {
    setTried(false)
    setStep(to)
  }
  const goOn = (event: Event) => {
    event.preventDefault()
    const isFaulty = hasFault(
      sections.flatMap(({ items }) => items),
      answers,
    )
    if (isFaulty) setTried(true)
    else {
      const next = nextPage(questionnaire, page.step, answers)
      if (next) turn(next.step)
      else setSent(true)
    }
  }
  const isFirst = page.progress === null || page.progress.page === 1
  const parts = sections.length + (page.asksRespondent ? 1 : 0)
  const partWords = (part: number) => (parts > 1 ? words.part(part, parts) : undefined)
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
      <main ref={main}>
        <h1>{inLanguage(questionnaire.title, language)}</h1>
        {isFirst && <p>{inLanguage(questionnaire.introduction, language)}</p>}
        {page.progress && page.progress.pages > 1 && (
          <p class="progress">{words.part(page.progress.page, page.progress.pages)}</p>
        )}
        <form noValidate onSubmit={goOn}>
          {sections.map(sectionOf)}
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
            <button type="submit">{page.isLast ? texts.send : texts.next}</button>
            {!isFirst && (
              <button
                type="button"
                class="back"
                onClick={() => turn(previousPage(questionnaire, page.step, answers).step)}
              >
                {texts.back}
              </button>
            )}
          </div>
        </form>
      </main>
    </>
  )
}

/** The page at a step; the first one where an edit has left nothing to ask there. */
function shownPage(questionnaire: Questionnaire, step: number, answers: Answers): PagePosition {
  const page = pageAt(questionnaire, step, answers)
  const isEmpty = page.items?.length === 0 && !page.asksRespondent
  return isEmpty ? (nextPage(questionnaire, -1, answers) ?? page) : page
}
