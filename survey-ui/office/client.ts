import type { CodePolicy } from '#contract/collector.ts'
import type {
  CollectorSummary,
  EnrolmentCode,
  Overview,
  Person,
  SurveySummary,
  TemplateSummary,
  UnitSummary,
} from '#contract/office.ts'
import type { SamplingDesign } from '#contract/sampling.ts'
import { makeAsk, type Senders } from './ask.ts'
import type { Fault, Outcome } from './fault.ts'
import { paperCalls } from './paper/calls.ts'
import { type Address, figuresQuery } from './router.ts'

export interface NewSurvey {
  key: string
  title: string
  titleEn: string | null
  template: string
  windowFrom: string
  windowTo: string | null
  /** Left out for the agency of the installation. */
  conductedBy?: string
  design: SamplingDesign
}

export interface NewCollector {
  unitId: number
  kind: 'tablet' | 'link'
  name: string
  surveys: string[]
  /** Codes of what the place is about; null where it is about nothing in particular. */
  servicePoint?: string | null
  field?: string | null
  procedure?: string | null
  expiresOn?: string | null
  codes?: CodePolicy
}

/** A survey as the person sees it. */
export type SeenSurvey = Pick<SurveySummary, 'key' | 'stamp'>

/** Where to change a survey, as it was seen. */
export function surveyPath({ key, stamp }: SeenSurvey, action = ''): string {
  return `/surveys/${encodeURIComponent(key)}${action}?seen=${stamp}`
}

export type OfficeClient = ReturnType<typeof createClient>

/** The address of a collection point's QR code, an image. */
export function qrPath(collectorId: number): string {
  return `/api/v1/collectors/${collectorId}/qr.svg`
}

/**
 * What the office can ask of the server. Nothing here throws: a failure is an outcome. A part of the office with
 * calls of its own keeps them beside its components and makes them with `ask` and `askFile`, as collect/client.ts does.
 */
export function createClient(senders: Senders) {
  const { ask, askFile } = makeAsk(senders)
  return {
    ask,
    askFile,
    /** Who is signed in; a fault of status 401 when nobody is. */
    readSession: () => ask<Person>('GET', '/session'),
    signIn: (login: string, password: string) => ask<Person>('POST', '/session', { login, password }),
    signOut: () => ask<null>('DELETE', '/session'),
    listUnits: () => ask<UnitSummary[]>('GET', '/units'),
    readOverview: (address: Address) => ask<Overview>('GET', `/overview?${figuresQuery(address)}`),
    listTemplates: () => ask<TemplateSummary[]>('GET', '/templates'),
    listSurveys: () => ask<SurveySummary[]>('GET', '/surveys'),
    createSurvey: (survey: NewSurvey) => ask<SurveySummary>('POST', '/surveys', survey),
    /** Changes name the survey as it was seen, so that nobody writes over what another has just set. */
    widenSurvey: (survey: SeenSurvey, window: Pick<NewSurvey, 'windowFrom' | 'windowTo'>) =>
      ask<SurveySummary>('PATCH', surveyPath(survey), window),
    closeSurvey: (survey: SeenSurvey) => ask<SurveySummary>('POST', surveyPath(survey, '/close'), {}),
    listCollectors: (unitId: number) => ask<CollectorSummary[]>('GET', `/collectors?unit=${unitId}`),
    createCollector: (collector: NewCollector) => ask<CollectorSummary>('POST', '/collectors', collector),
    createCode: (collectorId: number) => ask<EnrolmentCode>('POST', `/collectors/${collectorId}/codes`, {}),
    /** Why a QR code could not be shown: an image that fails does not tell. */
    readQrFault: async (collectorId: number): Promise<Fault | null> => {
      const outcome = await ask<unknown>('GET', qrPath(collectorId).replace('/api/v1', ''))
      return outcome.ok || outcome.fault.status === 200 ? null : outcome.fault
    },
    /** The report of what the overview shows, as a file. */
    downloadReport: (address: Address, language: string, ending: 'pdf' | 'xlsx'): Promise<Outcome<Blob>> =>
      askFile(`/report.${ending}?${figuresQuery(address)}&language=${language}`),
    ...paperCalls(ask, askFile),
  }
}
