import {
  type AnalysisResult,
  isRefused,
  type Priorities,
  type Quality,
  type Weights,
} from '#contract/analyses.ts'
import { type Sighting, seen } from './attacker.ts'

// What can be written down of analyses: every count that is a sum over units and months, of persons with a property, and
// the answers of those persons where they are told with it.

/** @param scope units and months of the question @param years those of a year within it */
export function sightingsOf(
  result: AnalysisResult,
  scope: bigint,
  years: (year: number) => bigint,
  name: string,
): Sighting[] {
  const counted = (part: string, n: number | null, content = '', at = scope): Sighting[] =>
    n === null ? [] : [{ scope: at, part, n, content, name: `${name} ${part}` }]
  switch (result.kind) {
    case 'quality':
      return [...ofFlags(result, counted), ...ofQuality(result, counted, years)]
    case 'priorities':
      return ofAgencies(result, scope, name, counted)
    case 'weights':
      return ofWeights(result, counted)
    default:
      return []
  }
}

type Counted = (part: string, n: number | null, content?: string, at?: bigint) => Sighting[]

/** Persons that bear a flag, those that could and do not, and the regions that the three flags cut out. */
function ofFlags({ flags }: Quality, counted: Counted): Sighting[] {
  const own = flags.flatMap(({ flag, eligible, flagged }) =>
    eligible === null || flagged === null
      ? []
      : [...counted(`flag ${flag}`, flagged), ...counted(`flag ${flag} not`, eligible - flagged)],
  )
  const [straight, fast, either] = flags.map(({ flagged }) => flagged)
  if (straight == null || fast == null || either == null) return own
  return [
    ...own,
    ...counted('straight and fast', straight + fast - either),
    ...counted('straight alone', either - fast),
    ...counted('fast alone', either - straight),
  ]
}

function ofQuality(
  { lines, channels, coverage }: Quality,
  counted: Counted,
  years: (year: number) => bigint,
) {
  return [
    ...(isRefused(lines) ? [] : counted('lines', lines.eligible, String(lines.meanLongest))),
    ...channels.flatMap(({ channel, eligible, straight }) => [
      ...counted(`lines by ${channel}`, eligible),
      ...counted(`straight by ${channel}`, straight),
      ...counted(`varied by ${channel}`, eligible === null || straight === null ? null : eligible - straight),
    ]),
    ...(isRefused(coverage) ? [] : coverage).flatMap(({ year, fields }) =>
      fields.flatMap(({ key, responses }) => counted(`field ${key}`, responses, '', years(year))),
    ),
  ]
}

function ofAgencies({ agencies }: Priorities, scope: bigint, name: string, counted: Counted): Sighting[] {
  return agencies.flatMap(({ unit, respondents, weakest }) => [
    ...counted(`agency ${unit.code}`, respondents),
    ...(weakest ? seen(scope, `agency ${unit.code} ${weakest.key}`, weakest.figure, name) : []),
  ])
}

/** Channels, and those who told no field: in the one estimate and not in the other. */
function ofWeights({ channels, weighted, postStratified, whole }: Weights, counted: Counted): Sighting[] {
  const shares = channels.flatMap(({ channel, share }) =>
    counted(`share of ${channel}`, Math.round(share * (whole.respondents ?? 0))),
  )
  if (isRefused(weighted) || isRefused(postStratified)) return shares
  return [...shares, ...counted('no field told', weighted.n - postStratified.n)]
}
