import { useMemo } from 'preact/hooks'
import { estimateChartText } from '#charts/chart-text.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import type { ChartSpec } from './chart-series.ts'
import { EstimateTable } from './EstimateTable.tsx'
import { dimensionEstimates } from './estimates.ts'
import { FigureSection } from './FigureSection.tsx'
import { type FigureProps, figureFrame } from './figure-frame.ts'

/** The dimensions, each with its interval. */
export function DimensionFigure({ overview, method, saveFile }: FigureProps) {
  const { language, texts } = useSpeech()
  const rows = useMemo(() => dimensionEstimates(overview, language), [overview, language])
  const charts = useMemo((): ChartSpec[] => {
    const options = { language, minimum: method.minimumN, target: overview.target }
    const text = estimateChartText(rows, options)
    return [{ series: { kind: 'estimates', rows, options }, text, caption: null }]
  }, [rows, language, method.minimumN, overview.target])
  return (
    <FigureSection
      {...figureFrame(overview, language, texts)}
      title={texts.dimensions.title}
      fileName={`${overview.unit.code}-dimensions`}
      charts={charts}
      saveFile={saveFile}
      table={
        <EstimateTable
          caption={texts.dimensions.title}
          head={texts.columns.dimension}
          rows={rows}
          minimumN={method.minimumN}
          compared={
            new Map(
              overview.dimensions.map((dimension) => [inLanguage(dimension.title, language), dimension]),
            )
          }
        />
      }
    />
  )
}
