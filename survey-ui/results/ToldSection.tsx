import { decimal } from '#charts/format.ts'
import type { ResultPage } from '#contract/results.ts'
import { resultsTextsIn } from './texts.ts'
import { writtenPeriod, writtenThemePeriod } from './written.ts'

type Told = ResultPage['told']

/** "Bạn nói – chúng tôi làm": what people said, what was done, whether it helped. */
export function ToldSection({ told, language }: Pick<ResultPage, 'told' | 'language'>) {
  const texts = resultsTextsIn(language)
  const { told: words } = texts
  if (told.notes.length + told.actions.length === 0) return null
  return (
    <section aria-labelledby="told">
      <h2 id="told">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      {told.notes.map((note) => (
        <dl class="told" key={`${note.unit}${note.theme}${note.period}${note.did}`}>
          <dt>{words.heard}</dt>
          <dd>
            {note.heard}
            <span class="muted">
              {note.theme} · {note.unit} · {writtenThemePeriod(note.period, texts)}
            </span>
          </dd>
          <dt>{words.did}</dt>
          <dd>{note.did}</dd>
        </dl>
      ))}
      {told.actions.map((action) => (
        <ActionTold key={`${action.unit}${action.title}`} action={action} language={language} />
      ))}
    </section>
  )
}

function ActionTold({ action, language }: { action: Told['actions'][number]; language: 'vi' | 'en' }) {
  const texts = resultsTextsIn(language)
  const { told: words } = texts
  const { unit, title, measures, result, effect } = action
  return (
    <dl class="told">
      <dt>{words.heard}</dt>
      <dd>
        {title}
        <span class="muted">{unit}</span>
      </dd>
      <dt>{words.did}</dt>
      <dd>{measures || result}</dd>
      {measures && result && (
        <>
          <dt>{words.result}</dt>
          <dd>{result}</dd>
        </>
      )}
      <dt>{words.helped}</dt>
      <dd>{effectSentence(effect)}</dd>
    </dl>
  )

  function effectSentence(seen: typeof effect): string {
    if (!seen) return words.notYet
    const period = writtenPeriod(seen.from, seen.to, texts)
    if (!seen.isClear) return words.unclear(period)
    const size = decimal(Math.abs(seen.difference) * 100, language)
    return seen.difference > 0 ? words.up(size, period) : words.down(size, period)
  }
}
