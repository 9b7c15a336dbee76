import { useEffect, useRef } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { ImportPreview } from '#contract/import.ts'
import { useSpeech } from '../../language.ts'
import { usePrepareTexts } from '../texts.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { FaultTable } from './FaultTable.tsx'
import { FirstRows } from './FirstRows.tsx'

interface PreviewProps {
  preview: ImportPreview
  name: string
  isBusy: boolean
  /** Whether it stands in for one that somebody else overtook. */
  isNew: boolean
  onConfirm: () => void
  onAgain: () => void
}

/** What a file would do: the finding first, then what needs mending, what changes, and its first rows. */
export function Preview({ preview, name, isBusy, isNew, onConfirm, onAgain }: PreviewProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().import
  const { rows, added, changed, same, bad } = preview
  const number = (value: number) => count(value, language)
  const doing = added + changed
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [preview])
  const left = preview.columns.filter(({ column }) => column === null).map(({ name }) => name)
  return (
    <section aria-labelledby="preview-title">
      {isNew && (
        <p class="notice" role="alert">
          {words.changedSince}
        </p>
      )}
      <p class="muted">{words.previewTitle(name)}</p>
      <h2 id="preview-title" ref={heading} tabIndex={-1} class="preview-finding">
        {rows === 0
          ? words.noRows
          : words.finding(number(rows), number(added), number(changed), number(same))}{' '}
        {rows > 0 && (bad > 0 ? words.bad(number(bad)) : words.noBad)}
      </h2>
      {left.length > 0 && <p class="muted">{words.columnsLeft(left.join(', '))}</p>}
      <div class="panel-actions preview-actions">
        {doing > 0 && (
          <button type="button" class="button button-main" aria-disabled={isBusy} onClick={onConfirm}>
            {isBusy
              ? words.writing
              : bad > 0
                ? words.confirmPartly(number(doing), number(bad))
                : words.confirm(number(doing))}
          </button>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {words.another}
        </button>
        <span class="muted">{doing > 0 ? words.nothing : bad > 0 ? words.mendFirst : words.nothingToDo}</span>
      </div>
      {bad > 0 && <FaultTable faults={preview.faults} bad={bad} />}
      {preview.changes.length > 0 && <ChangeTable changes={preview.changes} />}
      {preview.firstRows.length > 0 && <FirstRows preview={preview} />}
    </section>
  )
}
