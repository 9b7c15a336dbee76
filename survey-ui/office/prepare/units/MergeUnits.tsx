import { useState } from 'preact/hooks'
import { useSpeech } from '../../language.ts'
import { UnitField } from '../../UnitField.tsx'
import { unitName } from '../../unit-tree.ts'
import { usePrepareTexts } from '../texts.ts'
import type { ChangeProps } from './ChangeUnit.tsx'
import { isDecided, LegalFields } from './LegalFields.tsx'
import { UnitFields } from './UnitFields.tsx'
import { UnitForm } from './UnitForm.tsx'
import { blankUnit, toBegun, unitFaults } from './unit-draft.ts'

/** Several units that become one: a new one, or one that is there. */
export function MergeUnits({ unit, list, units, today, onCancel, onDone }: ChangeProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().units
  const [decision, setDecision] = useState({ day: today, legalBasis: '' })
  const [others, setOthers] = useState<number[]>([])
  const [isNew, setNew] = useState(true)
  const [intoId, setInto] = useState<number | null>(null)
  const [draft, setDraft] = useState(() => ({ ...blankUnit(unit.parentId), kind: unit.kind }))
  const merged = [unit.unitId, ...others]
  const rest = list.filter(({ unitId }) => !merged.includes(unitId))
  const nameOf = (id: number) => {
    const known = list.find(({ unitId }) => unitId === id)
    return known ? unitName(known, language) : ''
  }
  const isTargetKnown = isNew ? unitFaults(draft).length === 0 : intoId !== null
  return (
    <UnitForm
      title={words.mergeTitle(unitName(unit, language))}
      meaning={words.mergeMeaning}
      submit={words.mergeSave}
      isWhole={isDecided(decision) && isTargetKnown}
      send={() =>
        units.reorganise({
          act: 'merger',
          day: decision.day,
          legalBasis: decision.legalBasis.normalize('NFC').trim(),
          predecessors: merged,
          existing: isNew || intoId === null ? [] : [intoId],
          begun: isNew ? [toBegun(draft)] : [],
        })
      }
      onDone={({ successors }) => onDone(successors[0] ?? null)}
      onCancel={onCancel}
    >
      {(isTried) => (
        <>
          <LegalFields decision={decision} isTried={isTried} onChange={setDecision} />
          <div>
            <UnitField
              id="merge-other"
              label={words.mergeOthers}
              units={rest}
              chosen={undefined}
              onChoose={(unitId) => setOthers([...others, unitId])}
            />
            <p class="field-help">{words.mergeOthersHelp}</p>
            <ul class="chosen-units">
              {others.map((id) => (
                <li key={id}>
                  {nameOf(id)}
                  <button
                    type="button"
                    class="link-button"
                    aria-label={words.remove(nameOf(id))}
                    onClick={() => setOthers(others.filter((other) => other !== id))}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          </div>
          <fieldset class="choices">
            <legend>{words.into}</legend>
            {[true, false].map((value) => (
              <label key={String(value)} class="choice">
                <input type="radio" name="into" checked={isNew === value} onChange={() => setNew(value)} />
                <span>{value ? words.intoNew : words.intoExisting}</span>
              </label>
            ))}
          </fieldset>
          {isNew ? (
            <UnitFields
              prefix="merged"
              draft={draft}
              above={list}
              isNew
              faults={isTried ? unitFaults(draft) : []}
              onChange={setDraft}
            />
          ) : (
            <div class={isTried && intoId === null ? 'field-faulty' : undefined}>
              <UnitField
                id="merge-into"
                label={words.successor}
                units={rest}
                chosen={rest.find(({ unitId }) => unitId === intoId)}
                onChoose={setInto}
              />
              {isTried && intoId === null && (
                <p class="field-fault" role="alert">
                  {words.missing}
                </p>
              )}
            </div>
          )}
        </>
      )}
    </UnitForm>
  )
}
