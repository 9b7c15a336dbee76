import { count, decimal, percent } from '#charts/format.ts'
import type { PaperCounts, SurveyFieldwork } from '#contract/fieldwork.ts'
import type { DeliveryWatch } from '#contract/tablets.ts'
import { Link } from '../Link.tsx'
import { type Language, useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { FieldworkTexts } from '../text/fieldwork.vi.ts'
import type { Go } from '../use-address.ts'
import { useFieldworkTexts } from './texts.ts'

/** What is known so far; null while it is on its way. */
interface GlanceProps {
  surveys: readonly SurveyFieldwork[] | null
  paper: PaperCounts | null
  watch: Pick<DeliveryWatch, 'tablets'> | null
  /** Responses in quarantine that somebody can do something about. */
  waiting: number | null
  address: Address
  go: Go
}

interface Tile {
  label: string
  value: string
  note: string
  /** Whether somebody should look. */
  isTrouble: boolean
}

/** All of fieldwork in five numbers, each leading to what it is made of. */
export function GlanceStrip({ surveys, paper, watch, waiting, address, go }: GlanceProps) {
  const { language } = useSpeech()
  const words = useFieldworkTexts()
  const tiles: [href: string | null, tile: Tile | null][] = [
    ['#targets-title', surveys && formsTile(surveys, language, words)],
    ['#targets-title', surveys && paceTile(surveys, language, words)],
    ['#tablets-title', watch && tabletTile(watch, language, words)],
    [null, paper && paperTile(paper, language, words)],
    ['#quarantine-title', waiting === null ? null : quarantineTile(waiting, language, words)],
  ]
  return (
    <section class="glance" aria-label={words.glance.title}>
      {tiles.map(([href, tile], position) =>
        href === null ? (
          <Link key={position} address={address} change={{ page: 'paper' }} go={go} class={classOf(tile)}>
            <TileBody tile={tile} />
          </Link>
        ) : (
          <a key={position} href={href} class={classOf(tile)}>
            <TileBody tile={tile} />
          </a>
        ),
      )}
    </section>
  )
}

const classOf = (tile: Tile | null) => (tile?.isTrouble ? 'tile tile-trouble' : 'tile')

function TileBody({ tile }: { tile: Tile | null }) {
  return (
    <>
      <span class="tile-label">{tile?.label ?? '…'}</span>
      <span class="tile-value">{tile?.value ?? '…'}</span>
      <span class="tile-note">{tile?.note}</span>
    </>
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function formsTile(
  surveys: readonly SurveyFieldwork[],
  language: Language,
  { glance }: FieldworkTexts,
): Tile {
  const aimed = surveys.filter(({ target }) => target !== null)
  const [stored, target] = [sum(aimed.map((one) => one.stored)), sum(aimed.map((one) => one.target ?? 0))]
  const all = sum(surveys.flatMap(({ channels }) => Object.values(channels)))
  const isBehind = surveys.some(({ units }) => units.some((unit) => unit.isBehind))
  if (aimed.length === 0) {
    const value = all === 0 ? glance.noForms : count(all, language)
    return { label: glance.forms, value, note: glance.withoutTarget, isTrouble: false }
  }
  const note = glance.ofTarget(count(target, language), percent(stored / target, language, 0))
  return { label: glance.forms, value: count(stored, language), note, isTrouble: isBehind }
}

function paceTile(surveys: readonly SurveyFieldwork[], language: Language, { glance }: FieldworkTexts): Tile {
  const timed = surveys.filter(({ perDay }) => perDay !== null)
  const perDay = sum(timed.map((one) => one.perDay ?? 0))
  if (timed.length === 0)
    return { label: glance.pace, value: glance.paceNone, note: glance.paceNoneWhy, isTrouble: false }
  const sofar = glance.sofar(decimal(sum(timed.map(({ sofarPerDay }) => sofarPerDay)), language))
  return {
    label: glance.pace,
    value: perDay === 0 ? glance.paceReached : count(perDay, language),
    note: perDay === 0 ? sofar : `${glance.perDay}; ${sofar}`,
    isTrouble: timed.some(({ isBehind }) => isBehind),
  }
}

function tabletTile(
  { tablets }: Pick<DeliveryWatch, 'tablets'>,
  language: Language,
  words: FieldworkTexts,
): Tile {
  const { glance } = words
  const enrolled = tablets.filter(({ enrolment }) => enrolment === 'enrolled').length
  const silent = tablets.filter(({ faults }) => faults.includes('silent')).length
  const delayed = tablets.filter(({ faults }) => faults.includes('delayed')).length
  const parts = [
    silent > 0 ? glance.silent(count(silent, language)) : '',
    delayed > 0 ? glance.delayed(count(delayed, language)) : '',
  ].filter(Boolean)
  const good = enrolled === 0 ? glance.tabletsNone : glance.tabletsGood
  return {
    label: glance.tablets,
    value: parts.join(', ') || good,
    note: enrolled === 0 ? '' : glance.ofTablets(count(enrolled, language)),
    isTrouble: parts.length > 0,
  }
}

function paperTile(paper: PaperCounts, language: Language, { glance }: FieldworkTexts): Tile {
  const { batches, open, issued, returned, uncounted } = paper
  const number = (value: number) => count(value, language)
  const counts = glance.paperCounts(number(issued), number(returned))
  const note = uncounted > 0 ? `${counts}; ${glance.uncounted(number(uncounted))}` : counts
  return {
    label: glance.paper,
    value: batches === 0 ? glance.paperNone : number(open),
    note: batches === 0 ? '' : note,
    isTrouble: false,
  }
}

function quarantineTile(waiting: number, language: Language, { glance }: FieldworkTexts): Tile {
  return {
    label: glance.quarantine,
    value: waiting === 0 ? glance.quarantineNone : count(waiting, language),
    note: waiting === 0 ? '' : glance.quarantineNote,
    isTrouble: waiting > 0,
  }
}
