import { useState } from 'preact/hooks'
import { type Item, inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../../language.ts'
import { kindOf } from '../blank.ts'
import { FindingList } from '../FindingList.tsx'
import { useEditorTexts } from '../texts.ts'
import { dragKeyOf, isUpperHalf, startDrag } from './drag.ts'
import { ItemForm } from './ItemForm.tsx'
import { useWriting } from './writing.ts'

interface ItemRowProps {
  item: Item
  at: string
  /** Shown before the question, counted through the whole questionnaire; null for bands. */
  number: number | null
  sectionKey: string | null
  /** Key of the item after this one in the section; null for the last. */
  nextKey: string | null
  onStep: (by: -1 | 1) => void
  /** Adds a question after this one. */
  onAdd: () => void
  onRemove: () => void
}

/** A question in the list: closed a line, open its form. */
export function ItemRow(props: ItemRowProps) {
  const { item, at, number, sectionKey, nextKey, onStep, onAdd, onRemove } = props
  const { item: words, kinds } = useEditorTexts()
  const { draft, findings, language, openKey, open, edit, announce } = useWriting()
  const { done } = useEditorTexts()
  const { language: spoken } = useSpeech()
  const [dropAt, setDropAt] = useState<'before' | 'after' | null>(null)
  const isOpen = openKey === item.key
  const prompt = inLanguage(item.prompt, language)
  const here = findings.filter((one) => one.at === at || one.at.startsWith(`${at}/`))
  const dimension = draft.method.dimensions.find(({ items }) => items.includes(item.key))
  const notes = [
    kinds[kindOf(item)],
    ...(dimension ? [inLanguage(dimension.title, spoken)] : []),
    ...(item.required ? [words.requiredSign] : []),
    ...(item.showWhen ? [words.conditionSign] : []),
  ]
  const drop = (event: DragEvent) => {
    const key = dragKeyOf(event)
    setDropAt(null)
    if (key === null || sectionKey === null) return
    event.preventDefault()
    const before = isUpperHalf(event) ? item.key : nextKey
    if (before !== key) edit({ type: 'item_moved', key, to: { section: sectionKey, before } })
  }
  return (
    <li
      class={`ask${isOpen ? ' ask-opened' : ''}${item.type === 'level' && item.matrix ? ' ask-in-matrix' : ''}${dropAt ? ` ask-drop-${dropAt}` : ''}`}
      data-at={at}
      data-key={item.key}
      onKeyDown={(event) => {
        if (!event.altKey) return
        const act = { ArrowUp: () => onStep(-1), ArrowDown: () => onStep(1), Enter: onAdd }[event.key]
        if (!act) return
        event.preventDefault()
        act()
      }}
      onDragOver={(event) => {
        if (sectionKey === null || !event.dataTransfer?.types.includes('text/plain')) return
        event.preventDefault()
        setDropAt(isUpperHalf(event) ? 'before' : 'after')
      }}
      onDragLeave={() => setDropAt(null)}
      onDrop={drop}
    >
      <div class="ask-line">
        {sectionKey !== null && (
          <span
            class="ask-handle"
            draggable
            title={words.drag}
            aria-hidden="true"
            onDragStart={(event) => startDrag(event, item.key)}
          ></span>
        )}
        <button
          type="button"
          class="ask-open"
          aria-expanded={isOpen}
          onClick={() => open(isOpen ? null : item.key)}
        >
          {number !== null && <span class="ask-number">{number}.</span>}
          <span class="ask-words">
            <span class={prompt ? undefined : 'muted'} lang={prompt ? language : undefined}>
              {prompt || words.untitled}
            </span>
            <span class="ask-notes">{notes.join(' · ')}</span>
          </span>
          {here.length > 0 && (
            <span class={here.some(({ weight }) => weight === 'fault') ? 'tag tag-fault' : 'tag tag-draft'}>
              {words.findings(here.length)}
            </span>
          )}
        </button>
      </div>
      {isOpen && (
        <>
          <FindingList draft={draft} findings={here} />
          <ItemForm item={item} at={at} sectionKey={sectionKey} />
          <div class="ask-acts">
            <button type="button" class="button" onClick={() => open(null)}>
              {words.close}
            </button>
            <button type="button" class="link-button" onClick={() => onStep(-1)}>
              {words.up}
            </button>
            <button type="button" class="link-button" onClick={() => onStep(1)}>
              {words.down}
            </button>
            {sectionKey !== null && (
              <button
                type="button"
                class="link-button"
                onClick={() => {
                  edit({ type: 'item_copied', key: item.key })
                  announce(done.copied)
                }}
              >
                {words.copy}
              </button>
            )}
            <button type="button" class="link-button" onClick={onRemove}>
              {words.remove}
            </button>
          </div>
        </>
      )}
    </li>
  )
}
