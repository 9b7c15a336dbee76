import type { UnitSummary } from '#contract/office.ts'
import { UnitPicker } from './UnitPicker.tsx'

interface UnitFieldProps {
  /** Id of the text field. */
  id: string
  label: string
  units: readonly UnitSummary[]
  chosen: UnitSummary | undefined
  onChoose: (unitId: number) => void
}

/** A labelled choice of a unit, the same wherever a page or a form asks for one. */
export function UnitField({ id, label, ...picker }: UnitFieldProps) {
  return (
    <div class="field unit-field">
      <label for={id}>{label}</label>
      <UnitPicker id={id} {...picker} />
    </div>
  )
}
