import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { FieldVolume, PopulationCounts } from '#contract/populations.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Field, noteId } from '../../Field.tsx'
import { Loading } from '../../Loading.tsx'
import { useSpeech } from '../../language.ts'
import { unitName } from '../../unit-tree.ts'
import { useRemote } from '../../use-remote.ts'
import { usePrepareTexts } from '../texts.ts'
import { CountForm } from './CountForm.tsx'
import { draftOfCount } from './count-draft.ts'
import { SourceText } from './SourceText.tsx'
import type { CountsProps } from './VolumeSection.tsx'

interface UnitVolumesProps extends CountsProps {
  unit: UnitSummary
  onClose: () => void
}

/** Dossiers of one unit by field; one can be added or corrected. */
export function UnitVolumes(props: UnitVolumesProps) {
  const { client, year, unit, counts, isEditable, onChanged, onClose } = props
  const { language } = useSpeech()
  const words = usePrepareTexts().counts
  const rows = useRemote(`volumes ${year} ${unit.unitId}`, () =>
    client.ask<PopulationCounts>('GET', `/populations?year=${year}&unit=${unit.unitId}`),
  )
  const [edited, setEdited] = useState<FieldVolume | 'new' | null>(null)
  const [fieldCode, setFieldCode] = useState('')
  if (rows.value === null)
    return rows.fault ? <FaultNotice fault={rows.fault} onRetry={rows.reload} /> : <Loading />
  const { fields } = rows.value
  const row = edited === 'new' ? null : edited
  const wanted = row?.fieldCode ?? fieldCode.trim()
  const before = fields.find((known) => known.fieldCode === wanted)?.transactions ?? null
  return (
    <div class="unit-volumes">
      <h3>{words.addTitle(unitName(unit, language))}</h3>
      {fields.length > 0 && (
        <table class="figures stacked count-table">
          <tbody>
            {fields.map((volume) => (
              <tr key={volume.fieldCode}>
                <th scope="row">
                  {counts.fieldNames[volume.fieldCode] ?? volume.fieldCode}
                  <span class="row-key">{volume.fieldCode}</span>
                </th>
                <td class="number">{count(volume.transactions, language)}</td>
                <td>
                  <SourceText {...volume} />
                </td>
                <td class="row-action">
                  {isEditable && (
                    <button type="button" class="button button-quiet" onClick={() => setEdited(volume)}>
                      {words.edit}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited === null && (
        <div class="places-add">
          {isEditable && (
            <button type="button" class="button" onClick={() => setEdited('new')}>
              {words.add}
            </button>
          )}
          <button type="button" class="button button-quiet" onClick={onClose}>
            {words.hide}
          </button>
        </div>
      )}
      {edited !== null && (
        <CountForm
          key={row?.fieldCode ?? 'new'}
          title={row ? (counts.fieldNames[row.fieldCode] ?? row.fieldCode) : words.add}
          counted={words.dossiers}
          start={draftOfCount(row && { ...row, count: row.transactions })}
          isNamed={wanted !== ''}
          send={({ value, ...source }) =>
            client.ask<null>('PUT', '/volumes', {
              unitId: unit.unitId,
              year,
              fieldCode: wanted,
              transactions: value,
              before,
              ...source,
            })
          }
          onCancel={() => {
            setEdited(null)
            rows.reload()
          }}
          onDone={() => {
            setEdited(null)
            rows.reload()
            onChanged()
          }}
        >
          {(isTried) =>
            row === null && (
              <Field
                id="count-field"
                label={words.field}
                fault={isTried && wanted === '' ? words.missing : null}
              >
                <input
                  id="count-field"
                  maxLength={64}
                  list="count-fields"
                  value={fieldCode}
                  aria-describedby={noteId('count-field')}
                  onInput={(event) => setFieldCode(event.currentTarget.value)}
                />
                <datalist id="count-fields">
                  {Object.entries(counts.fieldNames).map(([code, name]) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </datalist>
              </Field>
            )
          }
        </CountForm>
      )}
    </div>
  )
}
