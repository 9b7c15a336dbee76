import type { ComponentChildren } from 'preact'
import type { OpeningHours } from '#contract/kiosk.ts'
import { hoursTable } from '../opening-hours.ts'
import { kioskTextsIn } from '../texts.ts'

interface ClosedProps {
  hours: OpeningHours[]
  language: string
  /** The line for staff. */
  children: ComponentChildren
}

/** Outside the opening hours: when the place takes opinions again. */
export function Closed({ hours, language, children }: ClosedProps) {
  const { closed: texts } = kioskTextsIn(language)
  const run = ([first, last]: [number, number]) =>
    [...new Set([first, last])].map((day) => texts.days[day - 1]).join(' – ')
  return (
    <main class="attract">
      <div class="invitation">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.text}</p>
        <dl class="hours">
          {hoursTable(hours).map(({ runs, spans }) => (
            <div key={runs.join()}>
              <dt>{runs.map(run).join(', ')}</dt>
              <dd>
                {spans.map(({ from, to }) => (
                  <span key={from}>{`${from} – ${to}`}</span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <footer>{children}</footer>
    </main>
  )
}
