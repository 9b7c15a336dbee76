import { sectionsOn } from '#contract/form-pages.ts'
import { type FormPage, formFields } from '#contract/respond.ts'
import { formTextsIn } from '../form/texts.ts'
import { Words } from '../form/Words.tsx'
import { CodeField } from './CodeField.tsx'
import { Respondent, Sections } from './FormParts.tsx'
import { formId } from './Frame.tsx'
import { HiddenFields } from './HiddenFields.tsx'
import { respondTextsIn } from './texts.ts'

function FaultSummary({ page, shownKeys }: { page: FormPage; shownKeys: Set<string> }) {
  const faults = page.faults.filter(({ item }) => shownKeys.has(item)).map(({ item }) => item)
  if (page.code?.fault) faults.unshift(formFields.code)
  const [first] = faults
  return first ? (
    <p class="problem" role="alert">
      <a href={`#${first}`}>{respondTextsIn(page.language).faults.replace('{n}', String(faults.length))}</a>
    </p>
  ) : null
}

function Trouble({ page }: { page: FormPage }) {
  return page.trouble ? (
    <p class="problem" role="alert">
      {respondTextsIn(page.language)[page.trouble]}
    </p>
  ) : null
}

/** How far one has come, the way on and the way back: always in reach of the thumb. */
function Bar({ page, isFirst }: { page: FormPage; isFirst: boolean }) {
  const texts = respondTextsIn(page.language)
  const words = page.isLast ? texts.send : texts.next
  return (
    <div class="bar">
      <p class="count" id="_count" />
      <button type="submit">{page.trouble === 'wait' ? texts.sendAgain : words}</button>
      {!isFirst && (
        <button type="submit" class="back" name={formFields.back} value="1">
          {texts.back}
        </button>
      )}
    </div>
  )
}

/** What the page's script says, as the server knows the languages. */
function spoken({ language, token, survey, progress }: FormPage) {
  const texts = respondTextsIn(language)
  return {
    'data-lively': progress === null ? true : undefined,
    'data-collector': token,
    'data-survey': survey.key,
    'data-missing': formTextsIn(language).missing,
    'data-unfit': formTextsIn(language).unfit,
    'data-faults': texts.faults,
    'data-blank': texts.blank,
    'data-sending': texts.sending,
    'data-again': texts.sendAgain,
    'data-not-sent': texts.notSent,
    'data-wait': texts.waitLively,
    'data-refused': texts.refused,
    'data-already-sent': texts.alreadySent,
    'data-answered': texts.answered,
    'data-left': texts.signsLeft,
  }
}

/** The form, or one page of it: a plain HTML form that a browser without scripts can send. */
export function FormView({ page }: { page: FormPage }) {
  const { questionnaire, language, progress, code } = page
  const texts = respondTextsIn(language)
  const sections = sectionsOn(questionnaire, page.items)
  const shownKeys = new Set(sections.flatMap((section) => section.items.map((item) => item.key)))
  const isFirst = progress === null || progress.page === 1
  // Asked on the first page; on a later one only to be mended. Who needs a code learns it before the questions.
  const codeField = code && (isFirst || code.fault) ? <CodeField code={code} language={language} /> : null
  const isCodeFirst = code?.isRequired || code?.fault
  return (
    <main>
      <h1>{page.survey.title}</h1>
      {isFirst && (
        <p>
          <Words text={questionnaire.introduction} language={language} />
        </p>
      )}
      {isFirst && (page.survey.conductedBy !== '' || page.survey.contact !== '') && (
        <p class="by">
          {page.survey.conductedBy !== '' && texts.conductedBy(page.survey.conductedBy)}
          {page.survey.contact !== '' && ` ${texts.contact(page.survey.contact)}`}
        </p>
      )}
      {isFirst && (
        <details>
          <summary>{texts.privacy}</summary>
          <p>
            <Words text={page.notice.text} language={language} />
          </p>
        </details>
      )}
      {progress && progress.pages > 1 && (
        <p class="progress">{formTextsIn(language).part(progress.page, progress.pages)}</p>
      )}
      <FaultSummary page={page} shownKeys={shownKeys} />
      <Trouble page={page} />
      <form
        id={formId}
        method="post"
        action={`/q/${page.token}?lang=${language}`}
        autocomplete="off"
        noValidate
        {...spoken(page)}
      >
        <HiddenFields page={page} shownKeys={shownKeys} hasCodeField={codeField !== null} />
        {isCodeFirst && codeField}
        <Sections page={page} sections={sections} />
        {page.asksRespondent && <Respondent page={page} parts={sections.length + 1} />}
        {!isCodeFirst && codeField}
        <p class="problem" role="alert" id="_problem" />
        <Bar page={page} isFirst={isFirst} />
      </form>
    </main>
  )
}
