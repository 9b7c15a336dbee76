import type { FastifyInstance } from 'fastify'

/** One series of Prometheus' text format. */
export interface Series {
  name: string
  labels: Record<string, string>
  value: number
}

const line = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/

/** Reads the text format. @throws Error at a line that is none */
export function readMetrics(text: string): Series[] {
  return text
    .split('\n')
    .filter((one) => one !== '' && !one.startsWith('#'))
    .map((one) => {
      const [, name = '', labels = '', value = ''] = line.exec(one) ?? []
      if (name === '') throw new Error(`no series: ${one}`)
      const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)]
      return {
        name,
        labels: Object.fromEntries(pairs.map(([, key = '', text = '']) => [key, text])),
        value: value === 'Nan' ? Number.NaN : Number(value),
      }
    })
}

/** What an app tells on its own machine. */
export async function scrape(app: FastifyInstance): Promise<{ text: string; series: Series[] }> {
  const { statusCode, body } = await app.inject('/metrics')
  if (statusCode !== 200) throw new Error(`${statusCode} ${body}`)
  return { text: body, series: readMetrics(body) }
}
