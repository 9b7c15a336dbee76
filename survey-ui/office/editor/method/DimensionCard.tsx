import { count } from '#charts/format.ts'
import type { Dimension } from '#contract/method.ts'
import { useSpeech } from '../../language.ts'
import { LocalInput } from '../LocalInput.tsx'
import type { DimensionTools } from './DimensionSection.tsx'
import { Findings } from './Findings.tsx'
import { ItemRow } from './ItemRow.tsx'
import { useMethodTexts } from './texts.ts'
import { useDropPlace } from './use-drop-place.ts'

interface DimensionCardProps extends DimensionTools {
  dimension: Dimension
  /** From 0. */
  place: number
}

/** A dimension: its name, its place among the others, its questions. */
export function DimensionCard({ dimension, place, ...tools }: DimensionCardProps) {
  const speech = useSpeech()
  const { dimensions: words } = useMethodTexts()
  const { draft, edit, language, names, focusAfter, say } = tools
  const { isOver, handlers } = useDropPlace(tools, dimension.key)
  const { key, title, items } = dimension
  const name = names.dimension(key)
  const at = `/method/dimensions/${place}`
  const last = draft.method.dimensions.length - 1
  const step = (by: -1 | 1) => {
    edit({ type: 'dimension_moved', key, by })
    const goesOn = by === -1 ? place > 1 : place < last - 1
    // A button that has just been switched off keeps no focus.
    focusAfter(`dimension-${(by === -1) === goesOn ? 'up' : 'down'}-${key}`)
  }
  const remove = () => {
    edit({ type: 'dimension_removed', key })
    say(words.removed(name))
    focusAfter('dimension-add')
  }
  return (
    <section class={isOver ? 'method-card method-over' : 'method-card'} aria-label={name} {...handlers}>
      <header class="method-card-head">
        <span class="method-place" aria-hidden="true">
          {place + 1}
        </span>
        <LocalInput
          id={`dimension-title-${place}`}
          text={title}
          place={{ of: 'dimension', key }}
          at={`${at}/title`}
          maxLength={300}
          label={words.title(place + 1)}
          describedBy={`dimension-findings-${key}`}
          edit={edit}
          language={language}
        />
        <span class="muted method-count">{words.count(count(items.length, speech.language))}</span>
        <span class="method-tools">
          <StepButton
            id={`dimension-up-${key}`}
            sign="↑"
            label={words.up(name)}
            isOff={place === 0}
            onStep={() => step(-1)}
          />
          <StepButton
            id={`dimension-down-${key}`}
            sign="↓"
            label={words.down(name)}
            isOff={place === last}
            onStep={() => step(1)}
          />
          <button
            type="button"
            class="button button-quiet"
            aria-label={words.removeNamed(name)}
            onClick={remove}
          >
            {words.remove}
          </button>
        </span>
      </header>
      <Findings
        {...tools}
        id={`dimension-findings-${key}`}
        at={at}
        findings={tools.findings.filter(({ code }) => code !== 'weight_missing')}
      />
      {items.length === 0 ? (
        <p class="muted method-empty">{words.empty}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <ItemRow key={item} {...tools} item={item} home={key} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface StepButtonProps {
  id: string
  sign: string
  label: string
  isOff: boolean
  onStep: () => void
}

function StepButton({ id, sign, label, isOff, onStep }: StepButtonProps) {
  return (
    <button
      id={id}
      type="button"
      class="button button-quiet method-step"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onStep}
    >
      {sign}
    </button>
  )
}
