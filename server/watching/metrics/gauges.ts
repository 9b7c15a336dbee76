import { Counter, Gauge, type Registry } from 'prom-client'

// A value that cannot be read is told as "not a number": the others are needed most when the database is away.

/** A value that is read when somebody asks. */
export function gauge(
  registry: Registry,
  name: string,
  help: string,
  read: () => number | Promise<number>,
): void {
  const made = new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      made.set(await orNotKnown(read))
    },
  })
}

/** Several values that are read together, told apart by one label. */
export function gaugeBy(
  registry: Registry,
  name: string,
  help: string,
  label: string,
  read: () => Record<string, number> | Promise<Record<string, number>>,
): void {
  const made = new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    async collect() {
      made.reset()
      const values = await Promise.resolve()
        .then(read)
        .catch(() => ({}))
      for (const [key, value] of Object.entries(values)) made.set({ [label]: key }, value)
    },
  })
}

/** Counts that are kept elsewhere and only grow, told apart by one label. */
export function counterBy(
  registry: Registry,
  name: string,
  help: string,
  label: string,
  counts: Record<string, number>,
): void {
  const made = new Counter({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      made.reset()
      for (const [key, count] of Object.entries(counts)) made.inc({ [label]: key }, count)
    },
  })
}

async function orNotKnown(read: () => number | Promise<number>): Promise<number> {
  try {
    return await read()
  } catch {
    return Number.NaN
  }
}
