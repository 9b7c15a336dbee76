import type { AccountLink, PeopleList } from '#contract/accounts.ts'
import type { Role } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'

export interface GrantDraft {
  role: Role
  unitId: number | null
  from: string
  lastDay: string | null
}

export type PeopleClient = ReturnType<typeof peopleClient>

/** What the office asks about accounts. */
export function peopleClient({ ask }: Pick<OfficeClient, 'ask'>) {
  const path = (staffId: string) => `/people/${staffId}`
  return {
    list: () => ask<PeopleList>('GET', '/people'),
    add: (login: string, name: string, grants: GrantDraft[]) =>
      ask<{ staffId: string; link: AccountLink }>('POST', '/people', { login, name, grants }),
    give: (staffId: string, grant: GrantDraft) => ask<null>('POST', `${path(staffId)}/grants`, grant),
    take: (staffId: string, grantId: string) => ask<null>('DELETE', `${path(staffId)}/grants/${grantId}`),
    disable: (staffId: string) => ask<null>('POST', `${path(staffId)}/disable`, {}),
    enable: (staffId: string) => ask<null>('POST', `${path(staffId)}/enable`, {}),
    makeLink: (staffId: string) => ask<AccountLink>('POST', `${path(staffId)}/link`, {}),
    endLink: (staffId: string) => ask<null>('DELETE', `${path(staffId)}/link`),
  }
}
