import { useEffect, useState } from 'preact/hooks'
import { type LineOwner, ownerKey, readLine } from '#contract/actions.ts'
import { type UnitSummary, unitKinds } from '#contract/office.ts'
import { Field, noteId } from '../../Field.tsx'
import { useSpeech } from '../../language.ts'
import { UnitField } from '../../UnitField.tsx'
import { ownerName } from './owner-name.ts'
import type { LineDraft } from './rule-draft.ts'
import { useRulesTexts } from './texts.ts'

interface OwnLinesProps {
  lines: readonly LineDraft[]
  units: readonly UnitSummary[]
  /** Whether somebody tried to go on, so that what is wrong is told. */
  isTried: boolean
  onChange: (lines: LineDraft[]) => void
}

/** Lines that take the place of the rule's own, for kinds of units and for single units with all below them. */
export function OwnLines({ lines, units, isTried, onChange }: OwnLinesProps) {
  const { language, texts } = useSpeech()
  const words = useRulesTexts()
  const taken = new Set(lines.map(({ owner }) => ownerKey(owner)))
  const kinds = unitKinds.filter((kind) => !taken.has(kind) && units.some((unit) => unit.kind === kind))
  const [focused, setFocused] = useState<string | null>(null)
  useEffect(() => {
    if (focused !== null) document.getElementById(focused)?.focus()
  }, [focused])
  const add = (owner: LineOwner) => {
    if (!taken.has(ownerKey(owner))) onChange([...lines, { owner, line: '' }])
    setFocused(lineId(owner))
  }
  const remove = (place: number) => {
    onChange(lines.filter((_, at) => at !== place))
    setFocused('own-line-kind')
  }
  const set = (place: number, line: string) =>
    onChange(lines.map((one, at) => (at === place ? { ...one, line } : one)))
  return (
    <fieldset class="own-lines">
      <legend>{words.ownLines}</legend>
      <p class="field-help">{words.ownLinesHelp}</p>
      {lines.map(({ owner, line }, place) => {
        const id = lineId(owner)
        const name = ownerName(owner, units, language, texts)
        return (
          <div key={id} class="own-line">
            <Field
              id={id}
              label={words.lineOf(name)}
              fault={isTried && readLine(line) === null ? words.lineFault : null}
            >
              <input
                id={id}
                inputMode="decimal"
                autocomplete="off"
                maxLength={6}
                value={line}
                aria-describedby={noteId(id)}
                onInput={(event) => set(place, event.currentTarget.value)}
              />
            </Field>
            <button
              type="button"
              class="button button-quiet"
              aria-label={words.removeLineOf(name)}
              onClick={() => remove(place)}
            >
              {words.removeLine}
            </button>
          </div>
        )
      })}
      <div class="rule-fields">
        <Field id="own-line-kind" label={words.addKind}>
          <select
            id="own-line-kind"
            value=""
            onChange={(event) => {
              const kind = unitKinds.find((known) => known === event.currentTarget.value)
              if (kind) add({ kind })
            }}
          >
            <option value="">{words.chooseKind}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {texts.kinds[kind]}
              </option>
            ))}
          </select>
        </Field>
        <UnitField
          id="own-line-unit"
          label={words.addUnit}
          units={units}
          chosen={undefined}
          onChoose={(unitId) => add({ unitId })}
        />
      </div>
    </fieldset>
  )
}

const lineId = (owner: LineOwner) => `own-line-${ownerKey(owner)}`
