import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { MarginCount } from '#contract/populations.ts'
import { Field, noteId } from '../../Field.tsx'
import { useSpeech } from '../../language.ts'
import { usePrepareTexts } from '../texts.ts'
import { CountForm } from './CountForm.tsx'
import { draftOfCount } from './count-draft.ts'
import { SourceText } from './SourceText.tsx'
import type { CountsProps } from './VolumeSection.tsx'

/** People by band in a year; one can be added or corrected. */
export function MarginSection({ client, year, counts, isEditable, onChanged }: CountsProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().counts
  const [edited, setEdited] = useState<MarginCount | 'new' | null>(null)
  const [band, setBand] = useState({ variable: '', category: '' })
  const row = edited === 'new' ? null : edited
  const wanted = row ?? { variable: band.variable.trim(), category: band.category.trim() }
  const before =
    counts.margins.find(
      ({ variable, category }) => variable === wanted.variable && category === wanted.category,
    )?.population ?? null
  const close = () => {
    setEdited(null)
    onChanged()
  }
  return (
    <section class="figure" aria-labelledby="margins-title">
      <header class="figure-head">
        <h2 id="margins-title">{words.margins}</h2>
      </header>
      {counts.margins.length === 0 && <p class="muted">{words.noMargins(String(year))}</p>}
      {counts.margins.length > 0 && (
        <table class="figures stacked count-table">
          <thead>
            <tr>
              <th scope="col">{words.variable}</th>
              <th scope="col">{words.category}</th>
              <th scope="col" class="number">
                {words.people}
              </th>
              <th scope="col">{words.source}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {counts.margins.map((margin) => (
              <tr key={`${margin.variable} ${margin.category}`}>
                <td>{margin.variable}</td>
                <th scope="row">{margin.category}</th>
                <td class="number">{count(margin.population, language)}</td>
                <td>
                  <SourceText {...margin} />
                </td>
                <td class="row-action">
                  {isEditable && (
                    <button type="button" class="button button-quiet" onClick={() => setEdited(margin)}>
                      {words.edit}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isEditable && edited === null && (
        <div class="places-add">
          <button type="button" class="button" onClick={() => setEdited('new')}>
            {words.addMargin}
          </button>
        </div>
      )}
      {edited !== null && (
        <CountForm
          key={row ? `${row.variable} ${row.category}` : 'new'}
          title={row ? `${row.variable}: ${row.category}` : words.marginTitle}
          counted={words.people}
          start={draftOfCount(row && { ...row, count: row.population })}
          isNamed={wanted.variable !== '' && wanted.category !== ''}
          send={({ value, ...source }) =>
            client.ask<null>('PUT', '/margins', {
              year,
              variable: wanted.variable,
              category: wanted.category,
              population: value,
              before,
              ...source,
            })
          }
          onCancel={close}
          onDone={close}
        >
          {(isTried) => row === null && <BandFields band={band} isTried={isTried} onChange={setBand} />}
        </CountForm>
      )}
    </section>
  )
}

interface BandFieldsProps {
  band: Pick<MarginCount, 'variable' | 'category'>
  isTried: boolean
  onChange: (band: BandFieldsProps['band']) => void
}

function BandFields({ band, isTried, onChange }: BandFieldsProps) {
  const words = usePrepareTexts().counts
  const fields = [
    ['variable', words.variable, words.variableHelp],
    ['category', words.category, words.categoryHelp],
  ] as const
  return (
    <div class="field-grid count-fields">
      {fields.map(([key, label, help]) => (
        <Field
          key={key}
          id={`band-${key}`}
          label={label}
          help={help}
          fault={isTried && band[key].trim() === '' ? words.missing : null}
        >
          <input
            id={`band-${key}`}
            maxLength={64}
            value={band[key]}
            aria-describedby={noteId(`band-${key}`)}
            onInput={(event) => onChange({ ...band, [key]: event.currentTarget.value })}
          />
        </Field>
      ))}
    </div>
  )
}
