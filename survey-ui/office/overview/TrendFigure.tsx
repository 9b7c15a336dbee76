import { useMemo } from 'preact/hooks'
import { trendChartText } from '#charts/chart-text.ts'
import { useSpeech } from '../language.ts'
import type { ChartSpec } from './chart-series.ts'
import { EstimateTable } from './EstimateTable.tsx'
import { trendBreaks, trendEstimates } from './estimates.ts'
import { FigureSection } from './FigureSection.tsx'
import { type FigureProps, figureFrame } from './figure-frame.ts'

/** The index from month to month. */
export function TrendFigure({ overview, method, saveFile }: FigureProps) {
  const { language, texts } = useSpeech()
  const points = useMemo(() => trendEstimates(overview, language), [overview, language])
  const charts = useMemo((): ChartSpec[] => {
    const breaks = trendBreaks(overview, language)
    const options = { language, minimum: method.minimumN, breaks, target: overview.target }
    const text = trendChartText(points, options)
    return [{ series: { kind: 'trend', points, options }, text, caption: null }]
  }, [points, overview, language, method.minimumN])
  return (
    <FigureSection
      {...figureFrame(overview, language, texts)}
      title={texts.trend.title}
      fileName={`${overview.unit.code}-trend`}
      charts={charts}
      saveFile={saveFile}
      table={
        <EstimateTable
          caption={texts.trend.title}
          head={texts.columns.month}
          rows={points}
          kind="month"
          minimumN={method.minimumN}
        />
      }
    />
  )
}
