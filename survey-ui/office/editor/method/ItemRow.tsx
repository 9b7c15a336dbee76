import { count } from '#charts/format.ts'
import { useSpeech } from '../../language.ts'
import type { DimensionTools } from './DimensionSection.tsx'
import { levelsOf } from './names.ts'
import { useMethodTexts } from './texts.ts'

interface ItemRowProps extends DimensionTools {
  item: string
  /** Key of the dimension it stands in; null for none. */
  home: string | null
}

/** A question that can be dragged to another dimension, or sent there from the list beside it. */
export function ItemRow({ item, home, draft, names, dragged, onDrag, move }: ItemRowProps) {
  const { language } = useSpeech()
  const { dimensions: words } = useMethodTexts()
  const levels = levelsOf(draft, item)
  const isOther = levels !== null && levels !== draft.method.scaleLevels
  return (
    <li
      class={dragged === item ? 'method-item method-dragged' : 'method-item'}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', item)
        onDrag(item)
      }}
      onDragEnd={() => onDrag(null)}
    >
      <span class="method-grip" aria-hidden="true" />
      <span class="method-prompt">
        {names.item(item)}
        <code>{item}</code>
        {isOther && <span class="tag">{words.otherScale(count(levels, language))}</span>}
      </span>
      <select
        id={`home-${item}`}
        class="compact"
        aria-label={words.home(names.item(item))}
        value={home ?? ''}
        onChange={(event) => move(item, event.currentTarget.value || null)}
      >
        {draft.method.dimensions.map(({ key }) => (
          <option key={key} value={key}>
            {names.dimension(key)}
          </option>
        ))}
        <option value="">{words.none}</option>
      </select>
    </li>
  )
}
