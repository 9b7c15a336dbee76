import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectorSummary, UnitSummary } from '#contract/office.ts'
import type { OfficeServer } from './office.ts'

/** Something on every page of the office: responses, targets, paper, a tablet, a response that waits, other indices. */
export async function fillOffice(office: OfficeServer): Promise<void> {
  const units = await office.call<UnitSummary[]>('GET', '/units')
  const idOf = (code: string) => units.find((unit) => unit.code === code)?.unitId ?? 0
  const survey = { title: 'Khảo sát', titleEn: 'Survey', template: 'sipas-5-dimensions' }
  const today = new Date().toISOString().slice(0, 10)
  await office.call('POST', '/surveys', {
    ...survey,
    key: 'khao-sat',
    windowFrom: '2020-01-01',
    windowTo: shift(today, 5),
  })
  await office.call('POST', '/surveys', {
    ...survey,
    key: 'da-qua',
    windowFrom: '2020-01-01',
    windowTo: '2020-12-31',
  })
  const link = (surveys: string[], name: string) =>
    office.call<CollectorSummary>('POST', '/collectors', { unitId: idOf('X'), kind: 'link', name, surveys })
  const open = tokenOf(await link(['khao-sat'], 'Áp phích'))
  const past = tokenOf(await link(['da-qua'], 'Áp phích cũ'))
  for (let sent = 0; sent < 20; sent++) await answer(office, open, 'khao-sat', 1 + (sent % 5))
  await answer(office, past, 'da-qua', 3)
  await office.newTabletCode()
  await office.command('survey', 'target', 'khao-sat', 'X', '900')
  await office.call('POST', '/paper-batches', {
    unitId: idOf('X'),
    survey: 'khao-sat',
    name: 'Lô 1',
    day: shift(today, -9),
    issued: 100,
    firstSerial: 1,
    keyings: 1,
  })
  await importTable(
    office,
    'dossiers',
    `unit_code,period,field_code,handled,on_time\nX,${today.slice(0, 7)},F1,12439,12432\nP,${today.slice(0, 7)},F1,10,10\n`,
  )
  await importTable(
    office,
    'volumes',
    `unit_code,year,field_code,transactions\nX,${today.slice(0, 4)},F1,4000\n`,
  )
  await importTable(
    office,
    'official-indices',
    'unit_code,index,year,value,rank,ranked\nP,par_index,2025,"91,43",3,34\n',
  )
  await office.command('fold')
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

const tokenOf = ({ url }: CollectorSummary) => url?.split('/').at(-1) ?? ''

async function answer(office: OfficeServer, collector: string, survey: string, level: number): Promise<void> {
  const content = {
    survey,
    version: 1,
    collector,
    language: 'vi',
    notice: 1,
    day: new Date().toISOString().slice(0, 10),
    answers: { acc1: level, acc2: 4, stf1: 5 },
  }
  await fetch(`${office.address}/api/v1/responses/${randomBytes(16).toString('hex')}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content, sent: { capturedSecondsAgo: 0 } }),
  })
}

async function importTable(office: OfficeServer, kind: string, text: string): Promise<void> {
  const file = join(tmpdir(), `hailong-${randomBytes(6).toString('hex')}.csv`)
  writeFileSync(file, text)
  await office.command('import', kind, file, '--source', 'Hệ thống một cửa', '--source-date', '2026-01-31')
  rmSync(file)
}
