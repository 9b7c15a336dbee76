import type { PreviewChange } from '#contract/import.ts'
import { usePrepareTexts } from '../texts.ts'
import { cellWords } from './fault-sentences.ts'

const shown = 50

/** Values that an import would write over. */
export function ChangeTable({ changes }: { changes: readonly PreviewChange[] }) {
  const words = usePrepareTexts().import
  const cell = (value: string) => (value === '' ? <em>{words.empty}</em> : cellWords(value, words))
  return (
    <section class="figure preview-part" aria-labelledby="changes-title">
      <h3 id="changes-title">{words.changes}</h3>
      <table class="figures stacked">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.was}</th>
            <th scope="col">{words.willBe}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.line} ${change.column}`}>
              <th scope="row">{change.name}</th>
              <td>{words.columns[change.column] ?? change.column}</td>
              <td>
                <s>{cell(change.before)}</s>
              </td>
              <td>{cell(change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length >= shown && <p class="muted">{words.changesMore}</p>}
    </section>
  )
}
