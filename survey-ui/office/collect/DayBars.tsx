import { count, dayShort } from '#charts/format.ts'
import type { Arrivals } from '#contract/arrivals.ts'
import { useSpeech } from '../language.ts'

interface DayBarsProps {
  days: Arrivals['days']
  /** YYYY-MM-DD */
  today: string
}

/** More columns than this are too narrow to bear their numbers. */
const mostNumbered = 10
/** Of many days, every so many are named; the last one always is. */
const labelStep = 5

/** Height of number and day above and below a column, as collect.css sets them; the rest is for the columns. */
const lettering = 42

/** Responses per day as columns from zero, with the same as a table beneath. */
export function DayBars({ days, today }: DayBarsProps) {
  const { language, texts } = useSpeech()
  const words = texts.collect.arrivals
  const highest = Math.max(1, ...days.map(({ total }) => total))
  const isNumbered = days.length <= mostNumbered
  const dayAndMonth = (day: string) => dayShort(day).slice(0, 5)
  const isNamed = (position: number) => isNumbered || (days.length - 1 - position) % labelStep === 0
  return (
    <figure class="day-figure">
      <figcaption class="figure-caption">{words.days}</figcaption>
      <div class={isNumbered ? 'day-bars' : 'day-bars day-bars-many'} aria-hidden="true">
        {days.map(({ day, total }, position) => (
          <div key={day} class={day === today ? 'day-bar day-today' : 'day-bar'}>
            <span class="day-count">
              {(isNumbered || total === highest) && total > 0 ? count(total, language) : ''}
            </span>
            <span
              class="day-column"
              style={{ height: `calc((100% - ${lettering}px) * ${total / highest})` }}
            />
            <span class="day-name">
              {isNamed(position) && (day === today ? words.today : dayAndMonth(day))}
            </span>
          </div>
        ))}
      </div>
      <details class="day-table">
        <summary>{words.dayTable}</summary>
        <table class="figures">
          <caption class="unseen">{words.days}</caption>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col" class="number">
                {words.responses}
              </th>
              <th scope="col" class="number">
                {words.units}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map(({ day, total, units }) => (
              <tr key={day}>
                <th scope="row">{dayShort(day)}</th>
                <td class="number">{count(total, language)}</td>
                <td class="number">{count(units, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
