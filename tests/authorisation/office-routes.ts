import { randomUUID } from 'node:crypto'
import { exchangeFormat, exchangeVersion } from '#contract/exchange.ts'
import type { Role } from '#contract/office.ts'
import { defaultPeriods } from '#contract/retention.ts'
import { shippedDraft } from '../support/drafts.ts'
import { details, scopeOf } from '../support/reports.ts'
import { managing, type Route, rare, reviewing, route, seeing, writing } from './route.ts'

// What the office does beside collecting: figures further down, comments, actions, setting up, questionnaires.

const working: Role[] = ['administrator', 'manager', 'unit_head']
const ofUnit =
  (path: string, rest = ''): Route['path'] =>
  ({ unit }) =>
    `${path}?unit=${unit}${rest}`
const sipas = '&instrument=sipas'
const source = { source: 'Thử quyền', sourceOn: '2026-01-31' }
const rule = { isOn: false, line: 0.8, ownLines: [], months: 3, certainty: 'interval' }
const file = () => ({
  key: 'mang-ve',
  file: { format: exchangeFormat, formatVersion: exchangeVersion, ...shippedDraft('counter-one-tap') },
})
const placed = { name: 'Đơn vị', nameEn: null, kind: 'commune', parentId: 1, area: null }
const since = '2000-01-01'

