import { count, dayShort, decimal } from '#charts/format.ts'
import type { OfficialIndex } from '#contract/official-index.ts'
import { useSpeech } from '../language.ts'
import { useWatchTexts } from './texts.ts'

interface OfficialTableProps {
  list: readonly OfficialIndex[]
  /** Given together, to those who may change anything. */
  onEdit?: (entry: OfficialIndex) => void
  onRemove?: (entry: OfficialIndex) => void
}

/** Each index as it was published, with its source and day. */
export function OfficialTable({ list, onEdit, onRemove }: OfficialTableProps) {
  const { language } = useSpeech()
  const words = useWatchTexts().official
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="wide" tabIndex={0} aria-label={words.title}>
      <table class="figures official-table">
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col" class="number">
              {words.year}
            </th>
            <th scope="col" class="number">
              {words.value}
            </th>
            <th scope="col" class="number">
              {words.rank}
            </th>
            <th scope="col">{words.sourceHead}</th>
            {onEdit && <td />}
          </tr>
        </thead>
        <tbody>
          {list.map((entry) => {
            const { name, year, value, rank, source, sourceOn } = entry
            const title = words.names[name]
            return (
              <tr key={`${name} ${year}`}>
                <th scope="row">{title}</th>
                <td class="number">{year}</td>
                <td class="number strong">{decimal(value.points, language, 2)}</td>
                <td class="number">
                  {rank ? words.rankOf(count(rank.place, language), count(rank.of, language)) : '–'}
                </td>
                <td>
                  {source}, {dayShort(sourceOn)}
                </td>
                {onEdit && (
                  <td class="row-actions">
                    <button
                      type="button"
                      class="link-button"
                      aria-label={words.editWhat(title, String(year))}
                      onClick={() => onEdit(entry)}
                    >
                      {words.edit}
                    </button>
                    <button
                      type="button"
                      class="link-button"
                      aria-label={words.removeWhat(title, String(year))}
                      onClick={() => onRemove?.(entry)}
                    >
                      {words.remove}
                    </button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
