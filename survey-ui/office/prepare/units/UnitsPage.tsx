import { useMemo, useState } from 'preact/hooks'
import { count, dayShort } from '#charts/format.ts'
import { isDay } from '../../day-text.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Link } from '../../Link.tsx'
import { Loading } from '../../Loading.tsx'
import { useSpeech } from '../../language.ts'
import { dayAt } from '../../months.ts'
import { useRemote } from '../../use-remote.ts'
import type { PrepareProps } from '../PreparePage.tsx'
import { usePrepareTexts } from '../texts.ts'
import { AddUnit } from './AddUnit.tsx'
import { unitClient } from './client.ts'
import { MapTools } from './MapTools.tsx'
import { UnitPanel } from './UnitPanel.tsx'
import { UnitTree } from './UnitTree.tsx'

/** The tree of units on a day, and what became of each. */
export function UnitsPage(props: PrepareProps) {
  const { client, services, address, go, isEditable } = props
  const { language } = useSpeech()
  const words = usePrepareTexts().units
  const units = useMemo(() => unitClient(client), [client])
  const today = dayAt(services.now())
  const day = address.day !== null && isDay(address.day) ? address.day : today
  const map = useRemote(`map ${day}`, () => units.readMap(day))
  const [query, setQuery] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [done, setDone] = useState(false)
  const list = map.value ?? []
  const chosen = list.find(({ unitId }) => unitId === address.unitId)
  const settle = (unitId: number | null) => {
    setAdding(false)
    setDone(true)
    map.reload()
    props.onUnits()
    if (unitId !== null) go({ unitId })
  }
  if (map.value === null)
    return map.fault ? <FaultNotice fault={map.fault} onRetry={map.reload} /> : <Loading />
  return (
    <>
      <div class="page-head">
        <h1>{list.length === 0 ? words.none : words.finding(count(list.length, language), dayShort(day))}</h1>
        <p class="muted">{list.length === 0 ? words.noneLead : words.lead}</p>
      </div>
      {map.fault && <FaultNotice fault={map.fault} onRetry={map.reload} />}
      <MapTools
        query={query}
        onQuery={setQuery}
        day={day}
        today={today}
        onDay={(next) => go({ day: next === today ? null : next })}
      >
        {isEditable && !isAdding && (
          <>
            <button
              id="add-unit"
              type="button"
              class="button button-main"
              onClick={() => {
                setDone(false)
                setAdding(true)
              }}
            >
              {list.length === 0 ? words.addFirst : words.add}
            </button>
            <Link address={address} change={{ part: 'import', table: 'units' }} go={go} class="button">
              {words.import}
            </Link>
          </>
        )}
      </MapTools>
      {done && (
        <p class="notice notice-good" role="status">
          {words.done}
        </p>
      )}
      {isAdding && (
        <AddUnit
          units={units}
          list={list}
          parentId={chosen?.unitId ?? list.find(({ parentId }) => parentId === null)?.unitId ?? null}
          today={today}
          onCancel={() => setAdding(false)}
          onDone={settle}
        />
      )}
      {list.length > 0 && (
        <div class="unit-map">
          <UnitTree list={list} query={query} chosen={chosen ?? null} address={address} go={go} />
          {chosen ? (
            <UnitPanel
              key={chosen.unitId}
              unit={chosen}
              list={list}
              units={units}
              day={day}
              today={today}
              isEditable={isEditable}
              onBegin={() => setDone(false)}
              onDone={settle}
            />
          ) : (
            <p class="muted unit-choose">{words.choose}</p>
          )}
        </div>
      )}
    </>
  )
}
