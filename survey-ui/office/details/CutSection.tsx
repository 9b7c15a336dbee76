import { useMemo, useState } from 'preact/hooks'
import { estimateChartText } from '#charts/chart-text.ts'
import type { Estimate } from '#charts/estimate.ts'
import { count, dayShort } from '#charts/format.ts'
import { type Cuts, cutKeys } from '#contract/cuts.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { samplingName } from '#words/sampling-words.ts'
import { BasisProvider } from '../basis/BasisProvider.tsx'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { EstimateTable } from '../overview/EstimateTable.tsx'
import { FigureSection } from '../overview/FigureSection.tsx'
import { periodName } from '../period-name.ts'
import { type Address, overviewQuery } from '../router.ts'
import type { Services } from '../services.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import type { DetailsClient } from './client.ts'
import { useDetailsTexts } from './texts.ts'

interface CutSectionProps {
  client: DetailsClient
  services: Services
  address: Address
  go: Go
}

/** The index by field, procedure, channel, … of whole quarters: which groups stand apart. */
export function CutSection({ client, services, address, go }: CutSectionProps) {
  const { texts } = useSpeech()
  const words = useDetailsTexts().cuts
  const { by } = address.details
  const cuts = useRemote(`${overviewQuery(address)} ${by}`, () => client.readCuts(address))
  return (
    <>
      <section class="figure cuts-head" aria-labelledby="cuts-title">
        <h2 id="cuts-title">{words.title}</h2>
        <fieldset class="cut-keys">
          <legend class="unseen">{words.by}</legend>
          <div class="view-switch">
            {cutKeys.map((key) => (
              <button
                key={key}
                type="button"
                aria-pressed={key === by}
                onClick={() => go({ details: { ...address.details, by: key } })}
              >
                {words.keys[key]}
              </button>
            ))}
          </div>
        </fieldset>
      </section>
      {cuts.fault && cuts.isOutdated && <FaultNotice fault={cuts.fault} onRetry={cuts.reload} />}
      {cuts.value === null && !cuts.fault && <Loading />}
      {cuts.value && !(cuts.fault && cuts.isOutdated) && (
        <div class={cuts.isOutdated ? 'outdated' : undefined} aria-busy={cuts.isOutdated}>
          {cuts.value.noRows === null ? (
            <CutFigure cuts={cuts.value} saveFile={services.saveFile} />
          ) : (
            <div class="empty">
              <p>{words.reasons[cuts.value.noRows]}</p>
              {cuts.value.noRows === 'no_quarter' && address.from !== null && (
                <button type="button" class="button" onClick={() => go({ from: null, to: null })}>
                  {texts.empty.toLatest}
                </button>
              )}
            </div>
          )}
        </div>
      )}
    </>
  )
}

/** So many groups are drawn; the rest on request. */
const fewRows = 15

function CutFigure({ cuts, saveFile }: { cuts: Cuts; saveFile: Services['saveFile'] }) {
  const { language, texts } = useSpeech()
  const words = useDetailsTexts().cuts
  const [isWhole, setWhole] = useState(false)
  const minimum = cuts.method?.minimumN ?? 5
  const all = useMemo(
    (): Estimate[] =>
      cuts.rows.map(({ value, title, figure }) => {
        const { respondents, index, low, high, withheld } = figure
        const named =
          cuts.by === 'channel' ? (texts.collect.channels as Record<string, string>)[value] : undefined
        const label = value === '' ? words.none : ((title && inLanguage(title, language)) ?? named ?? value)
        return { label, respondents, index, low, high, withheld }
      }),
    [cuts, language, texts, words],
  )
  const rows = useMemo(() => (isWhole ? all : all.slice(0, fewRows)), [all, isWhole])
  const charts = useMemo(() => {
    const options = { language, minimum }
    return [
      {
        series: { kind: 'estimates' as const, rows, options },
        text: estimateChartText(rows, options),
        caption: null,
      },
    ]
  }, [rows, language, minimum])
  if (!cuts.method) return null
  const title = words.keys[cuts.by]
  const n = count(cuts.whole.respondents, language)
  const isRest = cuts.told < (cuts.whole.respondents ?? 0)
  const context = texts.figure.context(unitName(cuts.unit, language), n, dayShort(cuts.asOf))
  const titles = cuts.surveys.map((survey) =>
    language === 'en' ? (survey.titleEn ?? survey.title) : survey.title,
  )
  return (
    <BasisProvider frame={{ ...cuts, method: cuts.method }}>
      <FigureSection
        isPart
        title={title}
        lead={`${words.quarters(periodName(cuts.from, cuts.to, texts))} ${words.told(count(cuts.told, language), n)}${isRest ? ` ${words.rest}` : ''}`}
        context={cuts.demonstration ? `${texts.demonstration} · ${context}` : context}
        source={`${texts.figure.source(titles.join('; '))} · ${samplingName(cuts.sampling, language)}`}
        charts={charts}
        fileName={`${cuts.unit.code}-${cuts.by}-${cuts.from}-${cuts.to}`}
        saveFile={saveFile}
        table={<EstimateTable caption={title} head={title} rows={rows} minimumN={minimum} kind="cut" />}
        foot={
          all.length > fewRows && (
            <button type="button" class="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
              {isWhole ? words.showFewer : words.showAll(count(all.length, language))}
            </button>
          )
        }
      />
    </BasisProvider>
  )
}
