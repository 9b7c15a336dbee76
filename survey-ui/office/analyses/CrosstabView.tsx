import { useMemo } from 'preact/hooks'
import { estimateChartText } from '#charts/chart-text.ts'
import type { Estimate } from '#charts/estimate.ts'
import { count, decimal } from '#charts/format.ts'
import { type Crosstab, isRefused } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { type Language, useSpeech } from '../language.ts'
import type { ChartSpec } from '../overview/chart-series.ts'
import { EstimateTable } from '../overview/EstimateTable.tsx'
import { FigureSection } from '../overview/FigureSection.tsx'
import type { Services } from '../services.ts'
import type { AnalysesTexts } from '../text/analyses.vi.ts'
import { RefusedNote } from './RefusedNote.tsx'
import { resultContext } from './result-context.ts'
import { useAnalysesTexts } from './texts.ts'

const significant = 0.05
const leastWritten = 0.001

interface CrosstabViewProps {
  result: Crosstab
  saveFile: Services['saveFile']
}

/** One question by group, with the test that fits. */
export function CrosstabView({ result, saveFile }: CrosstabViewProps) {
  const { language, texts } = useSpeech()
  const all = useAnalysesTexts()
  const { crosstab: words } = all
  const { minimumN } = result.method
  const rows = useMemo(() => estimatesOf(result, language, all), [result, language, all])
  const charts = useMemo((): ChartSpec[] => {
    const options = { language, minimum: minimumN }
    return [
      { series: { kind: 'estimates', rows, options }, text: estimateChartText(rows, options), caption: null },
    ]
  }, [rows, language, minimumN])
  if (rows.length === 0) return <p class="analysis-refused">{words.noRows}</p>
  const { test, item, whole } = result
  const shown = rows.reduce((sum, { respondents }) => sum + (respondents ?? 0), 0)
  const isFewer = whole.respondents !== null && shown < whole.respondents
  return (
    <>
      <div class="first-things">
        {item && <p class="first-start">“{inLanguage(item.prompt, language)}”</p>}
        {isRefused(test) ? (
          <RefusedNote part={test} />
        ) : (
          <>
            <p class="first-none">
              <strong>{test.pValue < significant ? words.differs : words.same}</strong>
            </p>
            <p>
              {testWords(test, language, words)} {test.isRough && words.rough}
            </p>
          </>
        )}
        <p class="notice first-caution">
          {words.association} {words.quarters}
        </p>
      </div>
      <FigureSection
        {...resultContext(result, language, texts)}
        title={words.title}
        note={isFewer ? words.fewer(count(shown, language), count(whole.respondents, language)) : undefined}
        fileName={`${result.unit.code}-crosstab`}
        charts={charts}
        saveFile={saveFile}
        table={<EstimateTable caption={words.title} head={words.group} rows={rows} minimumN={minimumN} />}
      />
    </>
  )
}

function estimatesOf({ rows }: Crosstab, language: Language, { channels }: AnalysesTexts): Estimate[] {
  return rows.map(({ key, title, figure }) => {
    const { respondents, index, low, high, withheld } = figure
    return { label: channels[key] ?? inLanguage(title, language), respondents, index, low, high, withheld }
  })
}

type Test = Exclude<Crosstab['test'], { refused: unknown }>

function testWords(
  { method, statistic, df, denominatorDf, pValue, cramersV }: Test,
  language: Language,
  { test }: AnalysesTexts['crosstab'],
): string {
  const p =
    pValue < leastWritten ? `< ${decimal(leastWritten, language, 3)}` : `= ${decimal(pValue, language, 3)}`
  const written = decimal(statistic, language, 2)
  if (method === 'chi_square')
    return test.chi_square(written, decimal(df, language, 0), p, decimal(cramersV, language, 2))
  return test.rao_scott(written, decimal(df, language, 1), decimal(denominatorDf, language, 0), p)
}
