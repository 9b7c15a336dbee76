import { useMemo, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { useSpeech } from '../../language.ts'
import { languageName } from '../../language-name.ts'
import type { PanelProps } from '../panel.ts'
import { AddLanguage } from './AddLanguage.tsx'
import { LanguageBar } from './LanguageBar.tsx'
import { RemoveLanguage } from './RemoveLanguage.tsx'
import { TextTable } from './TextTable.tsx'
import { countMissing, isMissing, type TextPart, textParts } from './text-rows.ts'
import { useLanguagesTexts } from './texts.ts'
import './languages.css'

/** Every text of a draft beside its translation, and what is missing. */
export function LanguagesPanel({ draft, edit, language: written, onLanguage }: PanelProps) {
  const { language } = useSpeech()
  const words = useLanguagesTexts()
  const { languages } = draft.questionnaire
  const others = languages.filter((code) => code !== 'vi')
  const [picked, setPicked] = useState(written)
  const other = others.find((code) => code === picked) ?? others[0] ?? null
  const [isAdding, setAdding] = useState(false)
  const parts = useMemo(() => textParts(draft, words), [draft, words])
  const filter = useMissingFilter(parts, other)
  const pick = (code: string) => {
    setPicked(code)
    filter.restart(code)
  }
  const change = (next: string[]) => edit({ type: 'questionnaire_changed', change: { languages: next } })
  const name = other && languageName(other, language)
  const { missing, all } = other ? countMissing(parts, other) : { missing: 0, all: 0 }
  const inFigures = (value: number) => count(value, language)
  return (
    <section class="figure" aria-labelledby="languages-title">
      <h2 id="languages-title" aria-live="polite">
        {name === null
          ? words.finding.none
          : missing > 0
            ? words.finding.missing(inFigures(missing), inFigures(all), name)
            : words.finding.complete(inFigures(all), name)}
      </h2>
      <p class="muted languages-lead">{words.lead}</p>
      <div class="language-tools">
        {other && <LanguageBar parts={parts} others={others} chosen={other} onChoose={pick} />}
        {!isAdding && (
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {words.add}
          </button>
        )}
        {other && (
          <RemoveLanguage
            language={other}
            translated={all - missing}
            onRemove={() => {
              change(languages.filter((code) => code !== other))
              // The language that the editor writes in must be one that the questionnaire speaks.
              if (written === other) onLanguage('vi')
            }}
          />
        )}
      </div>
      {isAdding && (
        <AddLanguage
          spoken={languages}
          onLeave={() => setAdding(false)}
          onAdd={(code) => {
            change([...languages, code])
            pick(code)
            setAdding(false)
          }}
        />
      )}
      {other && (
        <label class="language-filter">
          <input type="checkbox" checked={filter.isOn} onChange={filter.toggle} />
          {words.onlyMissing}
        </label>
      )}
      <p class="muted language-keys">{words.keys}</p>
      {filter.parts.length === 0 ? (
        <p role="status">{words.nothingMissing}</p>
      ) : (
        <TextTable parts={filter.parts} other={other} edit={edit} />
      )}
    </section>
  )
}

/** Only the rows that were missing when the filter was set: a row must not vanish at its first letter. */
function useMissingFilter(parts: readonly TextPart[], other: string | null) {
  const [rows, setRows] = useState<{ of: string; ids: ReadonlySet<string> } | null>(null)
  const isOn = rows !== null && other !== null
  const ids =
    rows !== null && rows.of === other ? rows.ids : new Set(other === null ? [] : missingIds(parts, other))
  const shown = isOn
    ? parts
        .map((part) => ({ ...part, rows: part.rows.filter(({ id }) => ids.has(id)) }))
        .filter((part) => part.rows.length > 0)
    : parts
  /** The filter goes along to another language. */
  const restart = (code: string) =>
    setRows(rows === null ? null : { of: code, ids: new Set(missingIds(parts, code)) })
  const toggle = () =>
    setRows(rows === null && other !== null ? { of: other, ids: new Set(missingIds(parts, other)) } : null)
  return { isOn, parts: shown, toggle, restart }
}

function missingIds(parts: readonly TextPart[], other: string): string[] {
  return parts.flatMap((part) => part.rows.filter((one) => isMissing(one, other)).map(({ id }) => id))
}
