import { useState } from 'preact/hooks'
import { useSpeech } from '../../language.ts'
import { unitName } from '../../unit-tree.ts'
import { usePrepareTexts } from '../texts.ts'
import type { ChangeProps } from './ChangeUnit.tsx'
import { isDecided, LegalFields } from './LegalFields.tsx'
import { UnitFields } from './UnitFields.tsx'
import { UnitForm } from './UnitForm.tsx'
import { blankUnit, toBegun, unitFaults } from './unit-draft.ts'

/** One unit that becomes several new ones. */
export function SplitUnit({ unit, list, units, today, onCancel, onDone }: ChangeProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().units
  const [decision, setDecision] = useState({ day: today, legalBasis: '' })
  const blank = () => ({ ...blankUnit(unit.parentId), kind: unit.kind, area: unit.area ?? ('' as const) })
  const [drafts, setDrafts] = useState(() => [blank(), blank()])
  const isWhole = isDecided(decision) && drafts.every((draft) => unitFaults(draft).length === 0)
  return (
    <UnitForm
      title={words.splitTitle(unitName(unit, language))}
      meaning={words.splitMeaning}
      submit={words.splitSave}
      isWhole={isWhole}
      send={() =>
        units.reorganise({
          act: 'split',
          day: decision.day,
          legalBasis: decision.legalBasis.normalize('NFC').trim(),
          predecessors: [unit.unitId],
          existing: [],
          begun: drafts.map(toBegun),
        })
      }
      onDone={({ successors }) => onDone(successors[0] ?? null)}
      onCancel={onCancel}
    >
      {(isTried) => (
        <>
          <LegalFields decision={decision} isTried={isTried} onChange={setDecision} />
          {drafts.map((draft, position) => (
            <fieldset key={position} class="split-unit">
              <legend>{words.successorTitle(position + 1)}</legend>
              <UnitFields
                prefix={`split-${position}`}
                draft={draft}
                above={list.filter(({ unitId }) => unitId !== unit.unitId)}
                isNew
                faults={isTried ? unitFaults(draft) : []}
                onChange={(changed) => setDrafts(drafts.with(position, changed))}
              />
            </fieldset>
          ))}
          <button type="button" class="link-button" onClick={() => setDrafts([...drafts, blank()])}>
            {words.more}
          </button>
        </>
      )}
    </UnitForm>
  )
}
