import { type AnalysisKind, analysisKinds, type Cross } from '#contract/analyses.ts'
import { type ImportKind, importKinds } from '#contract/import.ts'
import { type Instrument, instruments } from '#contract/questionnaire.ts'
import { type DetailChoices, readDetails, startDetails, writeDetails } from './details/choices.ts'
import { type PageChoices, readPageChoices, writePageChoices } from './page-choices.ts'
import { type PlanChoices, readChoices, writeChoices } from './sample/choices.ts'

/** Pages of the office, in the order of the navigation. */
export const pages = [
  'overview',
  'details',
  'analyses',
  'comments',
  'actions',
  'reports',
  'collect',
  'paper',
  'setup',
  'questionnaires',
  'people',
  'audit',
  'account',
] as const
export type Page = (typeof pages)[number]

/** Parts of setting up beside surveys and places. */
export const setupParts = ['begin', 'units', 'import', 'counts', 'agency', 'notice', 'retention'] as const
export type SetupPart = (typeof setupParts)[number]

/** How many days, today included, the page about collecting looks back. */
export const lookBacks = [1, 7, 30] as const
export type LookBack = (typeof lookBacks)[number]

/** What the office page shows, as it stands in the address: a link can be shared, and going back works. */
export interface Address {
  page: Page
  instrument: Instrument
  /** Null means the top of what the person may see. */
  unitId: number | null
  /** First and last month, YYYY-MM, both included; null leaves the choice to the server: the latest twelve. */
  from: string | null
  to: string | null
  /** Day whose map of units is used, YYYY-MM-DD; null for the last day of the period. */
  asOf: string | null
  /** Another method to compute the overview by, such as `sipas-5-dimensions.2`; null for that of the surveys. */
  method: string | null
  /** What the page of details shows beside the filters. */
  details: DetailChoices
  /** Days that the page about collecting shows. */
  days: LookBack
  /** The sample plan, a part of setting up; null while none is being made. */
  plan: PlanChoices | null
  /** Part of setting up; null for surveys and places. */
  part: SetupPart | null
  /** Which table is imported; null before one was chosen. */
  table: ImportKind | null
  /** Day of the map of units, YYYY-MM-DD; null for today. */
  day: string | null
  /** What the page of analyses asks. */
  analysis: AnalysisKind
  /** Key of the one survey to analyse; null for all of the instrument that share their method. */
  survey: string | null
  /** Crosstab: key of the item (null for satisfaction as a whole), and what it is crossed with. */
  item: string | null
  by: Cross
  /** Id of the analysis that is shown; null before one was asked for. */
  job: string | null
  /** What pages about comments and actions choose; empty on all others. */
  choices: PageChoices
}

export const startAddress: Address = {
  page: 'overview',
  instrument: 'sipas',
  unitId: null,
  from: null,
  to: null,
  asOf: null,
  method: null,
  details: startDetails,
  days: 7,
  plan: null,
  part: null,
  table: null,
  day: null,
  analysis: 'priorities',
  survey: null,
  item: null,
  by: 'channel',
  job: null,
  choices: {},
}

const officePath = '/office'
const monthPattern = /^[0-9]{4}-(0[1-9]|1[0-2])$/

function readMonth(value: string | null): string | null {
  return value !== null && monthPattern.test(value) ? value : null
}

function readDay(value: string | null): string | null {
  if (value === null || !/^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$/.test(value)) return null
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : null
}

function readUnitId(value: string | null): number | null {
  return value !== null && /^[1-9][0-9]{0,8}$/.test(value) ? Number(value) : null
}

const methodPattern = /^[a-z0-9][a-z0-9-]{2,47}\.[1-9][0-9]{0,4}$/
const surveyPattern = /^[a-z0-9][a-z0-9-]{2,47}$/
const itemPattern = /^[A-Za-z0-9_-]{1,64}$/
const crossPattern = /^(channel|field|respondent:[A-Za-z][A-Za-z0-9_]{0,31})$/
const jobPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function readPattern(value: string | null, pattern: RegExp): string | null {
  return value !== null && pattern.test(value) ? value : null
}

const dayPattern = /^[12][0-9]{3}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$/

