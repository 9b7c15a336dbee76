import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { makeFoldWatch } from '../../server/watching/fold-watch.ts'
import { makeApp } from '../support/app.ts'
import { type Series, scrape } from '../support/metrics.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put } from '../support/survey.ts'

// An alert on a name that nobody measures never sounds.

interface Rule {
  alert: string
  expr: string
  for?: string
  labels: { severity: string }
  annotations: { summary: string; action: string }
}

const path = fileURLToPath(new URL('../../docs/deploy/alerts.yml', import.meta.url))
const { groups }: { groups: { name: string; rules: Rule[] }[] } = parse(readFileSync(path, 'utf8'))
const rules = groups.flatMap((group) => group.rules)

/** Selectors of an expression: a name with the labels that it asks for. */
function selectorsOf(expr: string): { name: string; labels: [key: string, value: string][] }[] {
  return [...expr.matchAll(/\b((?:hailong|process|nodejs)_\w+|up)\b(?:\{([^}]*)\})?/g)].map(
    ([, name = '', labels = '']) => ({
      name,
      labels: [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    }),
  )
}

/** What Prometheus itself adds to each target. */
const targetLabels = ['job', 'instance']

const isThere = (series: readonly Series[], { name, labels }: ReturnType<typeof selectorsOf>[number]) =>
  name === 'up' ||
  series.some(
    (one) =>
      one.name === name &&
      labels.every(([key, value]) => targetLabels.includes(key) || one.labels[key] === value),
  )

test('every alert asks for series that a server tells', async ({ db, clock }) => {
  const none = () => ({ busy: 0, idle: 0, waiting: 0 })
  const app = await makeApp({
    db,
    clock,
    watch: {
      folds: makeFoldWatch(clock()),
      pools: { office: none, intake: none },
      dataDir: '/',
      lastBackup: async () => null,
    },
  })
  await put(app, newId(), contentOf(await openSurvey(db), { acc1: 4 }))
  const { series } = await scrape(app)
  await app.close()
  const asked = rules.flatMap(({ alert, expr }) => selectorsOf(expr).map((one) => ({ alert, ...one })))

  expect(asked.length).toBeGreaterThan(rules.length)
  expect(asked.filter((one) => !isThere(series, one))).toEqual([])
})

test('every alert has a name of its own, says what is wrong and what to do', () => {
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length)
  for (const rule of rules) {
    expect(rule.alert).toMatch(/^Hailong[A-Z]\w+$/)
    expect(rule.labels.severity).toMatch(/^(page|day)$/)
    expect(rule.annotations.summary).toMatch(/\S/)
    expect(rule.annotations.action).toMatch(/\S/)
    expect(rule.for ?? '1m').toMatch(/^\d+[mhd]$/)
    expect(balance(rule.expr)).toBe(0)
  }
})

function balance(expr: string): number {
  return [...expr].reduce((sum, sign) => sum + Number('({['.includes(sign)) - Number(')}]'.includes(sign)), 0)
}
