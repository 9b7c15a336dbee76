import { useMemo, useState } from 'preact/hooks'
import { levelChartText } from '#charts/chart-text.ts'
import { count } from '#charts/format.ts'
import type { ItemFigure } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { type Language, useSpeech } from '../language.ts'
import type { Texts } from '../text/vi.ts'
import type { ChartSpec } from './chart-series.ts'
import { groupByLevels, levelLabels, lowestFirst } from './estimates.ts'
import { FigureSection } from './FigureSection.tsx'
import { type FigureProps, figureFrame } from './figure-frame.ts'
import { ItemTable } from './ItemTable.tsx'

/** So many items show what to improve first; the rest come on request. */
const fewItems = 10

/** The items, the lowest first, with how answers spread over the levels. */
export function ItemFigures({ overview, method, saveFile }: FigureProps) {
  const speech = useSpeech()
  const { language, texts } = speech
  const [dimension, setDimension] = useState('')
  const [isWhole, setWhole] = useState(false)
  const chosen = useMemo(
    () => lowestFirst(overview.items.filter((item) => dimension === '' || item.dimension === dimension)),
    [overview.items, dimension],
  )
  const items = useMemo(() => (isWhole ? chosen : chosen.slice(0, fewItems)), [chosen, isWhole])
  const charts = useMemo(
    () => levelCharts(items, language, texts, method.minimumN),
    [items, language, texts, method.minimumN],
  )
  const isOne = overview.items.length === 1
  const title = isOne ? texts.items.titleOfOne : texts.items.title
  return (
    <FigureSection
      {...figureFrame(overview, language, texts)}
      title={title}
      note={isOne ? undefined : texts.items.note}
      fileName={`${overview.unit.code}-items`}
      charts={charts}
      csv={async () => (await import('../chart-files/item-csv.ts')).itemCsv(chosen, method.minimumN, speech)}
      saveFile={saveFile}
      table={<ItemTable caption={title} items={items} minimumN={method.minimumN} />}
      tools={
        overview.dimensions.length > 1 && (
          <select
            class="compact"
            aria-label={texts.columns.dimension}
            value={dimension}
            onChange={(event) => setDimension(event.currentTarget.value)}
          >
            <option value="">{texts.items.all}</option>
            {overview.dimensions.map(({ key, title }) => (
              <option key={key} value={key}>
                {inLanguage(title, language)}
              </option>
            ))}
          </select>
        )
      }
      foot={
        chosen.length > fewItems && (
          <button type="button" class="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? texts.figure.showFewer : texts.figure.showAll(count(chosen.length, language))}
          </button>
        )
      }
    />
  )
}

function levelCharts(
  items: readonly ItemFigure[],
  language: Language,
  texts: Texts,
  minimum: number,
): ChartSpec[] {
  const groups = groupByLevels(items)
  return groups.map((group) => {
    const rows = group.items.map(({ prompt, levels }) => ({ label: inLanguage(prompt, language), levels }))
    const options = { language, levelLabels: levelLabels(group.levels, texts), minimum }
    return {
      series: { kind: 'levels', rows, options },
      text: levelChartText(rows, options),
      caption: groups.length > 1 ? texts.levels.caption(count(group.levels, language)) : null,
    }
  })
}
