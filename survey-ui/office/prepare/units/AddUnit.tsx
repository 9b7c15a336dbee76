import { useState } from 'preact/hooks'
import type { MappedUnit } from '#contract/unit-map.ts'
import { DayField } from '../../DayField.tsx'
import { isDay } from '../../day-text.ts'
import { usePrepareTexts } from '../texts.ts'
import type { UnitClient } from './client.ts'
import { UnitFields } from './UnitFields.tsx'
import { UnitForm } from './UnitForm.tsx'
import { blankUnit, toBegun, unitFaults } from './unit-draft.ts'

interface AddUnitProps {
  units: UnitClient
  list: readonly MappedUnit[]
  /** Below which unit it is thought to stand; null for the first of all. */
  parentId: number | null
  today: string
  onCancel: () => void
  onDone: (unitId: number) => void
}

/** A unit that begins. */
export function AddUnit({ units, list, parentId, today, onCancel, onDone }: AddUnitProps) {
  const words = usePrepareTexts().units
  const [draft, setDraft] = useState(() => blankUnit(parentId))
  // The unit at the top is there before anything is measured.
  const [from, setFrom] = useState(parentId === null ? `${Number(today.slice(0, 4)) - 1}-01-01` : today)
  return (
    <UnitForm
      title={words.addTitle}
      submit={words.save}
      isWhole={unitFaults(draft).length === 0 && isDay(from)}
      send={() => units.begin({ ...toBegun(draft), from })}
      onDone={({ unitId }) => onDone(unitId)}
      onCancel={onCancel}
    >
      {(isTried) => (
        <>
          <UnitFields
            prefix="new-unit"
            draft={draft}
            above={list}
            isNew
            faults={isTried ? unitFaults(draft) : []}
            onChange={setDraft}
          />
          <DayField
            id="new-unit-from"
            label={words.from}
            value={from}
            onDay={setFrom}
            fault={isTried && !isDay(from) ? words.missing : null}
          />
        </>
      )}
    </UnitForm>
  )
}
