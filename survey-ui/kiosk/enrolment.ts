import type { Enrolment } from '#contract/kiosk.ts'
import { request } from '../api.ts'

export type EnrolmentResult =
  | { kind: 'enrolled'; enrolment: Enrolment }
  | { kind: 'refused' | 'tooMany' | 'unreachable' }

/** Offers a code to the server. */
export async function enrol(code: string): Promise<EnrolmentResult> {
  const body = { code: code.trim().toUpperCase() }
  const reply = await request<Enrolment>('POST', '/api/v1/devices/enrol', { body }).catch(() => null)
  if ((reply?.status === 200 || reply?.status === 201) && reply.body?.token) {
    return { kind: 'enrolled', enrolment: reply.body }
  }
  if (reply?.status === 429) return { kind: 'tooMany' }
  return { kind: reply?.status === 404 || reply?.status === 400 ? 'refused' : 'unreachable' }
}
