import { inLanguage, type Section } from '#contract/questionnaire.ts'
import type { FormPage } from '#contract/respond.ts'
import { formTextsIn } from '../form/texts.ts'
import { Respondent, Sections } from './FormParts.tsx'
import { HiddenFields } from './HiddenFields.tsx'
import { respondTextsIn } from './texts.ts'

function sectionsOn({ questionnaire, sections }: FormPage): Section[] {
  return sections === null
    ? questionnaire.sections
    : questionnaire.sections.filter(({ key }) => sections.includes(key))
}

function FaultSummary({ page, shownKeys }: { page: FormPage; shownKeys: Set<string> }) {
  const faults = page.faults.filter(({ item }) => shownKeys.has(item))
  const [first] = faults
  return first ? (
    <p class="problem" role="alert">
      <a href={`#${first.item}`}>
        {respondTextsIn(page.language).faults.replace('{n}', String(faults.length))}
      </a>
    </p>
  ) : null
}

/** The form, or one page of it: a plain HTML form that a browser without scripts can send. */
export function FormView({ page }: { page: FormPage }) {
  const { questionnaire, language, progress } = page
  const texts = respondTextsIn(language)
  const sections = sectionsOn(page)
  const shownKeys = new Set(sections.flatMap((section) => section.items.map((item) => item.key)))
  const isFirst = progress === null || progress.page === 1
  return (
    <main>
      <h1>{page.survey.title}</h1>
      {isFirst && <p>{inLanguage(questionnaire.introduction, language)}</p>}
      {isFirst && (
        <details>
          <summary>{texts.privacy}</summary>
          <p>{inLanguage(page.notice.text, language)}</p>
        </details>
      )}
      {progress && <p class="progress">{texts.page(progress.page, progress.pages)}</p>}
      <FaultSummary page={page} shownKeys={shownKeys} />
      {page.isBlank && (
        <p class="problem" role="alert">
          {texts.blank}
        </p>
      )}
      <form
        method="post"
        action={`/q/${page.token}?lang=${language}`}
        autocomplete="off"
        noValidate
        data-lively={progress === null ? true : undefined}
        data-collector={page.token}
        data-survey={page.survey.key}
        data-missing={formTextsIn(language).missing}
        data-unfit={formTextsIn(language).unfit}
        data-faults={texts.faults}
        data-blank={texts.blank}
        data-sending={texts.sending}
        data-again={texts.sendAgain}
        data-not-sent={texts.notSent}
        data-refused={texts.refused}
        data-already-sent={texts.alreadySent}
        data-answered={texts.answered}
      >
        <HiddenFields page={page} shownKeys={shownKeys} />
        <Sections page={page} sections={sections} />
        {page.asksRespondent && <Respondent page={page} parts={sections.length + 1} />}
        <p class="problem" role="alert" id="problem" />
        <button type="submit">{page.isLast ? texts.send : texts.next}</button>
      </form>
      {progress === null && <p class="count" id="count" />}
    </main>
  )
}
