import { count, interval, percentValue } from '#charts/format.ts'
import type { ItemFigure } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { BasisNumber } from '../basis/BasisNumber.tsx'
import { useSpeech } from '../language.ts'
import { groupByLevels, levelLabels, reasonForNothing } from './estimates.ts'

interface ItemTableProps {
  caption: string
  items: readonly ItemFigure[]
  minimumN: number
}

/** Items with the share of answers at each level; items with other scales have a table of their own. */
export function ItemTable({ caption, items, minimumN }: ItemTableProps) {
  const { texts } = useSpeech()
  return (
    <>
      {groupByLevels(items).map((group) => (
        <LevelTable
          key={group.levels}
          caption={caption}
          items={group.items}
          labels={levelLabels(group.levels, texts)}
          minimumN={minimumN}
        />
      ))}
    </>
  )
}

function LevelTable({ caption, items, labels, minimumN }: ItemTableProps & { labels: string[] }) {
  const { texts } = useSpeech()
  const heads = [texts.columns.answers, texts.columns.index, texts.columns.interval, ...labels]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="wide" tabIndex={0} aria-label={caption}>
      <table class="figures item-table">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.item}</th>
            {heads.map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <LevelTableRow key={item.key} item={item} columns={heads.length} minimumN={minimumN} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Answers, index and interval, before the levels. */
const figureColumns = 3

interface LevelTableRowProps {
  item: ItemFigure
  columns: number
  minimumN: number
}

function LevelTableRow({ item: { prompt, figure, levels }, columns, minimumN }: LevelTableRowProps) {
  const { language, texts } = useSpeech()
  // An item of another scale than the method's has no index, and its levels all the same.
  const reason = figure.answers ? null : reasonForNothing(figure, minimumN, { language, texts })
  const answers = levels?.reduce((sum, answered) => sum + answered, 0) ?? 0
  return (
    <tr>
      <th scope="row">{inLanguage(prompt, language)}</th>
      {reason ? (
        <td colSpan={columns} class="withheld">
          {reason}
        </td>
      ) : (
        <>
          <td class="number">{count(figure.answers, language)}</td>
          <td class="number strong">
            <BasisNumber label={inLanguage(prompt, language)} kind="item" figure={figure} />
          </td>
          <td class="number">{interval(figure.low, figure.high, language)}</td>
          {levels === null ? (
            <td colSpan={columns - figureColumns} class="withheld">
              {texts.withheld.complementary}
            </td>
          ) : (
            levels.map((answered, level) => (
              <td key={level} class="number">
                {percentValue(answered / answers, language)}
              </td>
            ))
          )}
        </>
      )}
    </tr>
  )
}
