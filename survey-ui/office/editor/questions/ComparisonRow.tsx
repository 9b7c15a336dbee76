import type { Comparison } from '#contract/checking/places.ts'
import { type Condition, type Item, inLanguage } from '#contract/questionnaire.ts'
import { questionNumber } from '../question-number.ts'
import { useEditorTexts } from '../texts.ts'
import { beginComparison, type Comparing, comparedBy, comparingOf, valuesOf } from './comparisons.ts'
import { useWriting } from './writing.ts'

interface ComparisonRowProps {
  id: string
  comparison: Comparison
  before: readonly Item[]
  onCondition: (condition: Condition | undefined) => void
}

/** One comparison of an earlier answer. */
export function ComparisonRow({ id, comparison, before, onCondition }: ComparisonRowProps) {
  const { condition: words, item: itemWords } = useEditorTexts()
  const { draft, language } = useWriting()
  const { questionnaire } = draft
  const item = before.find(({ key }) => key === comparison.item)
  const by = comparedBy(comparison)
  const name = (one: Item) =>
    `${questionNumber(questionnaire, one.key)}. ${inLanguage(one.prompt, language) || `${itemWords.untitled} (${one.key})`}`
  return (
    <div class="write-comparison">
      <select
        id={id}
        aria-label={words.item}
        value={comparison.item}
        onChange={(event) => {
          const chosen = before.find(({ key }) => key === event.currentTarget.value)
          if (chosen)
            onCondition(beginComparison(chosen, comparingOf(chosen)[0] ?? 'answered', questionnaire))
        }}
      >
        {!item && <option value={comparison.item}>{`${words.chooseItem} (${comparison.item})`}</option>}
        {before.map((one) => (
          <option key={one.key} value={one.key}>
            {name(one)}
          </option>
        ))}
      </select>
      {item && (
        <select
          aria-label={words.compare}
          value={by}
          onChange={(event) =>
            onCondition(beginComparison(item, event.currentTarget.value as Comparing, questionnaire))
          }
        >
          {comparingOf(item).map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
      )}
      {item && <ComparedValue comparison={comparison} item={item} onCondition={onCondition} />}
      <button
        type="button"
        class="icon-button"
        aria-label={words.remove}
        onClick={() => onCondition(undefined)}
      >
        ×
      </button>
    </div>
  )
}

interface ComparedValueProps {
  comparison: Comparison
  item: Item
  onCondition: (condition: Condition) => void
}

function ComparedValue({ comparison, item, onCondition }: ComparedValueProps) {
  const { condition: words } = useEditorTexts()
  const { draft, language } = useWriting()
  const values = valuesOf(item, draft.questionnaire)
  const label = (value: string | number) => {
    if (item.type === 'level') {
      const level = draft.questionnaire.scales[item.scale]?.levels[Number(value) - 1]
      return level ? `${value} – ${inLanguage(level.label, language)}` : String(value)
    }
    const option = 'options' in item ? item.options.find(({ key }) => key === value) : undefined
    return (option && inLanguage(option.label, language)) || String(value)
  }
  if ('answered' in comparison) return null
  if ('in' in comparison) {
    const chosen = new Set(comparison.in)
    const toggle = (value: string | number) => {
      const next = values.filter((one) => (one === value ? !chosen.has(one) : chosen.has(one)))
      if (next.length > 0) onCondition({ item: item.key, in: next })
    }
    return (
      <fieldset class="write-values">
        <legend class="unseen">{words.value}</legend>
        {values.map((value) => (
          <label key={value} class="write-check">
            <input type="checkbox" checked={chosen.has(value)} onChange={() => toggle(value)} />
            <span>{label(value)}</span>
          </label>
        ))}
      </fieldset>
    )
  }
  const by = comparedBy(comparison) as 'equals' | 'atLeast' | 'atMost'
  const value =
    'equals' in comparison
      ? comparison.equals
      : 'atLeast' in comparison
        ? comparison.atLeast
        : comparison.atMost
  const set = (next: string | number) => onCondition({ item: item.key, [by]: next } as Comparison)
  if (values.length === 0)
    return (
      <input
        aria-label={words.value}
        inputMode="numeric"
        value={value}
        onChange={(event) => {
          const number = Number(event.currentTarget.value)
          if (Number.isInteger(number)) set(number)
        }}
      />
    )
  return (
    <select
      aria-label={words.value}
      value={value}
      onChange={(event) =>
        set(item.type === 'level' ? Number(event.currentTarget.value) : event.currentTarget.value)
      }
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {label(one)}
        </option>
      ))}
    </select>
  )
}
