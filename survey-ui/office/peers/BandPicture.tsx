import type { Peers } from '#contract/peers.ts'

const ticks = [0, 20, 40, 60, 80, 100]

interface BandPictureProps {
  index: number | null
  band: NonNullable<Peers['band']>
  own: string
  others: string
}

/** The same as a picture: the band, and the own index as a dot. The sentence says it in words. */
export function BandPicture({ index, band, own, others }: BandPictureProps) {
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
