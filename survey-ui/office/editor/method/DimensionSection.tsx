import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { levelItems } from '#contract/questionnaire.ts'
import { useSpeech } from '../../language.ts'
import { ContentFields } from './ContentFields.tsx'
import { DimensionCard } from './DimensionCard.tsx'
import { Findings } from './Findings.tsx'
import { ItemRow } from './ItemRow.tsx'
import type { MethodPart } from './method-part.ts'
import { homelessItems } from './names.ts'
import { useMethodTexts } from './texts.ts'
import { useDropPlace } from './use-drop-place.ts'
import { useFocusAfter } from './use-focus-after.ts'

/** What the cards of dimensions share: moving questions between them. */
export interface DimensionTools extends MethodPart {
  /** Key of the question under the mouse. */
  dragged: string | null
  onDrag: (item: string | null) => void
  /** @param dimension null for none */
  move: (item: string, dimension: string | null) => void
  focusAfter: (id: string) => void
  say: (message: string) => void
}

/** The dimensions with their questions, and apart from them the questions that are in none. */
export function DimensionSection(part: MethodPart) {
  const { draft, edit, names } = part
  const { dimensions: words } = useMethodTexts()
  const [dragged, onDrag] = useState<string | null>(null)
  const [message, say] = useState('')
  const focusAfter = useFocusAfter()
  const move = (item: string, dimension: string | null) => {
    edit({ type: 'dimension_of_item', key: item, dimension })
    say(words.moved(names.item(item), dimension === null ? words.none : names.dimension(dimension)))
    focusAfter(`home-${item}`)
  }
  const tools = { ...part, dragged, onDrag, move, focusAfter, say }
  const { dimensions } = draft.method
  const hasItems = levelItems(draft.questionnaire).length > 0
  const add = () => {
    edit({ type: 'dimension_added' })
    focusAfter(`dimension-title-${dimensions.length}`)
  }
  return (
    <section class="method-section" aria-labelledby="method-dimensions">
      <h2 id="method-dimensions">{words.heading}</h2>
      <p class="muted">{hasItems ? words.lead : words.noItems}</p>
      <p class="unseen" role="status">
        {message}
      </p>
      <Findings
        {...part}
        at="/method/dimensions"
        isExact
        findings={part.findings.filter(({ code }) => code !== 'weights_all_zero')}
      />
      <div class="method-dimensions">
        {dimensions.map((dimension, place) => (
          <DimensionCard key={dimension.key} {...tools} dimension={dimension} place={place} />
        ))}
        {hasItems && <HomelessCard {...tools} />}
      </div>
      <button id="dimension-add" type="button" class="button" data-at="/method/dimensions" onClick={add}>
        {words.add}
      </button>
      {dimensions.length > 1 && <ContentFields {...part} />}
    </section>
  )
}

function HomelessCard(tools: DimensionTools) {
  const { language } = useSpeech()
  const { dimensions: words } = useMethodTexts()
  const { isOver, handlers } = useDropPlace(tools, null)
  const homeless = homelessItems(tools.draft)
  return (
    <section
      class={isOver ? 'method-card method-homeless method-over' : 'method-card method-homeless'}
      aria-labelledby="method-homeless"
      {...handlers}
    >
      <header class="method-card-head">
        <h3 id="method-homeless">{words.homeless}</h3>
        <span class="muted">{words.count(count(homeless.length, language))}</span>
      </header>
      <p class="muted method-note">{homeless.length > 0 ? words.homelessNote : words.homelessNone}</p>
      <ul>
        {homeless.map(({ key }) => (
          <ItemRow key={key} {...tools} item={key} home={null} />
        ))}
      </ul>
    </section>
  )
}
