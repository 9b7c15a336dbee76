import { useState } from 'preact/hooks'
import { useSpeech } from '../../language.ts'
import { UnitField } from '../../UnitField.tsx'
import { unitName } from '../../unit-tree.ts'
import { usePrepareTexts } from '../texts.ts'
import type { ChangeProps } from './ChangeUnit.tsx'
import { isDecided, LegalFields } from './LegalFields.tsx'
import { UnitForm } from './UnitForm.tsx'

/** A unit that is no more from a day on. */
export function EndUnit({ unit, list, units, today, onCancel, onDone }: ChangeProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().units
  const [decision, setDecision] = useState({ day: today, legalBasis: '' })
  const [successorId, setSuccessor] = useState<number | null>(null)
  const others = list.filter(({ unitId }) => unitId !== unit.unitId)
  return (
    <UnitForm
      title={words.endTitle(unitName(unit, language))}
      meaning={words.endMeaning}
      submit={words.endSave}
      isWhole={isDecided(decision)}
      send={() =>
        units.end(unit.unitId, {
          day: decision.day,
          legalBasis: decision.legalBasis.normalize('NFC').trim(),
          successorId,
        })
      }
      onDone={() => onDone(successorId)}
      onCancel={onCancel}
    >
      {(isTried) => (
        <>
          <LegalFields decision={decision} isTried={isTried} onChange={setDecision} />
          <UnitField
            id="end-successor"
            label={`${words.successor} (${words.noSuccessor.toLowerCase()})`}
            units={others}
            chosen={others.find(({ unitId }) => unitId === successorId)}
            onChoose={setSuccessor}
          />
        </>
      )}
    </UnitForm>
  )
}
