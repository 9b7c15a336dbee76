import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Tolerance } from './differences.ts'
import type { Row, Tables } from './grouping.ts'

/** One quantity with its arguments, and the value it should have. */
export interface Case {
  id: string
  quantity: string
  dataset: string
  args: object
  expected: unknown
  tol?: Tolerance
}

const folder = join(import.meta.dirname, '..', 'fixtures', 'oracle')

/** All cases of the reference values kept with the tests. */
export function readCases(): Case[] {
  const files = readdirSync(join(folder, 'expected')).sort()
  return files.flatMap(
    (file): Case[] => JSON.parse(readFileSync(join(folder, 'expected', file), 'utf8')).cases,
  )
}

/** The CSV files of a data set; none for formulas that need no answers. */
export function readTables(dataset: string): Tables {
  const files = ['responses', 'units', 'volumes', 'margins'] as const
  return Object.assign({}, ...files.map((file) => readTable(file, dataset)))
}

function readTable(table: keyof Tables, dataset: string): Tables {
  const path = join(folder, 'data', `${dataset}_${table}.csv`)
  if (!existsSync(path)) return {}
  const rows: Row[] = parse(readFileSync(path), { columns: true, bom: true })
  return { [table]: rows }
}
