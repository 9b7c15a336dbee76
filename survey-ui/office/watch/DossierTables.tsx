import { count, percentValue } from '#charts/format.ts'
import type { DossierResults, OnTime } from '#contract/dossiers.ts'
import { onTimePercent } from '#words/on-time-words.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import type { WatchProps } from './parts.tsx'
import { useWatchTexts } from './texts.ts'

interface DossierTablesProps extends Pick<WatchProps, 'overview' | 'units'> {
  dossiers: DossierResults
}

/** Dossiers on time of each unit with its satisfaction in columns of its own, and by field. */
export function DossierTables({ dossiers, overview, units }: DossierTablesProps) {
  const words = useWatchTexts().dossiers
  return (
    <>
      {dossiers.units.length > 1 && (
        <details class="beside-details">
          <summary>{words.byUnit}</summary>
          <UnitRates dossiers={dossiers} overview={overview} units={units} />
        </details>
      )}
      {dossiers.fields.length > 0 && (
        <details class="beside-details">
          <summary>{words.byField}</summary>
          <FieldRates fields={dossiers.fields} />
        </details>
      )}
    </>
  )
}

function UnitRates({ dossiers, overview, units }: DossierTablesProps) {
  const { language } = useSpeech()
  const words = useWatchTexts().dossiers
  const figureOf = new Map(overview.units.map(({ unit, figure }) => [unit.unitId, figure]))
  const nameOf = (unitId: number) => {
    const unit = units.find((known) => known.unitId === unitId)
    return unit ? unitName(unit, language) : String(unitId)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="wide" tabIndex={0} aria-label={words.table}>
      <table class="figures dossier-table">
        <caption class="unseen">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <RateHead />
            <th scope="col" class="number apart">
              {words.respondents}
            </th>
            <th scope="col" class="number">
              {words.index}
            </th>
          </tr>
        </thead>
        <tbody>
          {dossiers.units.map(({ unitId, result }) => {
            const figure = figureOf.get(unitId)
            return (
              <tr key={unitId}>
                <th scope="row">
                  {nameOf(unitId)}
                  {unitId === overview.unit.unitId && <span class="row-note">, {words.own}</span>}
                </th>
                <RateCells result={result} />
                <td class="number apart">{count(figure?.respondents ?? null, language)}</td>
                <td class="number">{percentValue(figure?.index ?? null, language)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function FieldRates({ fields }: Pick<DossierResults, 'fields'>) {
  const { language } = useSpeech()
  const words = useWatchTexts().dossiers
  return (
    <table class="figures dossier-table">
      <caption class="unseen">{words.fieldTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <RateHead />
        </tr>
      </thead>
      <tbody>
        {fields.map(({ code, name, nameEn, result }) => (
          <tr key={code}>
            <th scope="row">{language === 'en' ? (nameEn ?? name) : name}</th>
            <RateCells result={result} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RateHead() {
  const words = useWatchTexts().dossiers
  return (
    <>
      <th scope="col" class="number">
        {words.handled}
      </th>
      <th scope="col" class="number">
        {words.rate}
      </th>
    </>
  )
}

function RateCells({ result }: { result: OnTime }) {
  const { language } = useSpeech()
  return (
    <>
      <td class="number">{count(result.handled.dossiers, language)}</td>
      <td class="number strong">{onTimePercent(result, language)}</td>
    </>
  )
}
