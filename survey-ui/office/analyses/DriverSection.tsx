import { count, decimal, percent, percentValue } from '#charts/format.ts'
import { type Driver, type DriverTable, isRefused, type Refused } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { RefusedNote } from './RefusedNote.tsx'
import { TableSection } from './TableSection.tsx'
import { useAnalysesTexts } from './texts.ts'

interface DriverSectionProps {
  table: DriverTable | Refused
  title: string
  /** Head of the column of names. */
  head: string
  /** Long tables stay closed until somebody opens them. */
  isLong?: boolean
}

/** What goes with satisfaction as a whole, the most important first. */
export function DriverSection({ table, title, head, isLong = false }: DriverSectionProps) {
  const { language, texts } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  if (isRefused(table)) {
    return (
      <TableSection title={title}>
        <RefusedNote part={table} />
      </TableSection>
    )
  }
  const context = words.driversContext(count(table.n, language), percent(table.rSquared, language))
  const rows = <DriverRows drivers={table.drivers} title={title} head={head} />
  return (
    <TableSection title={title} context={context}>
      {isLong ? (
        <details class="analysis-more">
          <summary>{texts.figure.showAll(count(table.drivers.length, language))}</summary>
          {rows}
        </details>
      ) : (
        rows
      )}
    </TableSection>
  )
}

function DriverRows({ drivers, title, head }: { drivers: Driver[]; title: string; head: string }) {
  const { language } = useSpeech()
  const { priorities } = useAnalysesTexts()
  const { columns } = priorities
  const most = Math.max(...drivers.map(({ importance }) => importance))
  const hasLmg = drivers.some(({ lmg }) => lmg !== null)
  const heads = [...(hasLmg ? [columns.lmg] : []), columns.r, columns.beta, columns.vif]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="wide" tabIndex={0} aria-label={title}>
      <table class="figures driver-table">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{columns.importance}</th>
            {heads.map((name) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drivers.map((driver) => (
            <tr key={driver.key}>
              <th scope="row">{inLanguage(driver.title, language)}</th>
              <td>
                <span class="driver-share">
                  <span class="driver-number">{percentValue(driver.importance, language)}</span>
                  <svg class="driver-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(100 * driver.importance) / most} height="10" />
                  </svg>
                </span>
              </td>
              {hasLmg && <td class="number">{percentValue(driver.lmg, language)}</td>}
              <td class="number">{decimal(driver.r, language, 2)}</td>
              <td class="number">
                {decimal(driver.beta, language, 2)} ± {decimal(driver.betaStandardError, language, 2)}
              </td>
              <td class="number">{decimal(driver.vif, language, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
