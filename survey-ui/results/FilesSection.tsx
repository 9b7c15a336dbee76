import { count } from '#charts/format.ts'
import type { ResultPage } from '#contract/results.ts'
import { resultsTextsIn } from './texts.ts'

type FilesProps = Pick<ResultPage, 'files' | 'tables' | 'codeBook' | 'language'>

/** The document as it was signed, and its tables as data. */
export function FilesSection({ files, tables, codeBook, language }: FilesProps) {
  const { files: words, data } = resultsTextsIn(language)
  return (
    <>
      <section aria-labelledby="files">
        <h2 id="files">{words.title}</h2>
        <ul class="files">
          {files.map(({ href, name, size }) => (
            <li key={name}>
              <a href={href}>{words.names[name]}</a>{' '}
              <span class="muted">{words.size(count(Math.ceil(size / 1000), language))}</span>
            </li>
          ))}
        </ul>
        <details>
          <summary>{words.fingerprint}</summary>
          <p>{words.fingerprintLead}</p>
          <dl class="hashes">
            {files.map(({ name, sha256 }) => (
              <div key={name}>
                <dt>{words.names[name]}</dt>
                <dd>
                  <code>{sha256}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </section>
      {tables.length > 0 && (
        <section aria-labelledby="data">
          <h2 id="data">{data.title}</h2>
          <p>{data.lead}</p>
          <p>{data.licence}</p>
          <p>
            <a href={codeBook}>{data.codeBook}</a>
          </p>
          <details>
            <summary>{data.tables(count(tables.length, language))}</summary>
            <ul class="tables">
              {tables.map(({ title, csv, json }) => (
                <li key={csv}>
                  <span id={csv}>{title}</span>
                  <span class="table-links">
                    <a href={csv} aria-describedby={csv}>
                      {data.csv}
                    </a>
                    <a href={json} aria-describedby={csv}>
                      {data.json}
                    </a>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </section>
      )}
    </>
  )
}
