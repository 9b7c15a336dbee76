import type { Figure } from '#contract/office.ts'

interface ScaleProps {
  figure: Figure
  /** 0..1; null for none. */
  target?: number | null
}

const places = (share: number) => `${Math.round(share * 10_000) / 100}%`

/** A dot with its interval on a scale of 0 to 100 %. It stands beside words that say the same. */
export function Scale({ figure: { index, low, high }, target = null }: ScaleProps) {
  if (index === null) return null
  return (
    <svg class="scale" width="100%" height="28" aria-hidden="true">
      <rect class="scale-track" x="0" y="13" width="100%" height="2" />
      {low !== null && high !== null && (
        <rect class="scale-range" x={places(low)} y="6" width={places(high - low)} height="16" rx="3" />
      )}
      {target !== null && (
        <line class="scale-target" x1={places(target)} x2={places(target)} y1="2" y2="26" />
      )}
      <circle class="scale-dot" cx={places(index)} cy="14" r="5" />
    </svg>
  )
}
