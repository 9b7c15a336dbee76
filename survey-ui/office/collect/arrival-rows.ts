import type { Arrivals, ChannelCounts, UnitArrivals } from '#contract/arrivals.ts'
import { type Channel, channels } from '#contract/collector.ts'

/** The channels that brought anything, in their order: a column of zeros says nothing. */
export function usedChannels({ rows }: Pick<Arrivals, 'rows'>): Channel[] {
  return channels.filter((channel) => rows.some((row) => row.channels[channel] > 0))
}

/** All rows together: the unit with everything below it. */
export function wholeOf({ unitId, total, rows }: Arrivals): UnitArrivals {
  const sum = (channel: Channel) => rows.reduce((all, row) => all + row.channels[channel], 0)
  const counts = Object.fromEntries(channels.map((channel) => [channel, sum(channel)])) as ChannelCounts
  return { unitId, total, channels: counts }
}
