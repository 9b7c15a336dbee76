import { officeRoutes } from './office-routes.ts'
import { all, auditing, keying, managing, noting, type Route, rare, route, seeing } from './route.ts'

// Every route of staff with who may call it, written anew from what the roles are for. A route that is missing here fails
// the test.

const days = 'from=2026-06-01&to=2026-06-02'
const reason = () => ({ reason: 'thử quyền' })
const ballot = () => ({ answers: {}, respondent: {}, isSpoiled: true, isComplete: true })
const survey = 'khao-sat'
const own = null

export const routes: Route[] = [
  route('GET /api/v1/session', own, 'nothing'),
  route('POST /api/v1/session/code', own, 'nothing', undefined, {
    body: () => ({ code: '000000' }),
    ...rare,
  }),
  route('POST /api/v1/session/second-factor', own, 'nothing', undefined, { body: () => ({}), ...rare }),
  route('PUT /api/v1/session/second-factor', own, 'nothing', undefined, {
    body: () => ({ code: '000000' }),
    ...rare,
  }),
  route('GET /api/v1/account', own, 'nothing', undefined, rare),
  route('PUT /api/v1/account/password', own, 'nothing', undefined, {
    body: () => ({ current: 'x', next: 'y' }),
    ...rare,
  }),
  route('POST /api/v1/account/second-factor', own, 'nothing', undefined, {
    body: () => ({ password: 'x' }),
    ...rare,
  }),
  route('PUT /api/v1/account/second-factor', own, 'nothing', undefined, {
    body: () => ({ code: '000000' }),
    ...rare,
  }),
  route('POST /api/v1/account/second-factor/off', own, 'nothing', undefined, {
    body: () => ({ password: 'x' }),
    ...rare,
  }),
  route('DELETE /api/v1/account/sessions', own, 'nothing', undefined, rare),
  route(
    'DELETE /api/v1/account/sessions/:id',
    own,
    'nothing',
    ({ person }) => `/account/sessions/${person}`,
    {
      isRare: true,
      isOthers: true,
    },
  ),

  route('GET /api/v1/people', managing, 'nothing', undefined, rare),
  route('POST /api/v1/people', managing, 'ever', '/people', {
    body: ({ unit }) => ({
      login: 'mot-nguoi',
      name: 'Một người',
      grants: [{ role: 'clerk', unitId: unit, from: '2026-06-01', lastDay: null }],
    }),
  }),
  route('POST /api/v1/people/:id/grants', managing, 'ever', ({ person }) => `/people/${person}/grants`, {
    body: ({ unit }) => ({ role: 'clerk', unitId: unit, from: '2026-06-01', lastDay: '2026-06-02' }),
  }),
  route(
    'DELETE /api/v1/people/:id/grants/:grantId',
    managing,
    'person',
    ({ person, grant }) => `/people/${person}/grants/${grant}`,
  ),
  route('POST /api/v1/people/:id/disable', managing, 'person', ({ person }) => `/people/${person}/disable`),
  route('POST /api/v1/people/:id/enable', managing, 'person', ({ person }) => `/people/${person}/enable`),
  route('POST /api/v1/people/:id/link', managing, 'person', ({ person }) => `/people/${person}/link`),
  route('DELETE /api/v1/people/:id/link', managing, 'person', ({ person }) => `/people/${person}/link`),
  route('GET /api/v1/audit', auditing, 'tree', undefined, rare),
  route('GET /api/v1/audit/chain', auditing, 'tree', undefined, rare),

  route('GET /api/v1/units', all, 'nothing'),
  route('GET /api/v1/overview', seeing, 'ever', ({ unit }) => `/overview?instrument=dossier&unit=${unit}`),
  route('GET /api/v1/peers', seeing, 'ever', ({ unit }) => `/peers?instrument=dossier&unit=${unit}`),
  route('GET /api/v1/rating', seeing, 'ever', ({ unit }) => `/rating?instrument=dossier&unit=${unit}`),
  route(
    'GET /api/v1/report.pdf',
    seeing,
    'ever',
    ({ unit }) => `/report.pdf?instrument=dossier&unit=${unit}`,
    rare,
  ),
  route(
    'GET /api/v1/report.xlsx',
    seeing,
    'ever',
    ({ unit }) => `/report.xlsx?instrument=dossier&unit=${unit}`,
    rare,
  ),
  route('GET /api/v1/templates', seeing, 'nothing', undefined, rare),
  route('GET /api/v1/methods', seeing, 'nothing', undefined, rare),
  route('GET /api/v1/surveys', seeing, 'nothing', undefined, rare),
  route('POST /api/v1/surveys', managing, 'tree', undefined, {
    body: () => ({ key: survey, title: 'x', template: 'counter-one-tap', windowFrom: '2026-01-01' }),
  }),
  route('PATCH /api/v1/surveys/:key', managing, 'tree', `/surveys/${survey}`, {
    body: () => ({ windowFrom: '2026-01-01', windowTo: null }),
  }),
  route('POST /api/v1/surveys/:key/close', managing, 'tree', '/surveys/da-dong/close'),
  route('PUT /api/v1/surveys/:key/sampling', managing, 'tree', `/surveys/${survey}/sampling`, {
    body: () => ({ sampling: 'self_selected', frame: null, frameOn: null, drawnBy: null }),
  }),
  route('GET /api/v1/surveys/:key/versions', managing, 'tree', `/surveys/${survey}/versions`),
  route('PUT /api/v1/surveys/:key/version', managing, 'tree', `/surveys/${survey}/version`, {
    body: () => ({ version: 999, from: '2026-12-31' }),
  }),
  route('DELETE /api/v1/surveys/:key/version', managing, 'tree', `/surveys/${survey}/version`),
  route('PUT /api/v1/surveys/:key/organiser', managing, 'tree', `/surveys/${survey}/organiser`, {
    body: () => ({ conductedBy: null }),
  }),
  route('PUT /api/v1/surveys/:key/targets', managing, 'ever', `/surveys/${survey}/targets`, {
    body: ({ unit }) => ({ targets: [{ unitId: unit, before: 7, target: 7 }] }),
  }),
  route(
    'GET /api/v1/sample-frame',
    seeing,
    'ever',
    ({ unit }) => `/sample-frame?survey=${survey}&unit=${unit}&year=2026`,
  ),
  route('POST /api/v1/sample-plans', seeing, 'nothing', undefined, {
    body: () => ({
      method: 'proportional',
      marginOfError: 0.05,
      level: 0.95,
      share: 0.5,
      designEffect: 1,
      responseRate: 1,
      least: 0,
      most: null,
      units: [{ unitId: 1, population: 100, share: 0.5 }],
    }),
    ...rare,
  }),
  route('GET /api/v1/arrivals', seeing, 'ever', ({ unit }) => `/arrivals?unit=${unit}&${days}`),
  route('GET /api/v1/coverage', seeing, 'today', ({ unit }) => `/coverage?unit=${unit}&${days}`),
  route('GET /api/v1/quarantine', seeing, 'ever', ({ unit }) => `/quarantine?unit=${unit}`),
  route('POST /api/v1/quarantine/judge', managing, 'ever', '/quarantine/judge', {
    body: ({ unit }) => ({ unit }),
  }),
  route('POST /api/v1/analyses', seeing, 'ever', '/analyses', {
    body: ({ unit }) => ({ kind: 'priorities', instrument: 'sipas', unit }),
  }),
  route('GET /api/v1/analyses/:id', seeing, 'ever', ({ job }) => `/analyses/${job}`),
  route('GET /api/v1/link-subjects', seeing, 'today', ({ unit }) => `/link-subjects?unit=${unit}`),
  route('GET /api/v1/posters.pdf', seeing, 'today', ({ unit }) => `/posters.pdf?unit=${unit}`),

  route('GET /api/v1/collectors', all, 'today', ({ unit }) => `/collectors?unit=${unit}`),
  route('POST /api/v1/collectors', managing, 'today', '/collectors', {
    body: ({ unit }) => ({ unitId: unit, kind: 'link', name: 'x', surveys: ['khong-co'] }),
  }),
  route('GET /api/v1/collectors/:id', seeing, 'ever', ({ link }) => `/collectors/${link}`),
  route('PATCH /api/v1/collectors/:id', managing, 'ever', ({ link }) => `/collectors/${link}`, {
    body: () => ({ name: 'QR' }),
  }),
  route('POST /api/v1/collectors/:id/codes', managing, 'ever', ({ place }) => `/collectors/${place}/codes`),
  route('GET /api/v1/collectors/:id/qr.svg', seeing, 'ever', ({ link }) => `/collectors/${link}/qr.svg`),
  route('POST /api/v1/collectors/:id/revoke', managing, 'ever', ({ link }) => `/collectors/${link}/revoke`, {
    body: reason,
  }),
  route('POST /api/v1/collectors/:id/reopen', managing, 'ever', ({ place }) => `/collectors/${place}/reopen`),
  route(
    'GET /api/v1/collectors/:id/poster.pdf',
    seeing,
    'ever',
    ({ link }) => `/collectors/${link}/poster.pdf`,
  ),
  route(
    'GET /api/v1/collectors/:id/code-batches',
    seeing,
    'ever',
    ({ link }) => `/collectors/${link}/code-batches`,
  ),
  route(
    'POST /api/v1/collectors/:id/code-batches',
    managing,
    'ever',
    ({ link }) => `/collectors/${link}/code-batches`,
    { body: () => ({ name: 'x', quantity: 1, expiresOn: null }) },
  ),
  route(
    'GET /api/v1/collectors/:id/invitations',
    all,
    'ever',
    ({ link }) => `/collectors/${link}/invitations?${days}`,
  ),
  route(
    'PUT /api/v1/collectors/:id/invitations/:day',
    noting,
    'ever',
    ({ link }) => `/collectors/${link}/invitations/2026-06-01`,
    { body: () => ({ handedOut: 1 }) },
  ),
  route(
    'POST /api/v1/collectors/:id/tablets',
    managing,
    'ever',
    ({ place }) => `/collectors/${place}/tablets`,
    {
      body: () => ({ code: 'một hai ba bốn năm', name: 'Máy' }),
    },
  ),
  route(
    'POST /api/v1/code-batches/:id/revoke',
    managing,
    'ever',
    ({ codes }) => `/code-batches/${codes}/revoke`,
    {
      body: reason,
    },
  ),
  route(
    'POST /api/v1/code-batches/:id/reopen',
    managing,
    'ever',
    ({ codes }) => `/code-batches/${codes}/reopen`,
  ),
  route(
    'GET /api/v1/code-batches/:id/slips.pdf',
    managing,
    'ever',
    ({ codes }) => `/code-batches/${codes}/slips.pdf`,
  ),
  route(
    'GET /api/v1/code-batches/:id/codes.csv',
    managing,
    'ever',
    ({ codes }) => `/code-batches/${codes}/codes.csv`,
  ),

  route('GET /api/v1/tablets', seeing, 'ever', ({ unit }) => `/tablets?unit=${unit}`),
  route('PATCH /api/v1/tablets/:id', managing, 'ever', ({ tablet }) => `/tablets/${tablet}`, {
    body: () => ({ name: 'Máy' }),
  }),
  route('POST /api/v1/tablets/:id/move', managing, 'ever', ({ tablet }) => `/tablets/${tablet}/move`, {
    body: ({ place }) => ({ collectorId: place }),
    isLone: true,
  }),
  route(
    'POST /api/v1/tablets/:id/write-off',
    managing,
    'ever',
    ({ tablet }) => `/tablets/${tablet}/write-off`,
    {
      body: ({ place }) => ({ collectorId: place, day: '2026-06-01', count: 1, reason: 'thử quyền' }),
    },
  ),
  route('POST /api/v1/tablets/:id/revoke', managing, 'ever', ({ tablet }) => `/tablets/${tablet}/revoke`, {
    body: reason,
  }),

  route('GET /api/v1/paper-batches', all, 'ever', ({ unit }) => `/paper-batches?unit=${unit}`),
  route('POST /api/v1/paper-batches', managing, 'today', '/paper-batches', {
    body: ({ unit }) => ({
      unitId: unit,
      survey: 'khong-co',
      name: 'x',
      day: '2026-06-01',
      issued: 1,
      firstSerial: 1,
      keyings: 1,
    }),
  }),
  route('GET /api/v1/paper-batches/:id', keying, 'ever', ({ batch }) => `/paper-batches/${batch}`),
  route('PATCH /api/v1/paper-batches/:id', keying, 'ever', ({ batch }) => `/paper-batches/${batch}`, {
    body: () => ({ returned: 1 }),
  }),
  route(
    'POST /api/v1/paper-batches/:id/close',
    managing,
    'ever',
    ({ batch }) => `/paper-batches/${batch}/close`,
  ),
  route(
    'GET /api/v1/paper-batches/:id/unfinished',
    keying,
    'ever',
    ({ batch }) => `/paper-batches/${batch}/unfinished?keying=1`,
  ),
  route(
    'GET /api/v1/paper-batches/:id/differences',
    keying,
    'ever',
    ({ batch }) => `/paper-batches/${batch}/differences`,
  ),
  route(
    'PUT /api/v1/paper-batches/:id/ballots/:serial/:keying',
    keying,
    'ever',
    ({ batch }) => `/paper-batches/${batch}/ballots/99/1`,
    { body: ballot },
  ),
  route(
    'DELETE /api/v1/paper-batches/:id/ballots/:serial/:keying',
    keying,
    'ever',
    ({ batch }) => `/paper-batches/${batch}/ballots/99/1`,
  ),
  route(
    'PUT /api/v1/paper-batches/:id/ballots/:serial/settled',
    keying,
    'ever',
    ({ batch }) => `/paper-batches/${batch}/ballots/99/settled`,
    { body: () => ({ field: 'spoiled', key: '', value: true }) },
  ),
  route(
    'GET /api/v1/questionnaires/:key/:version/ballot.pdf',
    all,
    'ever',
    ({ batch }) => `/questionnaires/sipas-5-dimensions/1/ballot.pdf?batch=${batch}`,
    rare,
  ),
  ...officeRoutes,
  // Last: these take away what others look at.
  route('DELETE /api/v1/analyses/:id', seeing, 'ever', ({ job }) => `/analyses/${job}`),
  route('DELETE /api/v1/session', own, 'nothing', undefined, rare),
]
