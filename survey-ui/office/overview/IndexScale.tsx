import type { Figure } from '#contract/office.ts'

const ticks = [0, 20, 40, 60, 80, 100]

/** Where an index and its interval lie between nought and hundred. The words beside it say the same. */
export function IndexScale({ figure: { index, low, high } }: { figure: Figure }) {
  if (index === null || low === null || high === null) return null
  const at = (share: number) => `${(share * 100).toFixed(2)}%`
  return (
    <div class="index-scale">
      <svg aria-hidden="true">
        <line class="index-scale-axis" x1="0" x2="100%" y1="20" y2="20" />
        {ticks.map((tick) => (
          <line key={tick} class="index-scale-axis" x1={`${tick}%`} x2={`${tick}%`} y1="16" y2="24" />
        ))}
        <rect class="index-scale-interval" x={at(low)} width={at(high - low)} y="14" height="12" rx="2" />
        <circle class="index-scale-dot" cx={at(index)} cy="20" r="7" />
        {ticks.map((tick) => (
          <text key={tick} class={`index-scale-tick tick-${tick}`} x={`${tick}%`} y="42">
            {tick}
          </text>
        ))}
      </svg>
    </div>
  )
}
