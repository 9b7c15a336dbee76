import { useSpeech } from '../language.ts'
import type { ChartSeries } from './chart-series.ts'

type HowToReadProps = { kind: ChartSeries['kind'] | undefined; text?: never } | { text: string; kind?: never }

/** How a chart is read, for whoever meets its kind for the first time. */
export function HowToRead({ kind, text }: HowToReadProps) {
  const { texts } = useSpeech()
  const words = text ?? (kind && texts.figure.read[kind])
  if (!words) return null
  return (
    <details class="how-to-read">
      <summary>{texts.figure.howToRead}</summary>
      <p>{words}</p>
    </details>
  )
}
