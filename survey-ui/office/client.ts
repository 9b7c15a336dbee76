import type {
  CollectorSummary,
  EnrolmentCode,
  Overview,
  Person,
  SurveySummary,
  TemplateSummary,
  UnitSummary,
} from '#contract/office.ts'
import type { Method, request, requestFile } from '../api.ts'
import { type Fault, type Outcome, unreachable } from './fault.ts'
import { paperCalls } from './paper/calls.ts'
import { type Address, overviewQuery } from './router.ts'

export interface NewSurvey {
  key: string
  title: string
  titleEn: string | null
  template: string
  windowFrom: string
  windowTo: string | null
}

export interface NewCollector {
  unitId: number
  kind: 'tablet' | 'link'
  name: string
  surveys: string[]
}

export type OfficeClient = ReturnType<typeof createClient>

interface Senders {
  request: typeof request
  requestFile: typeof requestFile
  /** Called when the server no longer knows who is asking. */
  onSignedOut: () => void
}

interface ProblemBody {
  code?: string
  message?: string
  details?: unknown
}

function faultOf(status: number, body: unknown, retryAfterSeconds: number | null): Fault {
  const { code = '', message = '', details } = (body ?? {}) as ProblemBody
  return { status, code, message, retryAfterSeconds, ...(details === undefined ? {} : { details }) }
}

/** The address of a collection point's QR code, an image. */
export function qrPath(collectorId: number): string {
  return `/api/v1/collectors/${collectorId}/qr.svg`
}

/** What the office can ask of the server. Nothing here throws: a failure is an outcome. */
export function createClient({ request, requestFile, onSignedOut }: Senders) {
  const settle = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (!outcome.ok && outcome.fault.status === 401 && outcome.fault.code !== 'wrong_password') onSignedOut()
    return outcome
  }

  async function ask<T>(method: Method, path: string, body?: unknown): Promise<Outcome<T>> {
    try {
      const reply = await request<T>(method, `/api/v1${path}`, body === undefined ? {} : { body })
      const isGood = reply.status >= 200 && reply.status < 300
      // A hotel portal answers 200 with a page of its own; only 204 has no body.
      if (isGood && (reply.body !== null || reply.status === 204)) return { ok: true, value: reply.body as T }
      return settle({ ok: false, fault: faultOf(reply.status, reply.body, reply.retryAfterSeconds) })
    } catch {
      return { ok: false, fault: unreachable }
    }
  }

  async function askFile(path: string): Promise<Outcome<Blob>> {
    try {
      const reply = await requestFile(`/api/v1${path}`)
      if (reply.file) return { ok: true, value: reply.file }
      return settle({ ok: false, fault: faultOf(reply.status, reply.problem, null) })
    } catch {
      return { ok: false, fault: unreachable }
    }
  }

  return {
    /** Who is signed in; a fault of status 401 when nobody is. */
    readSession: () => ask<Person>('GET', '/session'),
    signIn: (login: string, password: string) => ask<Person>('POST', '/session', { login, password }),
    signOut: () => ask<null>('DELETE', '/session'),
    listUnits: () => ask<UnitSummary[]>('GET', '/units'),
    readOverview: (address: Address) => ask<Overview>('GET', `/overview?${overviewQuery(address)}`),
    listTemplates: () => ask<TemplateSummary[]>('GET', '/templates'),
    listSurveys: () => ask<SurveySummary[]>('GET', '/surveys'),
    createSurvey: (survey: NewSurvey) => ask<SurveySummary>('POST', '/surveys', survey),
    closeSurvey: (key: string) => ask<SurveySummary>('POST', `/surveys/${encodeURIComponent(key)}/close`, {}),
    listCollectors: (unitId: number) => ask<CollectorSummary[]>('GET', `/collectors?unit=${unitId}`),
    createCollector: (collector: NewCollector) => ask<CollectorSummary>('POST', '/collectors', collector),
    createCode: (collectorId: number) => ask<EnrolmentCode>('POST', `/collectors/${collectorId}/codes`, {}),
    /** Why a QR code could not be shown: an image that fails does not tell. */
    readQrFault: async (collectorId: number): Promise<Fault | null> => {
      const outcome = await ask<unknown>('GET', qrPath(collectorId).replace('/api/v1', ''))
      return outcome.ok || outcome.fault.status === 200 ? null : outcome.fault
    },
    /** The report of what the overview shows, as a file. */
    downloadReport: (address: Address, language: string) =>
      askFile(`/report.pdf?${overviewQuery(address)}&language=${language}`),
    ...paperCalls(ask, askFile),
  }
}
