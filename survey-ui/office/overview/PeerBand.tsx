import { count, percentValue } from '#charts/format.ts'
import type { Overview } from '#contract/office.ts'
import type { Peers, PeersReply } from '#contract/peers.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { type Address, overviewQuery } from '../router.ts'
import { peersEn } from '../text/peers.en.ts'
import { peersVi } from '../text/peers.vi.ts'
import { useRemote } from '../use-remote.ts'

interface PeerBandProps {
  overview: Overview
  client: OfficeClient
  address: Address
}

/** Where a unit stands among its peers, for who may not see these one by one. Nothing where there is nothing to tell. */
export function PeerBand({ overview, client, address }: PeerBandProps) {
  const { language } = useSpeech()
  const words = language === 'en' ? peersEn : peersVi
  const query = overviewQuery(address)
  const { value } = useRemote(`peers ${query}`, () => client.ask<PeersReply>('GET', `/peers?${query}`))
  const peers = value?.peers ?? null
  if (!peers || peers.ranked === 0) return null
  const { rank, band, ranked } = peers
  const shown = (value: number) => count(value, language)
  const whole = (share: number) => percentValue(share, language, 0)
  return (
    <section class="figure" aria-labelledby="peers-title">
      <header class="figure-head">
        <h2 id="peers-title">{words.title}</h2>
      </header>
      <p>
        {rank
          ? words.rank(shown(rank.lowest), shown(rank.highest), shown(ranked))
          : words.noRank(shown(ranked))}{' '}
        {band ? words.band(whole(band.low), whole(band.high), shown(band.units)) : words.noBand}
      </p>
      {band && <BandPicture index={overview.whole.index} band={band} own={words.own} others={words.others} />}
      <p class="figure-note">{words.note}</p>
    </section>
  )
}

const ticks = [0, 20, 40, 60, 80, 100]

interface BandPictureProps {
  index: number | null
  band: NonNullable<Peers['band']>
  own: string
  others: string
}

/** The same as a picture: the band, and the own index as a dot. The sentence says it in words. */
function BandPicture({ index, band, own, others }: BandPictureProps) {
  const at = (share: number) => `${(share * 100).toFixed(2)}%`
  return (
    <div class="peer-band">
      <svg aria-hidden="true">
        <rect
          class="peer-band-others"
          x={at(band.low)}
          width={at(band.high - band.low)}
          y="8"
          height="24"
          rx="2"
        />
        <line class="index-scale-axis" x1="0" x2="100%" y1="20" y2="20" />
        {ticks.map((tick) => (
          <text key={tick} class={`index-scale-tick tick-${tick}`} x={`${tick}%`} y="50">
            {tick}
          </text>
        ))}
        {index !== null && <circle class="index-scale-dot" cx={at(index)} cy="20" r="7" />}
      </svg>
      <p class="peer-band-key">
        <span class="peer-band-dot" /> {own}
        <span class="peer-band-block" /> {others}
      </p>
    </div>
  )
}
