import { useMemo } from 'preact/hooks'
import { interval, percentValue } from '#charts/format.ts'
import { type QuadrantMark, quadrantChartText } from '#charts/quadrant-words.ts'
import type { Priorities, QuadrantMap } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import type { ChartSpec } from '../overview/chart-series.ts'
import { FigureSection } from '../overview/FigureSection.tsx'
import type { Services } from '../services.ts'
import { resultContext } from './result-context.ts'
import { useAnalysesTexts } from './texts.ts'

interface QuadrantSectionProps {
  result: Priorities
  saveFile: Services['saveFile']
}

/** Importance against performance, as a map or as a table. */
export function QuadrantSection({ result, saveFile }: QuadrantSectionProps) {
  const { language, texts } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  const { map } = result
  const charts = useMemo(() => (map ? [chartOf(map, language)] : []), [map, language])
  if (!map) return null
  return (
    <FigureSection
      {...resultContext(result, language, texts)}
      title={words.mapTitle}
      note={words.mapNote}
      fileName={`${result.unit.code}-importance-performance`}
      charts={charts}
      saveFile={saveFile}
      table={<QuadrantTable map={map} />}
    />
  )
}

function chartOf({ points, cutImportance, cutPerformance }: QuadrantMap, language: 'vi' | 'en'): ChartSpec {
  const marks = points.map(({ title, importance, quadrant, figure }): QuadrantMark => {
    const { index, low, high } = figure
    return { label: inLanguage(title, language), importance, index: index ?? 0, low, high, quadrant }
  })
  return {
    series: { kind: 'quadrants', marks, options: { language, cutImportance, cutPerformance } },
    text: quadrantChartText(marks, language),
    caption: null,
  }
}

function QuadrantTable({ map }: { map: QuadrantMap }) {
  const { language } = useSpeech()
  const { priorities, quadrants } = useAnalysesTexts()
  const { columns } = priorities
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="wide" tabIndex={0} aria-label={priorities.mapTitle}>
      <table class="figures">
        <caption class="unseen">{priorities.mapTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.dimension}</th>
            <th scope="col">{columns.quadrant}</th>
            <th scope="col" class="number">
              {columns.importance}
            </th>
            <th scope="col" class="number">
              {columns.index}
            </th>
            <th scope="col" class="number">
              {columns.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          {map.points.map(({ key, title, quadrant, importance, figure }) => (
            <tr key={key}>
              <th scope="row">{inLanguage(title, language)}</th>
              <td>{quadrants[quadrant]}</td>
              <td class="number">{percentValue(importance, language)}</td>
              <td class="number strong">{percentValue(figure.index, language)}</td>
              <td class="number">{interval(figure.low, figure.high, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
