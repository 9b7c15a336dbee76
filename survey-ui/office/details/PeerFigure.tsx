import { count, percent } from '#charts/format.ts'
import { indexRange } from '#charts/index-axis.ts'
import type { Comparison } from '#contract/comparison.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import { useDetailsTexts } from './texts.ts'

/** Where a unit stands among those of its kind: their middle half as a band, none of them by name. */
export function PeerFigure({ comparison: { first, peers } }: { comparison: Comparison }) {
  const { language } = useSpeech()
  const words = useDetailsTexts().peers
  if (first.unit.parentId === null || first.whole.index === null) return null
  const { index, low, high } = first.whole
  const range = peers
    ? indexRange([
        { index, low, high },
        { index: peers.median, low: peers.lowQuarter, high: peers.highQuarter },
      ])
    : null
  const at = (share: number) =>
    range ? `${(((share * 100 - range.min) / (range.max - range.min)) * 100).toFixed(2)}%` : '0'
  const widthOf = (from: number, to: number) =>
    range ? `${(((to - from) * 100) / (range.max - range.min)) * 100}%` : '0'
  const rank = peers?.rank
  const written = (n: number) => count(n, language)
  return (
    <section class="figure-part peers" aria-labelledby="peers-title">
      <h3 id="peers-title">{words.title}</h3>
      {!peers || !range ? (
        <p class="muted">{words.none}</p>
      ) : (
        <>
          <p>
            {words.sentence(
              written(peers.units),
              percent(peers.lowQuarter, language),
              percent(peers.highQuarter, language),
              percent(peers.median, language),
            )}{' '}
            {rank &&
              (rank.lowest === rank.highest
                ? words.oneRank(written(rank.lowest), written(rank.of))
                : words.rank(written(rank.lowest), written(rank.highest), written(rank.of)))}
          </p>
          <svg class="peer-mark" aria-hidden="true">
            <rect
              x={at(peers.lowQuarter)}
              width={widthOf(peers.lowQuarter, peers.highQuarter)}
              y="6"
              height="28"
            />
            <line class="peer-median" x1={at(peers.median)} x2={at(peers.median)} y1="6" y2="34" />
            {low !== null && high !== null && <line x1={at(low)} x2={at(high)} y1="20" y2="20" />}
            <circle cx={at(index)} cy="20" r="5.5" />
          </svg>
          <p class="peer-axis" aria-hidden="true">
            <span>{range.min} %</span>
            <span>{range.max} %</span>
          </p>
          <ul class="heat-legend">
            <li>
              <span class="peer-sign peer-sign-band" aria-hidden="true" />
              {words.band}
            </li>
            <li>
              <span class="peer-sign peer-sign-own" aria-hidden="true" />
              {words.own} ({unitName(first.unit, language)})
            </li>
          </ul>
        </>
      )}
    </section>
  )
}
