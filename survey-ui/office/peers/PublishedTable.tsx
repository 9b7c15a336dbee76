import { count, interval, percentValue } from '#charts/format.ts'
import type { PublishedPeers } from '#contract/peers.ts'
import { useSpeech } from '../language.ts'
import { EstimateHeads } from '../overview/EstimateHeads.tsx'
import { reasonForNothing } from '../overview/estimates.ts'
import { periodName } from '../period-name.ts'
import { usePeersTexts } from './texts.ts'

interface PublishedTableProps {
  published: PublishedPeers
  /** The unit whose place it is. */
  ownId: number
}

/** Units of the same kind by name, as the public reads of them. */
export function PublishedTable({ published, ownId }: PublishedTableProps) {
  const { language, texts } = useSpeech()
  const words = usePeersTexts()
  const { document, number, from, to, minimum, units } = published
  const title = words.published(number, periodName(from, to, texts))
  return (
    <div class="peer-published">
      <h3>{title}</h3>
      <div class="wide">
        <table class="figures">
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.columns.unit}</th>
              <EstimateHeads />
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, figure }) => {
              const reason = reasonForNothing(figure, minimum, { language, texts })
              return (
                <tr key={unit.code} class={unit.unitId === ownId ? 'own' : ''}>
                  <th scope="row">{language === 'en' ? (unit.nameEn ?? unit.name) : unit.name}</th>
                  {reason ? (
                    <td colSpan={3} class="withheld">
                      {reason}
                    </td>
                  ) : (
                    <>
                      <td class="number">{count(figure.respondents, language)}</td>
                      <td class="number strong">{percentValue(figure.index, language)}</td>
                      <td class="number">{interval(figure.low, figure.high, language)}</td>
                    </>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p>
        <a href={language === 'en' ? `/ket-qua/${document}?lang=en` : `/ket-qua/${document}`}>
          {words.openReport}
        </a>
      </p>
    </div>
  )
}
