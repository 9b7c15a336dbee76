import type { ComponentChildren } from 'preact'
import { kioskTextsIn } from '../texts.ts'

interface BlockedProps {
  reason: 'full' | 'broken'
  language: string
  /** The line for staff. */
  children: ComponentChildren
}

/** Said before the first question while this device cannot keep a response. */
export function Blocked({ reason, language, children }: BlockedProps) {
  const texts = kioskTextsIn(language).blocked[reason]
  return (
    <main class="attract">
      <div class="invitation" role="alert">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.text}</p>
        <p class="remedy">{texts.remedy}</p>
      </div>
      <footer>{children}</footer>
    </main>
  )
}
