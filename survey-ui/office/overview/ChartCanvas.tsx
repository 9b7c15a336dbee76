import { useEffect, useRef } from 'preact/hooks'
import type { ChartSpec } from './chart-series.ts'

interface ChartCanvasProps {
  spec: ChartSpec
  title: string
  onFailed: () => void
}

// Labels are measured when a chart is drawn; measured in another font they would not fit.
async function fontIsReady(): Promise<void> {
  await Promise.all([
    document.fonts.load('14px "Be Vietnam Pro"'),
    document.fonts.load('600 14px "Be Vietnam Pro"'),
  ])
}

/** Mounts one chart and takes it away again. */
export function ChartCanvas({ spec, title, onFailed }: ChartCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const { series, text } = spec

  useEffect(() => {
    let isGone = false
    let takeAway = () => {}
    const draw = async () => {
      const [{ chartHeight, drawChart }] = await Promise.all([import('./draw-chart.ts'), fontIsReady()])
      if (isGone || !canvas.current || !box.current) return
      box.current.style.height = `${chartHeight(series, box.current.clientWidth)}px`
      takeAway = drawChart(canvas.current, series)
    }
    draw().catch(onFailed)
    return () => {
      isGone = true
      takeAway()
    }
  }, [series, onFailed])

  return (
    <div class="chart" ref={box}>
      <canvas ref={canvas} role="img" aria-label={`${title} ${text}`} />
    </div>
  )
}
