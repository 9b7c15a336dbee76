import { setTimeout as pause } from 'node:timers/promises'
import { quantile } from './closed-loop.ts'
import type { CpuTime } from './cpu-time.ts'
import type { Province300 } from './province-of-300.ts'

/** What people ask for when they click from one view of the overview to the next, and how long each took. */
export interface Clicks {
  /** Milliseconds by the name of the request, ascending. */
  latencies: Record<string, number[]>
  /** Requests that were not answered with 200. */
  failed: number
  /** Milliseconds of the server's own CPU for each click, which depend less on what else the machine does. */
  cpuPerClick: number
}

const periods = [
  ['2025-12', '2026-11'],
  ['2026-01', '2026-11'],
  ['2026-07', '2026-09'],
  ['2026-10', '2026-11'],
  ['2025-01', '2025-12'],
] as const

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T

/** The requests of one click: the figures, and what the page asks beside them afterwards. */
function requestsOf({ province, units }: Province300): Record<string, string> {
  const unit = Math.random() < 0.4 ? province : pick(units)
  const [from, to] = pick(periods)
  const instrument = Math.random() < 0.85 ? 'sipas' : 'counter'
  return {
    overview: `/overview?instrument=${instrument}&unit=${unit}&from=${from}&to=${to}`,
    rating: `/rating?instrument=${instrument}&unit=${unit}&from=${from}&to=${to}`,
    attention: `/attention?unit=${unit}`,
    beside: `/beside?unit=${unit}&from=${from}&to=${to}&instrument=${instrument}`,
    fieldwork: `/fieldwork?unit=${unit}`,
    'official indices': `/official-indices?unit=${unit}`,
    cuts: `/cuts?instrument=${instrument}&by=field&unit=${unit}&from=${from}&to=${to}`,
    'items by month': `/item-months?instrument=${instrument}&unit=${unit}&from=${from}&to=${to}`,
    'items by unit': `/item-units?instrument=${instrument}&unit=${unit}&from=${from}&to=${to}`,
    comparison: `/comparison?instrument=${instrument}&unit=${unit}&from=${from}&to=${to}&vsUnit=${pick(units)}`,
  }
}

/**
 * So many people click for a while.
 * @param thinkSeconds how long each looks at a view, on average
 */
export async function clickAround(
  { address, cookie, cpuTime }: { address: string; cookie: string; cpuTime: CpuTime },
  place: Province300,
  { people, seconds, thinkSeconds }: { people: number; seconds: number; thinkSeconds: number },
): Promise<Clicks> {
  const clicks: Clicks = { latencies: {}, failed: 0, cpuPerClick: 0 }
  const cpuBefore = cpuTime()
  const end = performance.now() + seconds * 1000
  const ask = async (name: string, path: string) => {
    const begun = performance.now()
    const reply = await fetch(`${address}/api/v1${path}`, { headers: { cookie } })
    await reply.arrayBuffer()
    if (reply.status !== 200) clicks.failed++
    const known = clicks.latencies[name] ?? []
    clicks.latencies[name] = [...known, performance.now() - begun]
  }
  const person = async () => {
    await pause(Math.random() * thinkSeconds * 1000)
    while (performance.now() < end) {
      const { overview = '', ...beside } = requestsOf(place)
      await ask('overview', overview)
      await Promise.all(Object.entries(beside).map(([name, path]) => ask(name, path)))
      await pause(2 * Math.random() * thinkSeconds * 1000)
    }
  }
  await Promise.all(Array.from({ length: people }, person))
  clicks.cpuPerClick = (cpuTime() - cpuBefore) / 1000 / (clicks.latencies.overview?.length ?? 1)
  for (const all of Object.values(clicks.latencies)) all.sort((a, b) => a - b)
  return clicks
}

/** Prints a line per request. @param bareP95 milliseconds of a bare answer in the same minutes */
export function showClicks(
  label: string,
  { latencies, cpuPerClick }: Clicks,
  bareP95: number,
  budget: string,
): void {
  console.log(`\n${label}`)
  for (const [name, all] of Object.entries(latencies)) {
    const [p50, p95] = [quantile(all, 0.5), quantile(all, 0.95)]
    const [low, high] = [p50, p95].map((value) => value.toFixed(0).padStart(5))
    const times = (p95 / bareP95).toFixed(1).padStart(5)
    console.log(
      `  ${name.padEnd(20)} p50 ${low} ms   p95 ${high} ms = ${times} bare answers   n ${all.length}   ${budget}`,
    )
  }
  console.log(`  a bare answer        p95 ${bareP95.toFixed(1).padStart(7)} ms`)
  console.log(`  CPU of the server    ${cpuPerClick.toFixed(0)} ms a click, all its requests together`)
}
