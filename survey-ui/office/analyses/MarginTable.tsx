import { count, percentValue } from '#charts/format.ts'
import type { Refused, Weights } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { sourceText } from '../sampling/source-text.ts'
import { useSamplingTexts } from '../sampling/texts.ts'
import { HeadRow } from './HeadRow.tsx'
import { TableSection } from './TableSection.tsx'
import { useAnalysesTexts } from './texts.ts'

/** The populations that responses were raked to: variables, source, year. */
export function MarginTable({ raked }: { raked: Exclude<Weights['raked'], Refused> }) {
  const { language } = useSpeech()
  const { weights: words } = useAnalysesTexts()
  const sampling = useSamplingTexts()
  const { variable, category, population, share } = words.marginColumns
  const nameOf = (name: string) => words.variables[name.replaceAll('_', '').toLowerCase()] ?? name
  return (
    <TableSection title={words.disclosure} context={words.margins(String(raked.year))}>
      <table class="figures pair-table">
        <caption class="unseen">{words.disclosure}</caption>
        <HeadRow names={[variable, category, population, share]} isText={[category]} />
        <tbody>
          {raked.margins.flatMap((margin) =>
            margin.categories.map((own, place) => (
              <tr key={`${margin.variable} ${own.key}`}>
                <th scope="row">
                  {place === 0 && nameOf(margin.variable)}
                  {place === 0 && (
                    <span class="row-note step-who">
                      {sampling.marginsFrom(sourceText(margin.sources, sampling))}
                    </span>
                  )}
                </th>
                <td>{inLanguage(own.title, language)}</td>
                <td class="number">{count(own.population, language)}</td>
                <td class="number">{percentValue(own.share, language)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </TableSection>
  )
}
