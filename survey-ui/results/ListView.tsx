import { dayShort, percent } from '#charts/format.ts'
import type { ListedResult, ResultList } from '#contract/results.ts'
import { inLanguage } from './Frame.tsx'
import { resultsTextsIn } from './texts.ts'
import { writtenPeriod } from './written.ts'

/** All published documents, by year. */
export function ListView({ years, language }: ResultList) {
  const texts = resultsTextsIn(language)
  const { list: words } = texts
  return (
    <>
      <h1>{texts.home}</h1>
      <p class="lead">{words.lead}</p>
      {years.length === 0 && (
        <div class="nothing">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p>{words.noneLead}</p>
        </div>
      )}
      {years.map(({ year, results }) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{words.year(year)}</h2>
          <ul class="results">
            {results.map((result) => (
              <Listed key={result.document} result={result} language={language} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Listed({ result, language }: { result: ListedResult; language: 'vi' | 'en' }) {
  const texts = resultsTextsIn(language)
  const { document, edition, unit, instrument, from, to, day, index } = result
  const marks = [
    texts.list.day(dayShort(day)),
    ...(edition > 1 ? [texts.list.edition(edition)] : []),
    ...(result.language === 'en' ? [texts.list.english] : []),
  ]
  return (
    <li>
      <a href={inLanguage(`/ket-qua/${document}`, language)}>
        <span class="result-name">
          <strong>{unit}</strong>, {writtenPeriod(from, to, texts)}
          <span class="result-kind">{texts.subjects[instrument]}</span>
        </span>
        {index !== null && <span class="result-index">{percent(index, language)}</span>}
      </a>
      <p class="muted">{marks.join(' · ')}</p>
    </li>
  )
}
