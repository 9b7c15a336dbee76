import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { PopulationCounts } from '#contract/populations.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Field } from '../../Field.tsx'
import { Link } from '../../Link.tsx'
import { Loading } from '../../Loading.tsx'
import { useSpeech } from '../../language.ts'
import { dayAt } from '../../months.ts'
import { useRemote } from '../../use-remote.ts'
import type { PrepareProps } from '../PreparePage.tsx'
import { usePrepareTexts } from '../texts.ts'
import { MarginSection } from './MarginSection.tsx'
import { VolumeSection } from './VolumeSection.tsx'

/** Counts of dossiers and people by year, with where they come from. */
export function CountsPage(props: PrepareProps) {
  const { client, services, address, go, isEditable } = props
  const { language } = useSpeech()
  const words = usePrepareTexts().counts
  const thisYear = Number(dayAt(services.now()).slice(0, 4))
  const [year, setYear] = useState(thisYear - 1)
  const counts = useRemote(`populations ${year}`, () =>
    client.ask<PopulationCounts>('GET', `/populations?year=${year}`),
  )
  const known = counts.isOutdated ? null : counts.value
  const years = new Set([thisYear, thisYear - 1, year, ...(counts.value?.years ?? [])])
  const total = known?.units.reduce((sum, { transactions }) => sum + transactions, 0) ?? 0
  return (
    <>
      <div class="page-head">
        <h1>
          {known && known.units.length > 0
            ? words.finding(count(known.units.length, language), count(total, language), String(year))
            : known
              ? words.none(String(year))
              : words.title}
        </h1>
        <p class="muted">{words.lead}</p>
      </div>
      <div class="map-tools">
        <Field id="counts-year" label={words.year}>
          <select
            id="counts-year"
            value={String(year)}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
          >
            {[...years]
              .sort((a, b) => b - a)
              .map((known) => (
                <option key={known} value={String(known)}>
                  {known}
                </option>
              ))}
          </select>
        </Field>
        {isEditable && (
          <div class="map-actions">
            <Link address={address} change={{ part: 'import', table: 'volumes' }} go={go} class="button">
              {words.importVolumes}
            </Link>
            <Link address={address} change={{ part: 'import', table: 'margins' }} go={go} class="button">
              {words.importMargins}
            </Link>
          </div>
        )}
      </div>
      {known === null &&
        (counts.fault ? <FaultNotice fault={counts.fault} onRetry={counts.reload} /> : <Loading />)}
      {known && <VolumeSection {...props} year={year} counts={known} onChanged={counts.reload} />}
      {known && <MarginSection {...props} year={year} counts={known} onChanged={counts.reload} />}
    </>
  )
}
