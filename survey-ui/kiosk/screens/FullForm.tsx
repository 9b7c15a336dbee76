import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Item } from '#contract/questionnaire.ts'
import { Blocks } from '../../form/Blocks.tsx'
import { faultText, findFault } from '../../form/faults.ts'
import { ItemField } from '../../form/ItemField.tsx'
import type { PagePlace, ScreenPage } from '../../form/pages.ts'
import { type FormAction, type FormState, formPages } from '../../form/state.ts'
import { formTextsIn } from '../../form/texts.ts'
import { Words } from '../../form/Words.tsx'
import { kioskTextsIn } from '../texts.ts'

interface FullFormProps {
  form: FormState
  onChange: (change: FormAction) => void
  onSend: () => void
  onLeave: () => void
}

function Items({ page, form, onChange }: Pick<FullFormProps, 'form' | 'onChange'> & { page: ScreenPage }) {
  const { survey, language, answers, respondent, showsFaults } = form
  const faultOf = (item: Item) => {
    const kind = showsFaults && page.kind === 'items' ? findFault(item, answers[item.key]) : null
    return kind ? faultText(item, kind, language) : undefined
  }
  return (
    <Blocks
      questionnaire={survey.questionnaire}
      section={page.kind === 'items' ? page.section : {}}
      items={page.items}
      language={language}
    >
      {(item) => (
        <ItemField
          key={item.key}
          questionnaire={survey.questionnaire}
          item={item}
          language={language}
          answer={page.kind === 'items' ? answers[item.key] : respondent[item.key]}
          fault={faultOf(item)}
          onAnswer={(answer) =>
            onChange(
              page.kind === 'items'
                ? { type: 'answered', item: item.key, answer }
                : { type: 'described', band: item.key, option: answer === null ? null : String(answer) },
            )
          }
        />
      )}
    </Blocks>
  )
}

/** Which part of how many, and which page of a part that has several. */
function placeText({ part, parts, page, pages }: PagePlace, words: ReturnType<typeof formTextsIn>): string {
  const said = words.part(part, parts)
  return pages > 1 ? `${said}, ${words.pageOfPart(page, pages)}` : said
}

/** The questionnaire on the tablet, a few items a page. Every item may be skipped, and back is always there. */
export function FullForm({ form, onChange, onSend, onLeave }: FullFormProps) {
  const texts = kioskTextsIn(form.language).form
  const words = formTextsIn(form.language)
  const pages = formPages(form)
  const page = pages[form.page]
  const heading = useRef<HTMLHeadingElement>(null)
  const content = useRef<HTMLDivElement>(null)
  // A new page begins at its top, for eyes and for screen readers.
  useLayoutEffect(() => {
    if (page) heading.current?.focus({ preventScroll: true })
    content.current?.scrollTo(0, 0)
  }, [page?.key])
  useLayoutEffect(() => {
    if (form.showsFaults) content.current?.querySelector('.fault')?.scrollIntoView({ block: 'center' })
  }, [form.showsFaults])
  if (!page) return null
  const isLast = form.page === pages.length - 1
  return (
    <main class="page">
      <div class="progress">
        <p>{placeText(page.place, words)}</p>
        <progress value={form.page + 1} max={pages.length} aria-hidden="true" />
      </div>
      <div class="content" ref={content} key={page.key}>
        {form.page === 0 && (
          <p class="introduction">
            <Words text={form.survey.questionnaire.introduction} language={form.language} />
          </p>
        )}
        <h1 tabIndex={-1} ref={heading}>
          {page.kind === 'items' ? (
            <Words text={page.section.title} language={form.language} />
          ) : (
            words.aboutYou
          )}
        </h1>
        {page.kind === 'respondent' && <p class="help">{words.aboutYouHelp}</p>}
        <Items page={page} form={form} onChange={onChange} />
      </div>
      <footer class="steps">
        <button type="button" onClick={() => (form.page === 0 ? onLeave() : onChange({ type: 'wentBack' }))}>
          {form.page === 0 ? texts.leave : texts.back}
        </button>
        <p>{texts.skipHint}</p>
        <button
          type="button"
          class="primary"
          onClick={() => (isLast ? onSend() : onChange({ type: 'wentOn' }))}
        >
          {isLast ? texts.send : texts.next}
        </button>
      </footer>
    </main>
  )
}
