import type { Enrolment } from '#contract/kiosk.ts'
import type { FormState } from '../form/state.ts'

/**
 * A form and the enrolment of the moment it was begun. Its response counts there, wherever the tablet is moved
 * meanwhile, and goes with that token.
 */
export interface Begun {
  form: FormState
  begunUnder: Enrolment
}

/** Each is null where the tablet was never enrolled. */
type Enrolled = { [member in keyof Enrolment]: Enrolment[member] | null }

/** The form as somebody begins it now; null where the tablet is not enrolled. */
export function beginNow({ token, configuration }: Enrolled, form: FormState): Begun | null {
  return token === null || configuration === null ? null : { form, begunUnder: { token, configuration } }
}
