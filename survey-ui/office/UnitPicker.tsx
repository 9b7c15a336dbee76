import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import { closedCombobox, comboboxReducer } from './combobox.ts'
import { useSpeech } from './language.ts'
import { findUnits, orderAsTree, unitName } from './unit-tree.ts'

interface UnitPickerProps {
  /** Id of the text field, for its label. */
  id: string
  units: readonly UnitSummary[]
  chosen: UnitSummary | undefined
  onChoose: (unitId: number) => void
}

/** So many entries are drawn; further ones are found by typing. */
const mostEntries = 150

/** Chooses a unit out of the tree, by name or code, without diacritics, with mouse, touch or keyboard. */
export function UnitPicker({ id, units, chosen, onChoose }: UnitPickerProps) {
  const { language, texts } = useSpeech()
  const [box, dispatch] = useReducer(comboboxReducer, closedCombobox)
  const field = useRef<HTMLInputElement>(null)
  const placed = useMemo(() => orderAsTree(units), [units])
  const found = findUnits(placed, box.query ?? '')
  const entries = found.slice(0, mostEntries)
  const entryId = (position: number) => `${id}-entry-${position}`
  useActiveInView(box.isOpen ? entryId(box.active) : null)

  const open = () =>
    dispatch({ type: 'open', at: entries.findIndex(({ unit }) => unit.unitId === chosen?.unitId) })
  const choose = (position: number) => {
    const entry = entries[position]
    if (!entry) return
    dispatch({ type: 'close' })
    field.current?.setSelectionRange(0, 0)
    onChoose(entry.unit.unitId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const by = steps[event.key]
    if (by !== undefined) {
      event.preventDefault()
      if (box.isOpen) dispatch({ type: 'move', by, count: entries.length })
      else open()
    } else if (event.key === 'Enter' && box.isOpen) {
      event.preventDefault()
      choose(box.active)
    } else if (event.key === 'Escape' && box.isOpen) {
      event.stopPropagation()
      dispatch({ type: 'close' })
    }
  }

  return (
    <div class="combobox">
      <input
        id={id}
        ref={field}
        type="text"
        role="combobox"
        aria-expanded={box.isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={box.isOpen && entries.length > 0 ? entryId(box.active) : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={texts.filters.unitSearch}
        value={box.query ?? (chosen ? unitName(chosen, language) : '')}
        onInput={(event) => dispatch({ type: 'type', query: event.currentTarget.value })}
        onFocus={(event) => event.currentTarget.select()}
        onClick={open}
        onBlur={() => dispatch({ type: 'close' })}
        onKeyDown={onKeyDown}
      />
      <svg class="combobox-sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 6l4 4 4-4" />
      </svg>
      {box.isOpen && (
        <div id={`${id}-list`} class="combobox-list" role="listbox" aria-label={texts.filters.unit}>
          {entries.map(({ unit, depth }, position) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text field, which keeps the focus
            <div
              key={unit.unitId}
              id={entryId(position)}
              role="option"
              tabIndex={-1}
              aria-selected={unit.unitId === chosen?.unitId}
              class={`combobox-entry depth-${Math.min(depth, 4)}${position === box.active ? ' active' : ''}`}
              // The field would lose the focus before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(position)}
            >
              <span>{unitName(unit, language)}</span>
              <span class="combobox-code">{unit.code}</span>
            </div>
          ))}
          {found.length === 0 && <div class="combobox-note">{texts.filters.unitNone}</div>}
          {found.length > entries.length && (
            <div class="combobox-note">{texts.filters.unitCount(count(found.length, language))}</div>
          )}
        </div>
      )}
    </div>
  )
}

function useActiveInView(entry: string | null) {
  useEffect(() => {
    if (entry) document.getElementById(entry)?.scrollIntoView({ block: 'nearest' })
  }, [entry])
}
