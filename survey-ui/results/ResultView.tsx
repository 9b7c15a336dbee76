import { count, dayShort } from '#charts/format.ts'
import type { ResultPage, UnitResult } from '#contract/results.ts'
import { rankRange } from '#words/league-sentences.ts'
import { EditionSection } from './EditionSection.tsx'
import { FigureTable } from './FigureTable.tsx'
import { FilesSection } from './FilesSection.tsx'
import { inLanguage } from './Frame.tsx'
import { ToldSection } from './ToldSection.tsx'
import { resultsTextsIn } from './texts.ts'
import { WholeSection } from './WholeSection.tsx'

/** One published edition: the headline first, then what it is made of, then the files and how it was computed. */
export function ResultView(page: ResultPage) {
  const { language, subtitle, number, day, signer, contents, dimensions, units, edition, document, minimum } =
    page
  const texts = resultsTextsIn(language)
  const newest = page.editions[0]?.edition ?? edition
  const [subject = '', ...about] = subtitle
  return (
    <>
      <h1>
        {about.join(' ')}
        <span>{subject}</span>
      </h1>
      <p class="muted">
        {texts.document(number, dayShort(day))} · {texts.signer(signer)}
      </p>
      {newest > edition && (
        <p class="notice">
          {texts.newer}{' '}
          <a href={inLanguage(`/ket-qua/${document}/${newest}`, language)}>{texts.toNewer(newest)}</a>
        </p>
      )}
      <WholeSection {...page} />
      {contents.length > 1 && <Parts {...page} of="contents" lead={texts.contents.lead} />}
      {dimensions.length > 0 && <Parts {...page} of="dimensions" />}
      {units.length > 0 && (
        <section aria-labelledby="units">
          <h2 id="units">{texts.units.title}</h2>
          <p>{texts.units.lead}</p>
          {units.map(({ kind, rows }) => (
            <section key={kind} aria-label={texts.kinds[kind] ?? kind}>
              <h3>{texts.kinds[kind] ?? kind}</h3>
              <FigureTable
                caption={texts.kinds[kind] ?? kind}
                nameColumn={texts.units.name}
                rows={rows}
                language={language}
                minimum={minimum}
                {...ranksOf(rows)}
              />
            </section>
          ))}
        </section>
      )}
      <ToldSection {...page} />
      <FilesSection {...page} />
      <EditionSection {...page} />
      <Basis {...page} />
      <p class="all">
        <a href={inLanguage('/ket-qua', language)}>{texts.all}</a>
      </p>
    </>
  )

  /** Nobody has a rank alone. */
  function ranksOf(rows: readonly UnitResult[]) {
    if (rows.filter(({ rank }) => rank !== null).length < 2) return {}
    const of = (place: number) => {
      const rank = rows[place]?.rank
      return rank ? rankRange(rank, language) : '–'
    }
    return { rank: { head: texts.units.rank, of } }
  }
}

/** The index by what was asked about. */
function Parts({ of, lead, ...page }: ResultPage & { of: 'contents' | 'dimensions'; lead?: string }) {
  const { language, minimum } = page
  const { title, name } = resultsTextsIn(language)[of]
  return (
    <section aria-labelledby={of}>
      <h2 id={of}>{title}</h2>
      {lead && <p>{lead}</p>}
      <FigureTable caption={title} nameColumn={name} rows={page[of]} language={language} minimum={minimum} />
    </section>
  )
}

function Basis({ basis, minimum, language }: ResultPage) {
  const { basis: words } = resultsTextsIn(language)
  const { method, surveys, asOf } = basis
  return (
    <details class="basis">
      <summary>{words.title}</summary>
      <p>{words.index}</p>
      <p>{words.minimum(count(minimum, language))}</p>
      {method && <p>{words.method(method.title)}</p>}
      {method?.draft && <p>{words.draft}</p>}
      {surveys.length > 0 && <p>{words.surveys}:</p>}
      <ul>
        {surveys.map(({ title, questionnaire }) => (
          <li key={title}>{words.survey(title, questionnaire)}</li>
        ))}
      </ul>
      <p>{words.asOf(dayShort(asOf))}</p>
      {method && (
        <p>
          <code>{words.hash(method.hash)}</code>
        </p>
      )}
    </details>
  )
}
