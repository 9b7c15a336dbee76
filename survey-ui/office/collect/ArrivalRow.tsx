import type { ComponentChildren } from 'preact'
import { count } from '#charts/format.ts'
import type { UnitArrivals } from '#contract/arrivals.ts'
import type { Channel } from '#contract/collector.ts'
import { useSpeech } from '../language.ts'
import { InlineBar } from './InlineBar.tsx'

interface ArrivalRowProps {
  row: UnitArrivals
  /** Channels that have a column. */
  shown: readonly Channel[]
  /** Of the longest bar, 0..1; null for the whole, which has no bar and is set apart. */
  share: number | null
  children: ComponentChildren
}

/** One unit's counts. Where the screen has no room for columns, the channels stand beneath the name. */
export function ArrivalRow({ row, shown, share, children }: ArrivalRowProps) {
  const { language, texts } = useSpeech()
  const numberOf = (channel: Channel) => count(row.channels[channel], language)
  return (
    <tr class={share === null ? 'highlighted' : undefined}>
      <th scope="row">
        {children}
        <span class="row-place narrow-only">
          {shown
            .filter((channel) => row.channels[channel] > 0)
            .map((channel) => `${texts.collect.channels[channel]} ${numberOf(channel)}`)
            .join(' · ')}
        </span>
      </th>
      {shown.map((channel) => (
        <td key={channel} class="number channel">
          {numberOf(channel)}
        </td>
      ))}
      <td class="number strong">{count(row.total, language)}</td>
      <td class="bar-cell">{share !== null && <InlineBar share={share} />}</td>
    </tr>
  )
}
