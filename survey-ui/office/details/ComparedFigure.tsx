import { count, decimal, interval, points } from '#charts/format.ts'
import type { ComparedSide, Comparison } from '#contract/comparison.ts'
import type { Compared, Figure } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { changeInterval, noChangeWords } from '#words/change-words.ts'
import { BasisNumber } from '../basis/BasisNumber.tsx'
import { BasisProvider } from '../basis/BasisProvider.tsx'
import { type Speech, useSpeech } from '../language.ts'
import { reasonForNothing } from '../overview/estimates.ts'
import { FigureSection } from '../overview/FigureSection.tsx'
import { periodName } from '../period-name.ts'
import type { Services } from '../services.ts'
import { unitName } from '../unit-tree.ts'
import { type ComparedRow, comparedCsv } from './compared-csv.ts'
import { DifferenceMark, differenceReach } from './DifferenceMark.tsx'
import { useDetailsTexts } from './texts.ts'

interface ComparedFigureProps {
  comparison: Comparison
  saveFile: Services['saveFile']
}

/** What the sides are called: by unit, by period, or by both where both differ. */
function sideNames({ first, second }: Comparison, { language, texts }: Speech): [string, string] {
  const other = second ?? first
  const isSameUnit = first.unit.unitId === other.unit.unitId
  const isSamePeriod = first.from === other.from && first.to === other.to
  const nameOf = ({ unit, from, to }: ComparedSide) =>
    [isSameUnit ? '' : unitName(unit, language), isSamePeriod ? '' : periodName(from, to, texts)]
      .filter((part) => part !== '')
      .join(', ')
  return [nameOf(first) || unitName(first.unit, language), nameOf(other) || unitName(other.unit, language)]
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Both sides, whole and by dimension, with the difference and what may be concluded. */
export function ComparedFigure({ comparison, saveFile }: ComparedFigureProps) {
  const speech = useSpeech()
  const { language, texts } = speech
  const words = useDetailsTexts().compare
  const { first, second, method, overlap } = comparison
  if (!second || !method) return null
  const [a, b] = sideNames(comparison, speech)
  const rows: ComparedRow[] = [
    { label: words.whole, first: first.whole, second: second.whole, ...comparison.whole },
    ...comparison.dimensions.map(({ title, ...row }) => ({ ...row, label: inLanguage(title, language) })),
  ]
  const { change } = comparison.whole
  const size = change && decimal(Math.abs(change.difference) * 100, language)
  const lead = overlap
    ? words.overlap
    : change && size
      ? change.isClear
        ? sentenceCase(words.finding(a, b, size, change.difference > 0))
        : words.unclear(a, b)
      : undefined
  const titles = comparison.surveys.map((survey) =>
    language === 'en' ? (survey.titleEn ?? survey.title) : survey.title,
  )
  const context = `${a}: n = ${count(first.whole.respondents, language)} · ${b}: n = ${count(second.whole.respondents, language)}`
  const reach = differenceReach(rows)
  const head = [texts.figure.row, a, words.first, b, words.second, words.difference]
  return (
    <BasisProvider frame={{ ...comparison, ...first, method }}>
      <FigureSection
        isPart
        isTableFirst
        title={sentenceCase(words.versus(a, b))}
        lead={lead}
        context={comparison.demonstration ? `${texts.demonstration} · ${context}` : context}
        source={texts.figure.source(titles.join('; '))}
        charts={[]}
        read={words.read}
        draw={async () => {
          const { comparedDrawing } = await import('./compared-drawing.ts')
          return comparedDrawing({ rows, sides: [a, b], minimumN: method.minimumN, speech, words })
        }}
        csv={() => comparedCsv(rows, [a, b], method.minimumN, speech)}
        fileName={`${first.unit.code}-${second.unit.code}-${first.from}-${second.from}`}
        saveFile={saveFile}
        table={
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <section class="wide" tabIndex={0} aria-label={words.versus(a, b)}>
            <table class="figures compared">
              <caption class="unseen">{words.axis}</caption>
              <thead>
                <tr>
                  <th scope="col">{head[0]}</th>
                  <th scope="col" class="number">
                    {a}
                  </th>
                  <th scope="col" class="number">
                    {b}
                  </th>
                  <th scope="col">{words.difference}</th>
                  <th scope="col" class="compared-mark">
                    {words.axis}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.label}>
                    <th scope="row">{row.label}</th>
                    <SideCell figure={row.first} scope={first} label={row.label} minimumN={method.minimumN} />
                    <SideCell
                      figure={row.second}
                      scope={second}
                      label={row.label}
                      minimumN={method.minimumN}
                    />
                    <DifferenceCell {...row} />
                    <td class="compared-mark">
                      {row.change && <DifferenceMark change={row.change} reach={reach} />}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        }
      />
    </BasisProvider>
  )
}

interface SideCellProps {
  figure: Figure | null
  scope: ComparedSide
  label: string
  minimumN: number
}

function SideCell({ figure, scope, label, minimumN }: SideCellProps) {
  const speech = useSpeech()
  const { language, texts } = speech
  const reason = figure ? reasonForNothing(figure, minimumN, speech) : texts.withheld.none
  if (!figure || reason) return <td class="withheld">{reason}</td>
  return (
    <td class="number">
      <span class="strong">
        <BasisNumber label={label} kind="dimension" figure={figure} scope={scope} />
      </span>
      <span class="compared-interval">{interval(figure.low, figure.high, language)}</span>
    </td>
  )
}

function DifferenceCell({ change, noChange }: Compared) {
  const { language } = useSpeech()
  const words = useDetailsTexts().compare
  if (!change) return <td class="muted">{noChange && noChangeWords(noChange, language)}</td>
  const isBeside = change.low > 0 || change.high < 0
  const unclear = isBeside ? words.unclearTogether : words.unclearShort
  const verdict = change.isClear ? (change.difference > 0 ? words.up : words.down) : unclear
  return (
    <td class={change.isClear ? 'compared-clear' : 'compared-unclear'}>
      <span class="strong">{points(change.difference, language)}</span>{' '}
      <span class="compared-interval">({changeInterval(change, language)})</span>
      <span class="compared-verdict">{verdict}</span>
    </td>
  )
}
