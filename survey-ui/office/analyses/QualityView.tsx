import { count, decimal, interval, percent, percentValue } from '#charts/format.ts'
import { type FlagFinding, isRefused, type LineFinding, type Quality } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { CoverageSections } from './CoverageSections.tsx'
import { HeadRow } from './HeadRow.tsx'
import { RefusedNote } from './RefusedNote.tsx'
import { TableSection } from './TableSection.tsx'
import { useAnalysesTexts } from './texts.ts'

/** How good the responses are, and how much of the work they cover. */
export function QualityView({ result }: { result: Quality }) {
  const { language } = useSpeech()
  const { quality: words } = useAnalysesTexts()
  const straight = result.flags.find(({ flag }) => flag === 'straight')
  return (
    <>
      <div class="first-things">
        <p class="first-none">
          <strong>
            {straight?.eligible && straight.flagged !== null
              ? words.finding(
                  percent(straight.flagged / straight.eligible, language),
                  count(straight.flagged, language),
                )
              : words.findingHidden}
          </strong>
        </p>
        <p class="notice first-caution">{words.caution}</p>
      </div>
      <FlagSection flags={result.flags} />
      <LineSection lines={result.lines} />
      <ChannelSection channels={result.channels} />
      <NonresponseSection nonresponse={result.nonresponse} minimumN={result.method.minimumN} />
      <CoverageSections coverage={result.coverage} />
    </>
  )
}

function FlagSection({ flags }: { flags: FlagFinding[] }) {
  const { language } = useSpeech()
  const { quality: words } = useAnalysesTexts()
  const { flag, flagged, all, without } = words.flagColumns
  const written = ({ index, low, high }: FlagFinding['all']) =>
    `${percent(index, language)} (${interval(low, high, language)})`
  return (
    <TableSection title={words.flagsTitle} note={words.flagsNote}>
      <table class="figures stacked flag-table">
        <caption class="unseen">{words.flagsTitle}</caption>
        <HeadRow names={[flag, flagged, all, without]} />
        <tbody>
          {flags.map((finding) => (
            <tr key={finding.flag}>
              <th scope="row">{words.flags[finding.flag]}</th>
              <td class="number" data-label={flagged}>
                {finding.flagged === null || !finding.eligible
                  ? words.hidden
                  : words.of(
                      count(finding.flagged, language),
                      count(finding.eligible, language),
                      percent(finding.flagged / finding.eligible, language),
                    )}
              </td>
              <td class="number" data-label={all}>
                {written(finding.all)}
              </td>
              <td class="number strong" data-label={without}>
                {finding.without ? written(finding.without) : words.hidden}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}

function LineSection({ lines }: Pick<Quality, 'lines'>) {
  const { language } = useSpeech()
  const { quality: words } = useAnalysesTexts()
  if (isRefused(lines)) {
    return (
      <TableSection title={words.linesTitle}>
        <RefusedNote part={lines} />
      </TableSection>
    )
  }
  const written: Record<keyof LineFinding, string> = {
    eligible: count(lines.eligible, language),
    meanLongest: decimal(lines.meanLongest, language, 1),
    shareOfTenOrMore: percent(lines.shareOfTenOrMore, language),
    meanVariability: decimal(lines.meanVariability, language, 2),
    medianVariability: decimal(lines.medianVariability, language, 2),
  }
  return (
    <TableSection title={words.linesTitle}>
      <table class="figures pair-table">
        <caption class="unseen">{words.linesTitle}</caption>
        <tbody>
          {Object.entries(written).map(([key, text]) => (
            <tr key={key}>
              <th scope="row">{words.lines[key as keyof LineFinding]}</th>
              <td class="number strong">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}

function ChannelSection({ channels }: Pick<Quality, 'channels'>) {
  const { language } = useSpeech()
  const { quality: words, channels: names } = useAnalysesTexts()
  return (
    <TableSection title={words.channelsTitle} note={words.byChannelNote}>
      <table class="figures pair-table">
        <caption class="unseen">{words.channelsTitle}</caption>
        <HeadRow names={[words.channel, words.lines.eligible, words.straight]} />
        <tbody>
          {channels.map(({ channel, eligible, straight }) => (
            <tr key={channel}>
              <th scope="row">{names[channel] ?? channel}</th>
              <td class="number">{eligible === null ? words.hidden : count(eligible, language)}</td>
              <td class="number strong">
                {eligible === null || straight === null || eligible === 0
                  ? words.hidden
                  : `${count(straight, language)} (${percent(straight / eligible, language)})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}

function NonresponseSection({ nonresponse, minimumN }: Pick<Quality, 'nonresponse'> & { minimumN: number }) {
  const { language } = useSpeech()
  const { quality: words } = useAnalysesTexts()
  if (isRefused(nonresponse)) {
    return (
      <TableSection title={words.missingTitle}>
        <RefusedNote part={nonresponse} />
      </TableSection>
    )
  }
  const { complete, total, meanAnswered, items } = nonresponse
  const context = words.missingContext(
    complete === null ? words.few(count(minimumN, language)) : count(complete, language),
    count(total, language),
    decimal(meanAnswered, language, 1),
    count(items.length, language),
  )
  const rate = ({ shown, missing }: (typeof items)[number]) =>
    !shown || missing === null ? null : missing / shown
  const told = (number: number | null) =>
    number === null ? words.few(count(minimumN, language)) : count(number, language)
  const columns = words.missingColumns
  return (
    <TableSection title={words.missingTitle} context={context}>
      <table class="figures">
        <caption class="unseen">{words.missingTitle}</caption>
        <HeadRow names={[columns.item, columns.shown, columns.missing, columns.rate]} />
        <tbody>
          {[...items]
            .sort((a, b) => (rate(b) ?? 0) - (rate(a) ?? 0))
            .map((item) => (
              <tr key={item.key}>
                <th scope="row">{inLanguage(item.prompt, language)}</th>
                <td class="number">{told(item.shown)}</td>
                <td class="number">{told(item.missing)}</td>
                <td class="number strong">{percentValue(rate(item), language)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </TableSection>
  )
}
