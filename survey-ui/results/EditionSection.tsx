import { count, dayShort } from '#charts/format.ts'
import type { ResultPage } from '#contract/results.ts'
import { inLanguage } from './Frame.tsx'
import { resultsTextsIn } from './texts.ts'

/** More than this nobody reads on a page; the files hold them all. */
const mostDifferences = 60

/** Which editions there are, why, and what this one says otherwise than the one before. */
export function EditionSection(page: ResultPage) {
  const { editions, edition, language } = page
  const { editions: words } = resultsTextsIn(language)
  if (editions.length < 2) return null
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">{words.title}</h2>
      <ol class="editions" reversed>
        {editions.map((one) => (
          <li key={one.edition}>
            <a
              href={inLanguage(one.href, language)}
              aria-current={one.edition === edition ? 'page' : undefined}
            >
              {words.edition(one.edition, dayShort(one.day))}
            </a>
            {one.reason && <p>{words.reason(one.reason)}</p>}
          </li>
        ))}
      </ol>
      {edition > 1 && <Differences {...page} />}
    </section>
  )
}

function Differences({ differences, language }: ResultPage) {
  const { editions: words } = resultsTextsIn(language)
  const { where, before, after } = words.columns
  if (differences.length === 0) return <p>{words.same}</p>
  const left = differences.length - mostDifferences
  return (
    <details>
      <summary>{words.differences(count(differences.length, language))}</summary>
      <table class="differences">
        <thead>
          <tr>
            <th scope="col">{where}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, mostDifferences).map((one) => (
            <tr key={`${one.table}${one.row}${one.column}`}>
              <th scope="row">
                {one.row}, {one.column}
                <span class="muted">{one.table}</span>
              </th>
              <td>{one.before ?? '–'}</td>
              <td>{one.after ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p>{words.more(count(left, language))}</p>}
    </details>
  )
}
