import { count } from '#charts/format.ts'
import { type ReportRecord, reportFileNames } from '#contract/publication.ts'
import { useSpeech } from '../language.ts'
import { reportFilePath } from './client.ts'
import { useReportsTexts } from './texts.ts'

// The document first: it is what people look at before they decide.
const order = reportFileNames.toSorted((a, b) => Number(b === 'pdf') - Number(a === 'pdf'))

/** The files of a report, each with its size and what proves that it is the same. */
export function FilesSection({ report }: { report: ReportRecord }) {
  const { language } = useSpeech()
  const { one: words } = useReportsTexts()
  if (report.files.length === 0) return null
  const files = order.flatMap((name) => report.files.find((file) => file.name === name) ?? [])
  const note = report.state === 'draft' ? (report.isRendered ? null : words.filesStale) : words.filesFrozen
  return (
    <section class="report-part" aria-labelledby="report-files">
      <h2 id="report-files">{words.files}</h2>
      {note && <p class="muted">{note}</p>}
      <ul class="report-files">
        {files.map(({ name, size }) => (
          <li key={name}>
            <a
              class={name === 'pdf' ? 'button' : undefined}
              href={reportFilePath(report, name)}
              target="_blank"
              rel="noreferrer"
            >
              {words.fileNames[name]}
            </a>
            <span class="muted">{words.size(count(Math.ceil(size / 1000), language))}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.hashes}</summary>
        <dl class="report-hashes">
          {files.map(({ name, sha256 }) => (
            <div key={name}>
              <dt>{words.fileNames[name]}</dt>
              <dd class="mono">{sha256}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
