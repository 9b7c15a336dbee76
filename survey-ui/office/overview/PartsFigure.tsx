import { useMemo } from 'preact/hooks'
import { estimateChartText } from '#charts/chart-text.ts'
import type { Overview } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import type { Texts } from '../text/vi.ts'
import type { ChartSpec } from './chart-series.ts'
import { EstimateTable } from './EstimateTable.tsx'
import { partEstimates } from './estimates.ts'
import { FigureSection } from './FigureSection.tsx'
import { type FigureProps, figureFrame } from './figure-frame.ts'

interface PartsFigureProps extends FigureProps {
  /** Which parts of the whole. */
  of: 'contents' | 'dimensions'
}

/** The contents or the dimensions, each with its interval. */
export function PartsFigure({ overview, method, saveFile, of }: PartsFigureProps) {
  const { language, texts } = useSpeech()
  const parts = overview[of]
  const rows = useMemo(() => partEstimates(parts, language), [parts, language])
  const charts = useMemo((): ChartSpec[] => {
    const options = { language, minimum: method.minimumN, target: overview.target }
    const text = estimateChartText(rows, options)
    return [{ series: { kind: 'estimates', rows, options }, text, caption: null }]
  }, [rows, language, method.minimumN, overview.target])
  const { title } = texts[of]
  return (
    <FigureSection
      {...figureFrame(overview, language, texts)}
      title={title}
      note={noteOf(overview, of, texts)}
      fileName={`${overview.unit.code}-${of}`}
      charts={charts}
      saveFile={saveFile}
      table={
        <EstimateTable
          caption={title}
          head={of === 'contents' ? texts.contents.column : texts.columns.dimension}
          rows={rows}
          minimumN={method.minimumN}
          compared={new Map(parts.map((part) => [inLanguage(part.title, language), part]))}
        />
      }
    />
  )
}

/** What a reader of the numbers of responses would stumble over. */
function noteOf(
  { whole, dimensions }: Overview,
  of: PartsFigureProps['of'],
  texts: Texts,
): string | undefined {
  if (of === 'contents') return texts.contents.note
  const most = Math.max(...dimensions.map(({ figure }) => figure.respondents ?? 0))
  return most > (whole.respondents ?? 0) ? texts.dimensions.laterMonths : undefined
}
