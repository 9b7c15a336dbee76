import type { Condition, Item } from '#contract/questionnaire.ts'
import { useEditorTexts } from '../texts.ts'
import { ComparisonRow } from './ComparisonRow.tsx'
import { asGroup, beginComparison, comparingOf, ofGroup, withNot, withoutNot } from './comparisons.ts'
import './conditions.css'

interface ConditionFieldProps {
  /** Makes the ids of the fields. */
  id: string
  condition: Condition | undefined
  /** Items that may be looked at. */
  before: readonly Item[]
  begin: (item: Item) => Condition
  onCondition: (condition: Condition | undefined) => void
}

/** When a part is shown: always, or under conditions that can be joined and turned round. */
export function ConditionField({ id, condition, before, begin, onCondition }: ConditionFieldProps) {
  const { condition: words } = useEditorTexts()
  const last = before.at(-1)
  if (!last && !condition) return <p class="field-help">{words.nothingBefore}</p>
  return (
    <div class="write-condition">
      <select
        id={id}
        value={condition ? 'when' : 'always'}
        onChange={(event) =>
          onCondition(event.currentTarget.value === 'when' && last ? begin(last) : undefined)
        }
      >
        <option value="always">{words.always}</option>
        <option value="when">{words.when}</option>
      </select>
      {condition && (
        <Group
          id={id}
          condition={condition}
          before={before}
          begin={begin}
          onCondition={onCondition}
          depth={0}
        />
      )}
    </div>
  )
}

/** Groups within groups go this deep on the page; deeper ones, which only files bring, are shown and kept. */
const deepest = 2

interface GroupProps extends ConditionFieldProps {
  condition: Condition
  depth: number
}

function Group({ id, condition, before, begin, onCondition, depth }: GroupProps) {
  const { condition: words } = useEditorTexts()
  const { isNot, inner } = withoutNot(condition)
  const { word, parts } = asGroup(inner)
  const set = (next: { word?: 'all' | 'any'; parts?: Condition[]; isNot?: boolean }) => {
    const group = ofGroup(next.word ?? word, next.parts ?? parts)
    onCondition(group && withNot(next.isNot ?? isNot, group))
  }
  const setPart = (i: number, part: Condition | undefined) =>
    set({ parts: part ? parts.with(i, part) : parts.toSpliced(i, 1) })
  const last = before.at(-1)
  return (
    <fieldset class="write-group">
      <legend class="unseen">{words.group}</legend>
      <div class="write-group-head">
        <label class="write-check">
          <input
            type="checkbox"
            checked={isNot}
            onChange={(event) => set({ isNot: event.currentTarget.checked })}
          />
          <span>{words.not}</span>
        </label>
        {/* Of a single part "any" would say the same as "all". */}
        {parts.length > 1 && (
          <select
            aria-label={words.group}
            value={word}
            onChange={(event) => set({ word: event.currentTarget.value as 'all' | 'any' })}
          >
            <option value="all">{words.all}</option>
            <option value="any">{words.any}</option>
          </select>
        )}
      </div>
      {parts.map((part, i) => {
        const shared = {
          id: `${id}-${i}`,
          before,
          begin,
          onCondition: (next?: Condition) => setPart(i, next),
        }
        const isGroup = 'all' in part || 'any' in part || 'not' in part
        return isGroup ? (
          <Group key={i} {...shared} condition={part} depth={depth + 1} />
        ) : (
          <ComparisonRow key={i} {...shared} comparison={part} />
        )
      })}
      {last && (
        <p class="write-group-foot">
          <button type="button" class="link-button" onClick={() => set({ parts: [...parts, begin(last)] })}>
            + {words.add}
          </button>
          {depth < deepest && (
            <button
              type="button"
              class="link-button"
              onClick={() => set({ parts: [...parts, { any: [begin(last), begin(last)] }] })}
            >
              + {words.addGroup}
            </button>
          )}
        </p>
      )}
    </fieldset>
  )
}

/** Begins with the first way in which an item can be compared. */
export const beginWith =
  (questionnaire: Parameters<typeof beginComparison>[2]) =>
  (item: Item): Condition =>
    beginComparison(item, comparingOf(item)[0] ?? 'answered', questionnaire)
