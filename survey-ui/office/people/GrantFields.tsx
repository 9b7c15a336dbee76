import type { Role, UnitSummary } from '#contract/office.ts'
import { DayField } from '../DayField.tsx'
import { useSpeech } from '../language.ts'
import { UnitField } from '../UnitField.tsx'
import type { GrantDraft } from './client.ts'
import { usePeopleTexts } from './texts.ts'

interface GrantFieldsProps {
  id: string
  grant: GrantDraft
  units: readonly UnitSummary[]
  /** Roles and scope that whoever fills this in may give. */
  mayGive: readonly Role[]
  mayGiveWhole: boolean
  lastDayFault: string | null
  onChange: (part: Partial<GrantDraft>) => void
}

/** Which role, where and from when until when. */
export function GrantFields(props: GrantFieldsProps) {
  const { id, grant, units, mayGive, mayGiveWhole, lastDayFault, onChange } = props
  const { texts } = useSpeech()
  const words = usePeopleTexts()
  return (
    <div class="grant-fields">
      <div class="field">
        <label for={`${id}-role`}>{words.role}</label>
        <select
          id={`${id}-role`}
          value={grant.role}
          onChange={(event) => {
            const role = mayGive.find((known) => known === event.currentTarget.value)
            if (role) onChange({ role })
          }}
        >
          {mayGive.map((role) => (
            <option key={role} value={role}>
              {texts.roles[role]}
            </option>
          ))}
        </select>
      </div>
      {mayGiveWhole && (
        <div class="field">
          <label for={`${id}-scope`}>{words.scope}</label>
          <select
            id={`${id}-scope`}
            value={grant.unitId === null ? 'whole' : 'unit'}
            onChange={(event) =>
              onChange({ unitId: event.currentTarget.value === 'whole' ? null : (units[0]?.unitId ?? null) })
            }
          >
            <option value="unit">{words.scopeUnit}</option>
            <option value="whole">{words.scopeWhole}</option>
          </select>
        </div>
      )}
      {grant.unitId !== null && (
        <UnitField
          id={`${id}-unit`}
          label={words.unit}
          units={units}
          chosen={units.find(({ unitId }) => unitId === grant.unitId)}
          onChoose={(unitId) => onChange({ unitId })}
        />
      )}
      <DayField
        id={`${id}-from`}
        label={words.fromDay}
        value={grant.from}
        onDay={(from) => onChange({ from })}
      />
      <DayField
        id={`${id}-until`}
        label={words.lastDay}
        value={grant.lastDay ?? ''}
        fault={lastDayFault}
        onDay={(lastDay) => onChange({ lastDay: lastDay === '' ? null : lastDay })}
      />
    </div>
  )
}
