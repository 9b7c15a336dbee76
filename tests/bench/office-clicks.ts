import { setTimeout as pause } from 'node:timers/promises'
import { quantile } from './closed-loop.ts'
import type { CpuTime } from './cpu-time.ts'
import type { Province300 } from './province-of-300.ts'

/** What pages ask for when people click from one to the next, and how long each request took. */
export interface Clicks {
  /** Milliseconds by the name of the request, ascending. */
  latencies: Record<string, number[]>
  /** Requests that were not answered with 200. */
  failed: number
  /** Pages that were opened. */
  pages: number
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

/** What a page asks for: the first request by itself, since it tells of which unit and months the others are. */
interface Page {
  first: string
  beside: Record<string, string>
}

/** A unit and months as pages name them. */
function place({ province, units }: Province300): string {
  const unit = Math.random() < 0.4 ? province : pick(units)
  const [from, to] = pick(periods)
  return `unit=${unit}&from=${from}&to=${to}`
}

function overviewPage(of: Province300): Page {
  const instrument = Math.random() < 0.85 ? 'sipas' : 'counter'
  const asked = place(of)
  const unit = asked.split('&')[0]
  return {
    first: `/overview?instrument=${instrument}&${asked}`,
    beside: {
      ...(instrument === 'counter' ? { rating: `/rating?instrument=counter&${asked}` } : {}),
      attention: `/attention?${unit}`,
      beside: `/beside?instrument=${instrument}&${asked}`,
      fieldwork: `/fieldwork?${unit}`,
      'official indices': `/official-indices?${unit}`,
    },
  }
}

function detailsPage(of: Province300): Page {
  const asked = `instrument=sipas&${place(of)}`
  return {
    first: `/item-months?${asked}`,
    beside: {
      cuts: `/cuts?by=field&${asked}`,
      'items by unit': `/item-units?${asked}`,
      comparison: `/comparison?${asked}&vsUnit=${pick(of.units)}`,
    },
  }
}

/**
 * So many people click for a while: twice to an overview for once to what stands below it.
 * @param thinkSeconds how long each looks at a page, on average
 */
export async function clickAround(
  { address, cookie, cpuTime }: { address: string; cookie: string; cpuTime: CpuTime },
  province: Province300,
  { people, seconds, thinkSeconds }: { people: number; seconds: number; thinkSeconds: number },
): Promise<Clicks> {
  const clicks: Clicks = { latencies: {}, failed: 0, pages: 0, cpuPerClick: 0 }
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
      const isOverview = Math.random() < 2 / 3
      const { first, beside } = isOverview ? overviewPage(province) : detailsPage(province)
      await ask(isOverview ? 'overview' : 'items by month', first)
      await Promise.all(Object.entries(beside).map(([name, path]) => ask(name, path)))
      clicks.pages++
      await pause(2 * Math.random() * thinkSeconds * 1000)
    }
  }
  await Promise.all(Array.from({ length: people }, person))
  clicks.cpuPerClick = (cpuTime() - cpuBefore) / 1000 / Math.max(1, clicks.pages)
  for (const all of Object.values(clicks.latencies)) all.sort((a, b) => a - b)
  return clicks
}

/** Prints a line per request. @param bareP95 milliseconds of a bare answer in the same minutes */
export function showClicks(
  label: string,
  { latencies, cpuPerClick, pages }: Clicks,
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
  console.log(
    `  CPU of the server    ${cpuPerClick.toFixed(0)} ms a page, all its requests together; ${pages} pages`,
  )
}
