import type { ImportPreview } from '#contract/import.ts'
import { usePrepareTexts } from '../texts.ts'

/** The first rows of a file as they were understood, under the columns that were recognised. */
export function FirstRows({ preview: { columns, firstRows } }: { preview: ImportPreview }) {
  const words = usePrepareTexts().import
  const known = columns.flatMap(({ name, column }) => (column === null ? [] : [{ name, column }]))
  return (
    <section class="figure preview-part" aria-labelledby="first-rows-title">
      <h3 id="first-rows-title">{words.firstRows}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="wide" tabIndex={0} aria-labelledby="first-rows-title">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col" class="number">
                {words.line}
              </th>
              <th scope="col">{words.state}</th>
              {known.map(({ name, column }) => (
                <th key={column} scope="col">
                  {words.columns[column] ?? column}
                  {name !== words.columns[column] && <span class="row-key">{name}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows.map(({ line, state, cells }) => (
              <tr key={line}>
                <td class="number">{line}</td>
                <td>
                  <span class={`tag row-${state}`}>{words.states[state]}</span>
                </td>
                {known.map(({ column }) => (
                  <td key={column}>{cells[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
