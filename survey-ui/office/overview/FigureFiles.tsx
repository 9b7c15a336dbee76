import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { Draw } from '../chart-files/drawing.ts'
import type { PictureWords } from '../chart-files/svg-sheet.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import type { ChartSpec } from './chart-series.ts'
import { pngOf } from './png.ts'

interface FigureFilesProps {
  charts: readonly ChartSpec[]
  /** Draws the figure where its picture is no chart; loaded when it is asked for. */
  draw: (() => Promise<Draw>) | undefined
  /** Rows instead of those of the charts. */
  csv: (() => string[][] | Promise<string[][]>) | undefined
  words: PictureWords
  /** Where the drawn charts stand. */
  body: RefObject<HTMLElement | null>
  isTable: boolean
  fileName: string
  saveFile: Services['saveFile']
}

/** The files that a figure can be taken away as: two pictures, while its chart is shown, and its numbers. */
export function FigureFiles(props: FigureFilesProps) {
  const { charts, draw, csv, words, body, isTable, fileName, saveFile } = props
  const speech = useSpeech()
  const { texts } = speech
  const [hasFailed, setFailed] = useState(false)
  const save = async (kind: 'png' | 'svg' | 'csv', make: () => Promise<Blob | null>) => {
    try {
      const file = await make()
      setFailed(file === null)
      if (file) saveFile(file, `${fileName}.${kind}`)
    } catch {
      // The parts that make files are loaded when they are asked for, and the network may be gone.
      setFailed(true)
    }
  }
  const savePng = () =>
    save('png', async () => {
      if (!draw) return pngOf([...(body.current?.querySelectorAll('canvas') ?? [])], words)
      const { drawingPng } = await import('../chart-files/drawing.ts')
      return drawingPng(await draw(), words)
    })
  const saveSvg = () =>
    save('svg', async () => {
      if (draw) {
        const { drawingSvg } = await import('../chart-files/drawing.ts')
        return drawingSvg(await draw(), words)
      }
      const { svgOf } = await import('../chart-files/svg.ts')
      return svgOf(charts, body.current?.querySelector('canvas')?.clientWidth || 960, words)
    })
  const saveCsv = () =>
    save('csv', async () => {
      const { chartsCsv, tableCsv } = await import('../chart-files/series-csv.ts')
      const below = [[], [words.title], [words.context], [words.source]]
      const text = csv ? tableCsv([...(await csv()), ...below], speech) : chartsCsv(charts, words, speech)
      return new Blob([text], { type: 'text/csv;charset=utf-8' })
    })
  if (charts.length === 0 && !csv) return null
  return (
    <span class="figure-files">
      {texts.figure.files}
      {(draw || (!isTable && charts.length > 0)) && (
        <>
          <button type="button" class="link-button" onClick={savePng}>
            {texts.figure.png}
          </button>
          <button type="button" class="link-button" onClick={saveSvg}>
            {texts.figure.svg}
          </button>
        </>
      )}
      <button type="button" class="link-button" onClick={saveCsv}>
        {texts.figure.csv}
      </button>
      {hasFailed && <span role="alert">{texts.figure.fileFailed}</span>}
    </span>
  )
}
