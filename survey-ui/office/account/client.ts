import type { FactorOffer, LinkOwner, OwnAccount } from '#contract/accounts.ts'
import type { Person } from '#contract/office.ts'
import type { Ask } from '../ask.ts'

export type AccountClient = ReturnType<typeof accountClient>

/** A second factor that is being set up: at the first sign-in, or later in one's own account. */
export interface Enrolment {
  offer: () => ReturnType<AccountClient['offerFirst']>
  prove: (code: string) => ReturnType<AccountClient['proveFirst']>
}

/** What people ask about their own account. */
export function accountClient(ask: Ask) {
  return {
    sendCode: (code: string) => ask<Person>('POST', '/session/code', { code }),
    offerFirst: () => ask<FactorOffer>('POST', '/session/second-factor', {}),
    proveFirst: (code: string) =>
      ask<{ codes: string[]; person?: Person }>('PUT', '/session/second-factor', { code }),
    lookAtLink: (token: string) => ask<LinkOwner>('POST', '/account-links/look', { token }),
    useLink: (token: string, password: string) =>
      ask<Person>('POST', '/account-links/use', { token, password }),
    read: () => ask<OwnAccount>('GET', '/account'),
    changePassword: (current: string, next: string) =>
      ask<null>('PUT', '/account/password', { current, next }),
    offerFactor: (password: string) => ask<FactorOffer>('POST', '/account/second-factor', { password }),
    proveFactor: (code: string) =>
      ask<{ codes: string[]; person?: Person }>('PUT', '/account/second-factor', { code }),
    dropFactor: (password: string) => ask<null>('POST', '/account/second-factor/off', { password }),
    endSession: (sessionId: string) => ask<null>('DELETE', `/account/sessions/${sessionId}`),
    endOtherSessions: () => ask<null>('DELETE', '/account/sessions'),
  }
}