export const officeRoutes: Route[] = [
  route('GET /api/v1/cuts', seeing, 'ever', ofUnit('/cuts', `${sipas}&by=channel`)),
  route('GET /api/v1/item-months', seeing, 'ever', ofUnit('/item-months', sipas)),
  route('GET /api/v1/item-units', seeing, 'ever', ofUnit('/item-units', sipas)),
  route('GET /api/v1/comparison', seeing, 'ever', ofUnit('/comparison', sipas)),
  route('GET /api/v1/attention', seeing, 'ever', ofUnit('/attention')),
  route('GET /api/v1/fieldwork', seeing, 'ever', ofUnit('/fieldwork')),
  route('GET /api/v1/beside', seeing, 'ever', ofUnit('/beside', `${sipas}&from=2026-01&to=2026-06`)),
  route('GET /api/v1/official-indices', seeing, 'ever', ofUnit('/official-indices')),
  route(
    'PUT /api/v1/official-indices/:unitId/:name/:year',
    managing,
    'ever',
    ({ unit }) => `/official-indices/${unit}/par_index/2025`,
    { body: () => ({ value: { points: 90 }, rank: null, ...source }) },
  ),
  route(
    'DELETE /api/v1/official-indices/:unitId/:name/:year',
    managing,
    'ever',
    ({ unit }) => `/official-indices/${unit}/par_index/2024`,
  ),

  route('GET /api/v1/comments', seeing, 'ever', ofUnit('/comments', sipas)),
  route('GET /api/v1/comments/themes', seeing, 'ever', ofUnit('/comments/themes', sipas)),
  route('GET /api/v1/themes', seeing, 'nothing', undefined, rare),
  route('PUT /api/v1/themes', managing, 'tree', undefined, {
    body: () => ({
      basedOn: 999,
      themes: [{ key: 'thu', title: { vi: 'Thử', en: 'Try' }, keywords: ['thử'] }],
    }),
  }),
  route('GET /api/v1/reply-notes', seeing, 'ever', ofUnit('/reply-notes')),
  route('POST /api/v1/reply-notes', working, 'ever', '/reply-notes', {
    body: ({ unit }) => ({ unit, theme: 'thai-do', period: '2026', heard: 'Nghe', did: 'Làm' }),
  }),
  route(
    'DELETE /api/v1/reply-notes/:unit/:id',
    working,
    'ever',
    ({ unit }) => `/reply-notes/${unit}/${randomUUID()}`,
  ),

  route('GET /api/v1/actions', seeing, 'ever', ofUnit('/actions')),
  route('POST /api/v1/actions', working, 'ever', '/actions', {
    body: ({ unit }) => ({ unit, instrument: 'sipas', title: 'Thử quyền' }),
  }),
  route('GET /api/v1/actions/:unit/:id', seeing, 'ever', ({ unit }) => `/actions/${unit}/${randomUUID()}`),
  route(
    'PATCH /api/v1/actions/:unit/:id',
    working,
    'ever',
    ({ unit }) => `/actions/${unit}/${randomUUID()}`,
    {
      body: () => ({ revision: 1, cause: 'Thử' }),
    },
  ),
  route('GET /api/v1/action-rules', seeing, 'nothing', undefined, rare),
  route('POST /api/v1/action-rules/:instrument/preview', managing, 'tree', '/action-rules/dossier/preview', {
    body: () => rule,
    isRare: true,
  }),
  route('PUT /api/v1/action-rules/:instrument', managing, 'tree', '/action-rules/dossier', {
    body: () => ({ rule, seen: rule }),
  }),

  // Reports as they were seen long ago: refused for that, once it is sure that they may be written on.
  route('GET /api/v1/reports', reviewing, 'nothing', undefined, rare),
  route('GET /api/v1/report-defaults', writing, 'nothing', undefined, rare),
  route('POST /api/v1/reports', writing, 'today', '/reports', {
    body: ({ unit }) => ({ scope: scopeOf(unit), details }),
    isRare: true,
  }),
  route('GET /api/v1/reports/:id', reviewing, 'ever', ({ report }) => `/reports/${report}`),
  route('PATCH /api/v1/reports/:id', writing, 'today', ({ report }) => `/reports/${report}`, {
    body: ({ unit }) => ({ revision: 999, scope: scopeOf(unit), details }),
  }),
  route(
    'POST /api/v1/reports/:id/rendering',
    writing,
    'ever',
    ({ report }) => `/reports/${report}/rendering`,
    rare,
  ),
  route(
    'DELETE /api/v1/reports/:id/rendering',
    writing,
    'ever',
    ({ report }) => `/reports/${report}/rendering`,
    rare,
  ),
  route('POST /api/v1/reports/:id/moves', writing, 'ever', ({ report }) => `/reports/${report}/moves`, {
    body: () => ({ revision: 999, move: 'submit' }),
  }),
  route('POST /api/v1/reports/:id/editions', writing, 'ever', ({ report }) => `/reports/${report}/editions`, {
    body: () => ({ reason: 'Thử quyền' }),
  }),
  route(
    'GET /api/v1/reports/:id/differences',
    reviewing,
    'ever',
    ({ report }) => `/reports/${report}/differences`,
  ),
  route(
    'GET /api/v1/reports/:id/files/:name',
    reviewing,
    'ever',
    ({ report }) => `/reports/${report}/files/pdf`,
  ),

  route('GET /api/v1/notices', seeing, 'nothing', undefined, rare),
  route('POST /api/v1/notices', managing, 'tree', undefined, {
    body: () => ({
      vi: 'Thông báo này chỉ để thử xem ai được công bố thông báo.',
      en: 'This notice is here to try out who may publish notices.',
      fromDay: '2026-06-16',
      saidOtherwise: ['anonymity', 'totals', 'officials'],
    }),
  }),
  route('GET /api/v1/notice-uses', seeing, 'nothing', undefined, rare),
  route('GET /api/v1/retention', seeing, 'nothing', undefined, rare),
  route('GET /api/v1/retention/:kind', managing, 'tree', '/retention/comments?days=300'),
  route('PUT /api/v1/retention/:kind', managing, 'tree', '/retention/comments', {
    body: () => ({ days: defaultPeriods.comments, seen: defaultPeriods.comments }),
  }),

  route('GET /api/v1/agency', seeing, 'nothing', undefined, rare),
  route('PUT /api/v1/agency', managing, 'tree', undefined, {
    body: () => ({
      agency: { superiorAgency: 'A', issuingAgency: 'B', place: 'C', contact: '', idleSeconds: 60 },
      seen: {
        superiorAgency: 'ỦY BAN NHÂN DÂN TỈNH',
        issuingAgency: 'SỞ NỘI VỤ',
        place: '',
        contact: '',
        idleSeconds: 45,
      },
    }),
  }),
  route('GET /api/v1/setup-state', managing, 'tree', undefined, rare),
  route('GET /api/v1/populations', seeing, 'ever', ofUnit('/populations', '&year=2026')),
  route('PUT /api/v1/volumes', managing, 'tree', undefined, {
    body: ({ unit }) => ({
      unitId: unit,
      year: 2026,
      fieldCode: 'HT',
      transactions: 5,
      before: 5,
      ...source,
    }),
  }),
  route('PUT /api/v1/margins', managing, 'tree', undefined, {
    body: () => ({ year: 2026, variable: 'gender', category: 'x', population: 5, before: 5, ...source }),
  }),
  route('GET /api/v1/unit-map', seeing, 'nothing', undefined, rare),
  route('GET /api/v1/units/:id/history', seeing, 'ever', ({ unit }) => `/units/${unit}/history`),
  // Refused for what they ask, once it is sure that they may be asked: the tree is to stay as it is.
  route('POST /api/v1/units', managing, 'tree', undefined, {
    body: () => ({ code: 'P', ...placed, from: since }),
  }),
  route('POST /api/v1/units/:id/versions', managing, 'tree', ({ unit }) => `/units/${unit}/versions`, {
    body: () => ({ ...placed, from: since }),
  }),
  route('POST /api/v1/units/:id/end', managing, 'tree', ({ unit }) => `/units/${unit}/end`, {
    body: () => ({ day: since, legalBasis: 'Thử quyền', successorId: null }),
  }),
  route('POST /api/v1/unit-reorganisations', managing, 'tree', undefined, {
    body: ({ unit }) => ({
      act: 'split',
      day: since,
      legalBasis: 'Thử quyền',
      predecessors: [unit],
      existing: [],
      begun: [],
    }),
  }),
  route('GET /api/v1/imports/:kind/template', managing, 'nothing', '/imports/units/template', rare),
  route('POST /api/v1/imports/:kind/preview', managing, 'tree', '/imports/fields/preview?name=a.csv', {
    body: () => ({}),
  }),
  route(
    'POST /api/v1/imports/:kind',
    managing,
    'tree',
    `/imports/fields?name=a.csv&stamp=${'0'.repeat(64)}`,
    {
      body: () => ({}),
    },
  ),

  route('GET /api/v1/questionnaires', seeing, 'nothing', undefined, rare),
  route(
    'GET /api/v1/questionnaires/:key/:version',
    seeing,
    'nothing',
    '/questionnaires/counter-one-tap/1',
    rare,
  ),
  route(
    'GET /api/v1/questionnaires/:key/:version/export.json',
    seeing,
    'nothing',
    '/questionnaires/counter-one-tap/1/export.json',
    rare,
  ),
  route(
    'GET /api/v1/questionnaires/:key/:version/differences',
    managing,
    'nothing',
    '/questionnaires/counter-one-tap/1/differences?since=1',
    rare,
  ),
  route('GET /api/v1/drafts', managing, 'tree', undefined, rare),
  route('POST /api/v1/drafts', managing, 'tree', undefined, {
    body: () => ({ from: null, key: 'thu-quyen' }),
  }),
  route('POST /api/v1/drafts/import', managing, 'tree', undefined, { body: file, ...rare }),
  route('GET /api/v1/drafts/:id', managing, 'tree', () => `/drafts/${randomUUID()}`),
  route('PUT /api/v1/drafts/:id', managing, 'tree', () => `/drafts/${randomUUID()}`, {
    body: () => ({ revision: 1, draft: {} }),
  }),
  route('DELETE /api/v1/drafts/:id', managing, 'tree', () => `/drafts/${randomUUID()}?revision=1`),
  route('POST /api/v1/drafts/:id/publish', managing, 'tree', () => `/drafts/${randomUUID()}/publish`, {
    body: () => ({ revision: 1, after: null }),
  }),
]
