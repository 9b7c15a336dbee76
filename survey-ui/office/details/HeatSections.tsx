import { useMemo, useState } from 'preact/hooks'
import { count, dayShort, monthShort } from '#charts/format.ts'
import type { ItemMonths, ItemUnits } from '#contract/item-table.ts'
import { type UnitKind, unitKinds } from '#contract/office.ts'
import { samplingName } from '#words/sampling-words.ts'
import { BasisProvider } from '../basis/BasisProvider.tsx'
import { FaultNotice } from '../FaultNotice.tsx'
import { Link } from '../Link.tsx'
import { Loading } from '../Loading.tsx'
import { type Speech, useSpeech } from '../language.ts'
import { FigureSection } from '../overview/FigureSection.tsx'
import { periodName } from '../period-name.ts'
import { type Address, overviewQuery } from '../router.ts'
import { matchesText } from '../search-text.ts'
import type { Services } from '../services.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import type { DetailsClient } from './client.ts'
import { type HeatColumn, HeatTable } from './HeatTable.tsx'
import { heatRows } from './heat-csv.ts'
import { useDetailsTexts } from './texts.ts'

type SaveFile = Services['saveFile']

/** Only who takes a picture away needs what draws it. */
const loadDrawing = () => import('./heat-drawing.ts')

function contextOf(table: ItemMonths | ItemUnits, { language, texts }: Speech) {
  const { unit, from, to, asOf, respondents, demonstration } = table
  const name = `${unitName(unit, language)}, ${periodName(from, to, texts)}`
  const context = texts.figure.context(name, count(respondents, language), dayShort(asOf))
  return demonstration ? `${texts.demonstration} · ${context}` : context
}

function sourceOf({ surveys, sampling }: ItemMonths | ItemUnits, { language, texts }: Speech) {
  const titles = surveys.map(({ title, titleEn }) => (language === 'en' ? (titleEn ?? title) : title))
  return `${texts.figure.source(titles.join('; '))} · ${samplingName(sampling, language)}`
}

/** More columns than these are shown when asked for: thousands of cells at once would hold an old computer up for seconds. */
const fewUnits = 60

/** One unit's items, month by month. */
export function MonthHeat({ table, saveFile }: { table: ItemMonths; saveFile: SaveFile }) {
  const speech = useSpeech()
  const { language, texts } = speech
  const words = useDetailsTexts().heat
  const columns = useMemo(
    () =>
      table.months.map((month, place): HeatColumn => {
        const name = monthShort(month, language)
        return { key: month, name, head: name, place }
      }),
    [table.months, language],
  )
  const { method } = table
  const sheet = { rows: table.items, language, words }
  return (
    <BasisFrame table={table}>
      <FigureSection
        title={words.months}
        context={contextOf(table, speech)}
        source={sourceOf(table, speech)}
        charts={[]}
        read={words.read}
        csv={() => heatRows(table.items, columns, texts.columns.month, method?.minimumN ?? 5, speech)}
        draw={async () => (await loadDrawing()).heatDrawing({ ...sheet, columns, isUpright: false })}
        fileName={`${table.unit.code}-items-by-month`}
        saveFile={saveFile}
        table={<HeatTable caption={words.months} rows={table.items} columns={columns} />}
        isTableFirst
      />
      {table.items.length === 0 && <p class="table-empty">{words.empty}</p>}
    </BasisFrame>
  )
}

function BasisFrame({
  table,
  children,
}: {
  table: ItemMonths | ItemUnits
  children: preact.ComponentChildren
}) {
  const { method } = table
  return method ? <BasisProvider frame={{ ...table, method }}>{children}</BasisProvider> : null
}

interface UnitHeatProps {
  client: DetailsClient
  address: Address
  go: Go
  saveFile: SaveFile
}

/** The items of the units below, one kind at a time. Nothing for a unit without any. */
export function UnitHeat({ client, address, go, saveFile }: UnitHeatProps) {
  const answer = useRemote(`units ${overviewQuery(address)}`, () => client.readItemUnits(address))
  const { value: table, fault, isOutdated } = answer
  if (fault && isOutdated) return <FaultNotice fault={fault} onRetry={answer.reload} />
  if (!table) return <Loading />
  if (table.units.length === 0) return null
  return (
    <div class={isOutdated ? 'outdated' : undefined} aria-busy={isOutdated}>
      <UnitHeatFigure table={table} address={address} go={go} saveFile={saveFile} key={table.unit.unitId} />
    </div>
  )
}

function UnitHeatFigure({
  table,
  address,
  go,
  saveFile,
}: Omit<UnitHeatProps, 'client'> & { table: ItemUnits }) {
  const speech = useSpeech()
  const { language, texts } = speech
  const words = useDetailsTexts().heat
  const [query, setQuery] = useState('')
  const kinds = unitKinds.filter((known) => table.units.some(({ kind }) => kind === known))
  const [chosen, setChosen] = useState<UnitKind | null>(null)
  const [isWhole, setWhole] = useState(false)
  const kind = chosen ?? largest(table, kinds)
  const columns = table.units.flatMap((unit, place): HeatColumn[] => {
    const name = unitName(unit, language)
    if (unit.kind !== kind || !matchesText(`${name} ${unit.code}`, query)) return []
    const head = (
      <Link address={address} change={{ unitId: unit.unitId }} go={go}>
        {name}
      </Link>
    )
    return [{ key: unit.code, name, head, place }]
  })
  const sheet = { rows: table.items, language, words }
  return (
    <BasisFrame table={table}>
      <FigureSection
        title={words.units}
        context={contextOf(table, speech)}
        source={sourceOf(table, speech)}
        charts={[]}
        read={words.read}
        csv={() => heatRows(table.items, columns, texts.columns.unit, table.method?.minimumN ?? 5, speech)}
        draw={async () => (await loadDrawing()).heatDrawing({ ...sheet, columns, isUpright: true })}
        fileName={`${table.unit.code}-items-by-unit`}
        saveFile={saveFile}
        isTableFirst
        tools={
          <>
            <input
              type="search"
              class="compact"
              aria-label={words.find}
              placeholder={words.find}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
            {kinds.length > 1 && (
              <select
                class="compact"
                aria-label={words.kind}
                value={kind}
                onChange={(event) => setChosen(event.currentTarget.value as UnitKind)}
              >
                {kinds.map((known) => (
                  <option key={known} value={known}>
                    {texts.kinds[known]}
                  </option>
                ))}
              </select>
            )}
          </>
        }
        table={
          columns.length === 0 ? (
            <p class="table-empty">{texts.units.none}</p>
          ) : (
            <HeatTable
              caption={words.units}
              rows={table.items}
              columns={isWhole ? columns : columns.slice(0, fewUnits)}
              isUpright
            />
          )
        }
        foot={
          columns.length > fewUnits && (
            <button type="button" class="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
              {isWhole ? words.showFewer(fewUnits) : words.showAll(count(columns.length, language))}
            </button>
          )
        }
      />
    </BasisFrame>
  )
}

/** The kind with the most units, which most will have come for. */
function largest({ units }: ItemUnits, kinds: readonly UnitKind[]): UnitKind {
  const sizeOf = (kind: UnitKind) => units.filter((unit) => unit.kind === kind).length
  return kinds.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? 'commune'
}