function readPart(query: URLSearchParams): Pick<Address, 'part' | 'table' | 'day'> {
  return {
    part: setupParts.find((known) => known === query.get('part')) ?? null,
    table: importKinds.find((known) => known === query.get('table')) ?? null,
    day: readPattern(query.get('day'), dayPattern),
  }
}

function inOrder(from: string | null, to: string | null) {
  return from !== null && to !== null && from > to ? ([to, from] as const) : ([from, to] as const)
}

/** Reads the query part of an address. What cannot be understood counts as not given: a worn link still opens. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search)
  const [from, to] = inOrder(readMonth(query.get('from')), readMonth(query.get('to')))
  return {
    page: pages.find((known) => known === query.get('page')) ?? startAddress.page,
    instrument: instruments.find((known) => known === query.get('instrument')) ?? startAddress.instrument,
    unitId: readUnitId(query.get('unit')),
    from,
    to,
    asOf: readDay(query.get('asOf')),
    method: readPattern(query.get('method'), methodPattern),
    details: query.get('page') === 'details' ? readDetails(query) : startDetails,
    days: lookBacks.find((known) => String(known) === query.get('days')) ?? startAddress.days,
    plan: query.get('page') === 'setup' && query.has('plan') ? readChoices(query) : null,
    ...readPart(query),
    analysis: analysisKinds.find((known) => known === query.get('analysis')) ?? startAddress.analysis,
    survey: readPattern(query.get('survey'), surveyPattern),
    item: readPattern(query.get('item'), itemPattern),
    by: (readPattern(query.get('by'), crossPattern) ?? startAddress.by) as Cross,
    job: readPattern(query.get('job'), jobPattern),
    choices: readPageChoices(query),
  }
}

/** The address of a state; what stands at its default is left out, so that the plain address is "all". */
export function writeAddress(address: Address): string {
  const { page, instrument, unitId, from, to, asOf, days, plan } = address
  const query = new URLSearchParams()
  if (page !== startAddress.page) query.set('page', page)
  if (instrument !== startAddress.instrument) query.set('instrument', instrument)
  if (unitId !== null) query.set('unit', String(unitId))
  if (from !== null) query.set('from', from)
  if (to !== null) query.set('to', to)
  if (asOf !== null) query.set('asOf', asOf)
  if (page === 'overview' && address.method !== null) query.set('method', address.method)
  if (page === 'details') writeDetails(query, address.details)
  if (days !== startAddress.days) query.set('days', String(days))
  if (page === 'setup' && plan !== null) writeChoices(query, plan)
  if (page === 'setup') writePart(query, address)
  if (page === 'analyses') writeAnalysis(query, address)
  writePageChoices(query, page, address.choices)
  const text = query.toString()
  return text === '' ? officePath : `${officePath}?${text}`
}

/** The query of the overview and of its report, the only figures that can be had by another method. */
export function figuresQuery(address: Address): string {
  const query = overviewQuery(address)
  return address.method === null ? query : `${query}&method=${address.method}`
}

/** The query of all that is asked of a unit and a period. */
export function overviewQuery({ instrument, unitId, from, to, asOf }: Address): string {
  const query = new URLSearchParams({ instrument })
  if (unitId !== null) query.set('unit', String(unitId))
  if (from !== null) query.set('from', from)
  if (to !== null) query.set('to', to)
  if (asOf !== null) query.set('asOf', asOf)
  return query.toString()
}

function writePart(query: URLSearchParams, { part, table, day, survey }: Address): void {
  if (part !== null) query.set('part', part)
  if (part === 'import' && table !== null) query.set('table', table)
  if (part === 'units' && day !== null) query.set('day', day)
  if (part === 'begin' && survey !== null) query.set('survey', survey)
}

/** Other pages know nothing of an analysis, and must not look filtered by it. */
function writeAnalysis(query: URLSearchParams, { analysis, survey, item, by, job }: Address): void {
  if (analysis !== startAddress.analysis) query.set('analysis', analysis)
  if (survey !== null) query.set('survey', survey)
  if (item !== null) query.set('item', item)
  if (by !== startAddress.by) query.set('by', by)
  if (job !== null) query.set('job', job)
}
