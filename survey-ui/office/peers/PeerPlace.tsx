import { count, percentValue } from '#charts/format.ts'
import type { Peers } from '#contract/peers.ts'
import { useSpeech } from '../language.ts'
import { BandPicture } from './BandPicture.tsx'
import { usePeersTexts } from './texts.ts'

interface PeerPlaceProps {
  peers: Peers
  /** The unit's own index; null where it has none. */
  index: number | null
  /** Whether names and values stand below, as published. */
  isPublished?: boolean
}

/** Where a unit stands among its peers, in words and as a picture; none of them by name or by value. */
export function PeerPlace({ peers: { rank, band, ranked }, index, isPublished = false }: PeerPlaceProps) {
  const { language } = useSpeech()
  const words = usePeersTexts()
  const shown = (value: number) => count(value, language)
  const whole = (share: number) => percentValue(share, language, 0)
  return (
    <>
      <p>
        {rank
          ? words.rank(shown(rank.lowest), shown(rank.highest), shown(ranked))
          : words.noRank(shown(ranked))}{' '}
        {band ? words.band(whole(band.low), whole(band.high), shown(band.units)) : words.noBand}
      </p>
      {band && <BandPicture index={index} band={band} own={words.own} others={words.others} />}
      <p class="figure-note">{isPublished ? words.publishedNote : words.note}</p>
    </>
  )
}
