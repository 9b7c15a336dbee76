import { monthShort } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { ReportScope } from '#contract/publication.ts'
import { type Instrument, instruments } from '#contract/questionnaire.ts'
import { type ReportKind, reportKinds } from '#contract/reports.ts'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import { selectableMonths, withFrom, withTo } from '../period.ts'
import { UnitField } from '../UnitField.tsx'
import { unitName } from '../unit-tree.ts'
import { useRemote } from '../use-remote.ts'
import type { ReportsClient } from './client.ts'
import { useReportsTexts } from './texts.ts'

interface ScopeFieldsProps {
  scope: ReportScope
  units: readonly UnitSummary[]
  month: string
  client: ReportsClient
  isTried: boolean
  /** Edition of a report that was begun; null for a new one. */
  edition: number | null
  onChange: (scope: ReportScope) => void
}

/** What the figures are of: free for a new report, but for the unit of a draft, fixed for a correction. */
export function ScopeFields({ scope, units, month, client, isTried, edition, onChange }: ScopeFieldsProps) {
  const { language, texts } = useSpeech()
  const { form: words, kinds } = useReportsTexts()
  const change = (part: Partial<ReportScope>) => onChange({ ...scope, ...part })
  const isCorrection = edition !== null && edition > 1
  const unit = units.find(({ unitId }) => unitId === scope.unitId)
  const months = selectableMonths(month, scope)
  const monthField = (id: string, label: string, chosen: string, choose: (value: string) => void) => (
    <Field id={id} label={label}>
      <select id={id} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {months.map((one) => (
          <option key={one} value={one}>
            {monthShort(one, language)}
          </option>
        ))}
      </select>
    </Field>
  )
  return (
    <fieldset class="report-fields" disabled={isCorrection}>
      <legend>{words.what}</legend>
      <Field id="report-kind" label={words.kind}>
        <select
          id="report-kind"
          value={scope.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as ReportKind })}
        >
          {reportKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      </Field>
      <Field id="report-instrument" label={words.instrument}>
        <select
          id="report-instrument"
          value={scope.instrument}
          onChange={(event) => change({ instrument: event.currentTarget.value as Instrument })}
        >
          {instruments.map((instrument) => (
            <option key={instrument} value={instrument}>
              {texts.instruments[instrument]}
            </option>
          ))}
        </select>
      </Field>
      {edition === null ? (
        <UnitField
          id="report-unit"
          label={words.unit}
          units={units}
          chosen={unit}
          onChoose={(unitId) => change({ unitId })}
        />
      ) : (
        <Field
          id="report-unit"
          label={words.unit}
          help={isCorrection ? words.correctionHelp : words.unitHelp}
        >
          <input
            id="report-unit"
            readOnly
            value={unit ? unitName(unit, language) : scope.unitId}
            aria-describedby={noteId('report-unit')}
          />
        </Field>
      )}
      {scope.kind === 'field' && (
        <FieldChoice scope={scope} client={client} isTried={isTried} onChange={onChange} />
      )}
      {monthField('report-from', words.from, scope.from, (from) => change(withFrom(scope, from)))}
      {monthField('report-to', words.to, scope.to, (to) => change(withTo(scope, to)))}
      <Field id="report-language" label={words.language}>
        <select
          id="report-language"
          value={scope.language}
          onChange={(event) => change({ language: event.currentTarget.value as 'vi' | 'en' })}
        >
          <option value="vi">{words.languages.vi}</option>
          <option value="en">{words.languages.en}</option>
        </select>
      </Field>
    </fieldset>
  )
}

type FieldChoiceProps = Pick<ScopeFieldsProps, 'scope' | 'client' | 'isTried' | 'onChange'>

function FieldChoice({ scope, client, isTried, onChange }: FieldChoiceProps) {
  const { language } = useSpeech()
  const { form: words } = useReportsTexts()
  const subjects = useRemote(`fields ${scope.unitId}`, () => client.listFields(scope.unitId))
  const isMissing = isTried && scope.field === null
  return (
    <Field id="report-field" label={words.field} fault={isMissing ? words.fieldFault : null}>
      <select
        id="report-field"
        value={scope.field ?? ''}
        aria-describedby={noteId('report-field')}
        aria-invalid={isMissing}
        onChange={(event) => onChange({ ...scope, field: event.currentTarget.value || null })}
      >
        <option value="" />
        {(subjects.value?.fields ?? []).map(({ code, name, nameEn }) => (
          <option key={code} value={code}>
            {language === 'en' ? (nameEn ?? name) : name}
          </option>
        ))}
      </select>
    </Field>
  )
}
