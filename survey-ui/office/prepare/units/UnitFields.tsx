import { unitKinds } from '#contract/office.ts'
import { areas, type MappedUnit } from '#contract/unit-map.ts'
import { Field, noteId } from '../../Field.tsx'
import { useSpeech } from '../../language.ts'
import { UnitField } from '../../UnitField.tsx'
import { usePrepareTexts } from '../texts.ts'
import type { UnitDraft, UnitDraftFault } from './unit-draft.ts'

interface UnitFieldsProps {
  /** Makes the ids of the fields their own where several units are written at once. */
  prefix: string
  draft: UnitDraft
  /** Units it can stand below; none for the one at the top. */
  above: readonly MappedUnit[]
  /** Whether it begins: then its code is written too. */
  isNew: boolean
  faults: readonly UnitDraftFault[]
  onChange: (draft: UnitDraft) => void
}

/** How a unit is called and where it stands. */
export function UnitFields({ prefix, draft, above, isNew, faults, onChange }: UnitFieldsProps) {
  const { texts } = useSpeech()
  const words = usePrepareTexts().units
  const set = (part: Partial<UnitDraft>) => onChange({ ...draft, ...part })
  const faultOf = (fault: UnitDraftFault) => (faults.includes(fault) ? words.missing : null)
  const id = (name: string) => `${prefix}-${name}`
  return (
    <div class="field-grid unit-fields">
      {isNew && (
        <Field id={id('code')} label={words.code} help={words.codeHelp} fault={faultOf('code')}>
          <input
            id={id('code')}
            maxLength={64}
            value={draft.code}
            aria-describedby={noteId(id('code'))}
            onInput={(event) => set({ code: event.currentTarget.value })}
          />
        </Field>
      )}
      <Field id={id('name')} label={words.name} fault={faultOf('name')}>
        <input
          id={id('name')}
          maxLength={200}
          value={draft.name}
          aria-describedby={noteId(id('name'))}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </Field>
      <Field id={id('kind')} label={words.kind}>
        <select
          id={id('kind')}
          value={draft.kind}
          onChange={(event) => set({ kind: event.currentTarget.value as UnitDraft['kind'] })}
        >
          {unitKinds.map((kind) => (
            <option key={kind} value={kind}>
              {texts.kinds[kind]}
            </option>
          ))}
        </select>
      </Field>
      <Field id={id('area')} label={words.area}>
        <select
          id={id('area')}
          value={draft.area}
          onChange={(event) => set({ area: event.currentTarget.value as UnitDraft['area'] })}
        >
          <option value="">{words.noArea}</option>
          {areas.map((area) => (
            <option key={area} value={area}>
              {words.areas[area]}
            </option>
          ))}
        </select>
      </Field>
      <Field id={id('name-en')} label={words.nameEn}>
        <input
          id={id('name-en')}
          maxLength={200}
          lang="en"
          value={draft.nameEn}
          onInput={(event) => set({ nameEn: event.currentTarget.value })}
        />
      </Field>
      {draft.parentId !== null && (
        <UnitField
          id={id('parent')}
          label={words.parent}
          units={above}
          chosen={above.find(({ unitId }) => unitId === draft.parentId)}
          onChoose={(parentId) => set({ parentId })}
        />
      )}
    </div>
  )
}
