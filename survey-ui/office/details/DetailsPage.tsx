import { useEffect, useMemo } from 'preact/hooks'
import { shiftMonth } from '#words/months.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Link } from '../Link.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import { Breadcrumb } from '../overview/Breadcrumb.tsx'
import { FilterBar } from '../overview/FilterBar.tsx'
import { periodName } from '../period-name.ts'
import { overviewQuery, startAddress } from '../router.ts'
import { orderAsTree, unitName } from '../unit-tree.ts'
import { useHeadingFocus } from '../use-heading-focus.ts'
import { useRemote } from '../use-remote.ts'
import { CompareSection } from './CompareSection.tsx'
import { CutSection } from './CutSection.tsx'
import { detailsClient } from './client.ts'
import type { DetailsProps } from './DetailsPart.tsx'
import './details.css'
import { MonthHeat, UnitHeat } from './HeatSections.tsx'
import { useDetailsTexts } from './texts.ts'

/** Below the overview: by group, by question and month, by question and unit, side by side. */
export function DetailsPage({ client: office, services, address, go, units }: DetailsProps) {
  const { language, texts } = useSpeech()
  const words = useDetailsTexts()
  const client = useMemo(() => detailsClient(office), [office])
  const months = useRemote(overviewQuery(address), () => client.readItemMonths(address))
  const month = dayAt(services.now()).slice(0, 7)
  const answer = months.isOutdated ? null : months.value
  const unit =
    answer?.unit ?? units.find(({ unitId }) => unitId === address.unitId) ?? orderAsTree(units)[0]?.unit
  const last = answer?.to ?? address.to ?? month
  const period = { from: answer?.from ?? address.from ?? shiftMonth(last, -11), to: last }
  const heading = useHeadingFocus(address.unitId)
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.details)
  }, [texts])
  const here = { address, go, units }
  const isGone = months.fault !== null && months.isOutdated
  return (
    <>
      <FilterBar {...here} unit={unit} period={period} month={month} />
      {unit && <Breadcrumb {...here} unit={unit} />}
      {months.fault && isGone && (
        <FaultNotice
          fault={months.fault}
          {...(months.fault.status === 400 || months.fault.status === 404
            ? { onClear: () => go({ ...startAddress, page: 'details' }) }
            : { onRetry: months.reload })}
        />
      )}
      <h1 class="details-title" ref={heading} tabIndex={-1}>
        {texts.pages.details}
      </h1>
      {unit && !isGone && (
        <>
          <p class="muted">
            {words.lead(unitName(unit, language), periodName(period.from, period.to, texts))}
          </p>
          <CutSection client={client} services={services} address={address} go={go} />
          <CompareSection
            client={client}
            services={services}
            address={address}
            go={go}
            units={units}
            unit={unit}
            period={period}
            month={month}
          />
          {months.value ? (
            <div class={months.isOutdated ? 'outdated' : undefined} aria-busy={months.isOutdated}>
              <MonthHeat table={months.value} saveFile={services.saveFile} />
            </div>
          ) : (
            <Loading />
          )}
          <UnitHeat client={client} address={address} go={go} saveFile={services.saveFile} />
          <section class="figure" aria-labelledby="more-title">
            <h2 id="more-title">{words.more.title}</h2>
            <p class="figure-note">{words.more.text}</p>
            <Link address={address} change={{ page: 'analyses', analysis: 'priorities', job: null }} go={go}>
              {words.more.link}
            </Link>
          </section>
        </>
      )}
    </>
  )
}
