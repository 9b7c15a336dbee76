import { useEffect, useMemo } from 'preact/hooks'
import type { OwnAccount } from '#contract/accounts.ts'
import type { UnitSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { grantDays, grantName } from '../people/texts.ts'
import { useRemote } from '../use-remote.ts'
import type { AccountProps } from './AccountPart.tsx'
import './account.css'
import { accountClient } from './client.ts'
import { FactorSection } from './FactorSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { SessionSection } from './SessionSection.tsx'
import { useAccountTexts } from './texts.ts'

/** One's own account: what one may do, password, second factor, sessions. */
export function AccountPage({ client: office, units }: AccountProps) {
  const { texts } = useSpeech()
  const words = useAccountTexts()
  const client = useMemo(() => accountClient(office.ask), [office])
  const { value: account, fault, reload } = useRemote('account', client.read)
  useEffect(() => {
    document.title = texts.documentTitle(words.page.title)
  }, [texts, words])
  return (
    <>
      <header class="page-head">
        <h1>{words.page.title}</h1>
        {account && (
          <p class="muted">
            {account.name} · {words.page.login(account.login)}
          </p>
        )}
      </header>
      {account === null && (fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />)}
      {account && (
        <div class="account-parts">
          <Rights account={account} units={units} />
          <PasswordSection login={account.login} client={client} onChanged={reload} />
          <FactorSection factor={account.secondFactor} client={client} onChanged={reload} />
          <SessionSection sessions={account.sessions} client={client} onChanged={reload} />
        </div>
      )}
    </>
  )
}

function Rights({ account, units }: { account: OwnAccount; units: readonly UnitSummary[] }) {
  const speech = useSpeech()
  const { page } = useAccountTexts()
  const place = { wholeTree: page.wholeTree, otherUnit: page.unknownUnit }
  return (
    <section aria-labelledby="rights-title">
      <h2 id="rights-title">{page.grants}</h2>
      {account.grants.length === 0 ? (
        <p>{page.noGrants}</p>
      ) : (
        <ul class="rights">
          {account.grants.map((grant) => (
            <li key={grant.grantId}>
              {grantName(grant, units, place, speech)}{' '}
              <span class="row-note">{grantDays(grant, { ...page, ended: '' })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
