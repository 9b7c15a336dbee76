import { inLanguage, levelItems } from '#contract/questionnaire.ts'
import { Field, noteId } from '../../Field.tsx'
import { Findings } from './Findings.tsx'
import type { MethodPart } from './method-part.ts'
import { levelsOf } from './names.ts'
import { useMethodTexts } from './texts.ts'

/** On which scale the index is computed, which of its levels are satisfied, and which question asks for the whole. */
export function LevelSection(part: MethodPart) {
  const { draft, edit, names, language } = part
  const { levels: words } = useMethodTexts()
  const { method, questionnaire } = draft
  const { scaleLevels, topLevels, overallItem } = method
  const placed = new Set(method.dimensions.flatMap(({ items }) => items))
  const fit = levelItems(questionnaire).filter(
    ({ key }) => key === overallItem || (!placed.has(key) && levelsOf(draft, key) === scaleLevels),
  )
  const labels = Object.values(questionnaire.scales).find(
    ({ levels }) => levels.length === scaleLevels,
  )?.levels
  const labelOf = (level: number) => {
    const label = labels?.[level - 1]?.label
    return label ? inLanguage(label, language) : ''
  }
  const choose = (level: number, isTop: boolean) => {
    const others = topLevels.filter((one) => one !== level)
    const chosen = isTop ? [...others, level].toSorted((a, b) => a - b) : others
    edit({ type: 'method_changed', change: { topLevels: chosen } })
  }
  return (
    <section class="method-section" aria-labelledby="method-levels">
      <h2 id="method-levels">{words.heading}</h2>
      <div class="method-pair">
        <fieldset class="method-levels" aria-describedby="method-top-findings">
          <legend>{words.top}</legend>
          {Array.from({ length: scaleLevels }, (_, i) => i + 1).map((level) => (
            <label key={level} class="method-check">
              <input
                type="checkbox"
                data-at={level === 1 ? '/method/topLevels' : undefined}
                checked={topLevels.includes(level)}
                onChange={(event) => choose(level, event.currentTarget.checked)}
              />
              {words.level(level, labelOf(level))}
            </label>
          ))}
          <Findings {...part} id="method-top-findings" at="/method/topLevels" />
        </fieldset>
        <div>
          <ScaleField {...part} />
          <Field id="method-overall" label={words.overall} help={words.overallHelp}>
            <select
              id="method-overall"
              data-at="/method/overallItem"
              aria-describedby={`${noteId('method-overall')} method-overall-findings`}
              value={overallItem ?? ''}
              onChange={(event) =>
                edit({ type: 'method_changed', change: { overallItem: event.currentTarget.value || null } })
              }
            >
              <option value="">{words.noOverall}</option>
              {overallItem !== null && !fit.some(({ key }) => key === overallItem) && (
                <option value={overallItem}>{names.item(overallItem)}</option>
              )}
              {fit.map(({ key }) => (
                <option key={key} value={key}>
                  {names.item(key)}
                </option>
              ))}
            </select>
          </Field>
          <Findings {...part} id="method-overall-findings" at="/method/overallItem" />
        </div>
      </div>
    </section>
  )
}

/** Only lengths that some scale of the questionnaire has can be chosen. */
function ScaleField({ draft, edit }: MethodPart) {
  const { levels: words } = useMethodTexts()
  const { scaleLevels, topLevels } = draft.method
  const scales = Object.entries(draft.questionnaire.scales)
  const keysOf = (length: number) =>
    scales.filter(([, { levels }]) => levels.length === length).map(([key]) => key)
  const lengths = [...new Set([scaleLevels, ...scales.map(([, { levels }]) => levels.length)])]
  const choose = (length: number) => {
    const kept = topLevels.filter((level) => level <= length)
    edit({ type: 'method_changed', change: { scaleLevels: length, topLevels: kept } })
  }
  return (
    <Field id="method-scale" label={words.scale} help={words.scaleHelp}>
      <select
        id="method-scale"
        data-at="/method/scaleLevels"
        aria-describedby={noteId('method-scale')}
        value={String(scaleLevels)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        {lengths
          .toSorted((a, b) => a - b)
          .map((length) => (
            <option key={length} value={String(length)}>
              {keysOf(length).length > 0
                ? words.scaleChoice(String(length), keysOf(length).join(', '))
                : words.noScale(String(length))}
            </option>
          ))}
      </select>
    </Field>
  )
}
