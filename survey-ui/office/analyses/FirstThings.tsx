import { interval, percent } from '#charts/format.ts'
import { isRefused, type Priorities, type QuadrantPoint, type WeakItem } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { RefusedNote } from './RefusedNote.tsx'
import { useAnalysesTexts } from './texts.ts'

/** The finding: what to do first, in plain words, and that it is association, not cause. */
export function FirstThings({ result }: { result: Priorities }) {
  const { language } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  if (isRefused(result.dimensions)) return <RefusedNote part={result.dimensions} />
  const kept = (result.map?.points ?? []).filter(({ quadrant }) => quadrant === 'keep_up')
  return (
    <div class="first-things">
      {result.first.length === 0 ? (
        <>
          <p class="first-none">
            <strong>{words.none}</strong> {words.noneNext}
          </p>
          <p class="first-start">{words.lowest}</p>
          <WeakItems items={result.lowest} />
        </>
      ) : (
        <ol class="first-list">
          {result.first.map((thing) => (
            <FirstThing key={thing.point.key} {...thing} />
          ))}
        </ol>
      )}
      {kept.length > 0 && (
        <p class="first-keep">
          {words.keep(kept.map(({ title }) => inLanguage(title, language)).join('; '))}
        </p>
      )}
      <p class="notice first-caution">{words.association}</p>
    </div>
  )
}

function FirstThing({ point, items }: Priorities['first'][number]) {
  const { language } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  return (
    <li class="first-thing">
      <h3>{words.improve(inLanguage(point.title, language))}</h3>
      <Because point={point} />
      {items.length > 0 && (
        <>
          <p class="first-start">{words.startWith}</p>
          <WeakItems items={items} />
        </>
      )}
    </li>
  )
}

function WeakItems({ items }: { items: WeakItem[] }) {
  const { language } = useSpeech()
  return (
    <ul class="first-items">
      {items.map(({ key, prompt, figure }) => (
        <li key={key}>
          <span>{inLanguage(prompt, language)}</span>{' '}
          <span class="nowrap">
            <strong>{percent(figure.index, language)}</strong>{' '}
            <span class="muted">({interval(figure.low, figure.high, language)})</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Because({ point: { importance, figure, isClear } }: { point: QuadrantPoint }) {
  const { language } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  const { index, low, high } = figure
  return (
    <p>
      {words.because(percent(importance, language), percent(index, language), interval(low, high, language))}{' '}
      {!isClear && words.notClear}
    </p>
  )
}
