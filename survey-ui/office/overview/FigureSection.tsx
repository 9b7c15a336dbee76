import type { ComponentChildren } from 'preact'
import { useCallback, useId, useRef, useState } from 'preact/hooks'
import type { Draw } from '../chart-files/drawing.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { ChartCanvas } from './ChartCanvas.tsx'
import type { ChartSpec } from './chart-series.ts'
import { FigureFiles } from './FigureFiles.tsx'
import { HowToRead } from './HowToRead.tsx'

interface FigureSectionProps {
  /** The question that the figure answers. */
  title: string
  /** What it shows, in a sentence. */
  lead?: string | undefined
  /** Unit, n and date; a part of a figure leaves it to the figure. */
  context: string
  note?: string | undefined
  source: string
  charts: ChartSpec[]
  table: ComponentChildren
  /** Controls that belong to this figure alone. */
  tools?: ComponentChildren
  /** Beneath chart and table. */
  foot?: ComponentChildren
  /** How to read it, where it is no chart of a common kind. */
  read?: string
  /** Draws its picture, where that is no chart but the table in colours. */
  draw?: () => Promise<Draw>
  /** The rows of its CSV file, where the chart does not hold all that its table shows. */
  csv?: () => string[][] | Promise<string[][]>
  fileName: string
  saveFile: Services['saveFile']
  /** Whether it stands under a heading that it shares with others. */
  isPart?: boolean
  isTableFirst?: boolean
}

/** A figure: its question, its chart or its table, and where it comes from. */
export function FigureSection(props: FigureSectionProps) {
  const { title, lead, context, note, source, charts, table, tools, foot, fileName, saveFile } = props
  const { read, draw, csv } = props
  const { isPart = false, isTableFirst = false } = props
  const { texts } = useSpeech()
  const titleId = useId()
  const body = useRef<HTMLDivElement>(null)
  const [isTable, setTable] = useState(isTableFirst)
  const [hasFailed, setFailed] = useState(false)
  const showTable = useCallback(() => {
    setFailed(true)
    setTable(true)
  }, [])
  return (
    <section class={isPart ? 'figure figure-part' : 'figure'} aria-labelledby={titleId}>
      <header class="figure-head">
        {isPart ? <h3 id={titleId}>{title}</h3> : <h2 id={titleId}>{title}</h2>}
        {lead && <p class="figure-lead">{lead}</p>}
        {!isPart && <p class="figure-context">{context}</p>}
        {note && <p class="figure-note">{note}</p>}
      </header>
      {(tools || charts.length > 0) && (
        <div class="figure-tools">
          {tools}
          {charts.length > 0 && <ViewSwitch isTable={isTable} onTable={setTable} />}
        </div>
      )}
      {hasFailed && (
        <p class="notice" role="status">
          {texts.figure.chartFailed}
        </p>
      )}
      <div class="figure-body" ref={body}>
        {isTable
          ? table
          : charts.map((spec, position) => (
              <div key={position}>
                {spec.caption && <p class="figure-caption">{spec.caption}</p>}
                <ChartCanvas spec={spec} title={title} onFailed={showTable} />
              </div>
            ))}
      </div>
      {foot}
      {read === undefined ? <HowToRead kind={charts[0]?.series.kind} /> : <HowToRead text={read} />}
      <footer class="figure-foot">
        <span>{source}</span>
        <FigureFiles
          charts={charts}
          draw={draw}
          csv={csv}
          words={{ title, context, source }}
          body={body}
          isTable={isTable}
          fileName={fileName}
          saveFile={saveFile}
        />
      </footer>
    </section>
  )
}

interface ViewSwitchProps {
  isTable: boolean
  onTable: (isTable: boolean) => void
}

function ViewSwitch({ isTable, onTable }: ViewSwitchProps) {
  const { texts } = useSpeech()
  return (
    <fieldset class="view-switch">
      <legend class="unseen">{texts.figure.view}</legend>
      <button type="button" aria-pressed={!isTable} onClick={() => onTable(false)}>
        {texts.figure.chart}
      </button>
      <button type="button" aria-pressed={isTable} onClick={() => onTable(true)}>
        {texts.figure.table}
      </button>
    </fieldset>
  )
}
