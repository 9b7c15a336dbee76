import { useState } from 'preact/hooks'
import type { MappedUnit } from '#contract/unit-map.ts'
import { DayField } from '../../DayField.tsx'
import { isDay } from '../../day-text.ts'
import { useSpeech } from '../../language.ts'
import { unitName } from '../../unit-tree.ts'
import { usePrepareTexts } from '../texts.ts'
import type { UnitClient } from './client.ts'
import { UnitFields } from './UnitFields.tsx'
import { UnitForm } from './UnitForm.tsx'
import { draftOf, toPlaced, unitFaults } from './unit-draft.ts'

export interface ChangeProps {
  unit: MappedUnit
  list: readonly MappedUnit[]
  units: UnitClient
  today: string
  onCancel: () => void
  /** @param unitId which unit to show then; null to stay */
  onDone: (unitId: number | null) => void
}

/** A unit called or placed otherwise from a day on. */
export function ChangeUnit({ unit, list, units, today, onCancel, onDone }: ChangeProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().units
  const [draft, setDraft] = useState(() => draftOf(unit))
  const [from, setFrom] = useState(today)
  return (
    <UnitForm
      title={words.changeTitle(unitName(unit, language))}
      submit={words.save}
      isWhole={unitFaults(draft).length === 0 && isDay(from)}
      send={() => units.change(unit.unitId, { ...toPlaced(draft), from })}
      onDone={() => onDone(null)}
      onCancel={onCancel}
    >
      {(isTried) => (
        <>
          <DayField
            id="change-from"
            label={words.from}
            help={words.fromHelp}
            value={from}
            onDay={setFrom}
            fault={isTried && !isDay(from) ? words.missing : null}
          />
          <UnitFields
            prefix="change-unit"
            draft={draft}
            above={list.filter(({ unitId }) => unitId !== unit.unitId)}
            isNew={false}
            faults={isTried ? unitFaults(draft) : []}
            onChange={setDraft}
          />
        </>
      )}
    </UnitForm>
  )
}
