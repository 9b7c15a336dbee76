import { useEffect, useState } from 'preact/hooks'
import type { CollectorSummary, UnitSummary } from '#contract/office.ts'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import { UnitField } from '../UnitField.tsx'

interface PlaceFieldProps {
  units: readonly UnitSummary[]
  /** The unit shown at first. */
  unit: UnitSummary
  /** Tablet places of a unit. */
  listPlaces: (unitId: number) => Promise<CollectorSummary[]>
  /** Id of a place that is left out. */
  except?: number
  chosen: CollectorSummary | null
  onChoose: (place: CollectorSummary | null) => void
  fault: string | null
  /** Offers a place that is not there yet. */
  onNew?: (unit: UnitSummary, isNew: boolean) => void
}

/** Chooses a unit, then one of its places for tablets. */
export function PlaceField(props: PlaceFieldProps) {
  const { units, listPlaces, except, chosen, onChoose, fault, onNew } = props
  const { texts } = useSpeech()
  const words = texts.tablets.acceptance
  const [unit, setUnit] = useState(props.unit)
  const [places, setPlaces] = useState<CollectorSummary[] | null>(null)
  const [isNew, setNew] = useState(false)
  const takeUnit = (unitId: number) => {
    const next = units.find((known) => known.unitId === unitId)
    if (!next) return
    setUnit(next)
    onChoose(null)
  }
  const setNewPlace = (wanted: boolean) => {
    setNew(wanted)
    onNew?.(unit, wanted)
  }
  useEffect(() => {
    let isCurrent = true
    setPlaces(null)
    void listPlaces(unit.unitId).then((found) => {
      if (!isCurrent) return
      const there = found.filter(({ collectorId }) => collectorId !== except)
      setPlaces(there)
      setNewPlace(onNew !== undefined && there.length === 0)
      onChoose(there.length === 1 ? (there[0] ?? null) : null)
    })
    return () => {
      isCurrent = false
    }
  }, [unit.unitId])
  const choose = (value: string) => {
    setNewPlace(value === 'new')
    onChoose(places?.find(({ collectorId }) => String(collectorId) === value) ?? null)
  }
  return (
    <>
      <UnitField id="place-unit" label={words.unit} units={units} chosen={unit} onChoose={takeUnit} />
      <Field id="place-chosen" label={words.place} fault={fault}>
        <select
          id="place-chosen"
          value={isNew ? 'new' : String(chosen?.collectorId ?? '')}
          disabled={places === null}
          aria-describedby={noteId('place-chosen')}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.placeChoose}</option>
          {places?.map(({ collectorId, name }) => (
            <option key={collectorId} value={String(collectorId)}>
              {name}
            </option>
          ))}
          {onNew && <option value="new">{words.placeNew}</option>}
        </select>
      </Field>
    </>
  )
}
