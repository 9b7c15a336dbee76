import type { Agency } from '#contract/agency.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Loading } from '../../Loading.tsx'
import { useRemote } from '../../use-remote.ts'
import type { PrepareProps } from '../PreparePage.tsx'
import { usePrepareTexts } from '../texts.ts'
import { AgencyForm } from './AgencyForm.tsx'
import { OrganiserSection } from './OrganiserSection.tsx'

/** Who runs the surveys, as documents name it. */
export function AgencyPage(props: PrepareProps) {
  const words = usePrepareTexts().agency
  const agency = useRemote('agency', () => props.client.ask<Agency>('GET', '/agency'))
  return (
    <>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="muted">{words.lead}</p>
      </div>
      {agency.value === null &&
        (agency.fault ? <FaultNotice fault={agency.fault} onRetry={agency.reload} /> : <Loading />)}
      {agency.value && (
        <>
          <AgencyForm {...props} agency={agency.value} />
          <OrganiserSection client={props.client} agency={agency.value.issuingAgency || words.unnamed} />
        </>
      )}
    </>
  )
}
