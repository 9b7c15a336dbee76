import { useEffect, useState } from 'preact/hooks'
import type { CollectorSummary, EnrolmentCode } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import type { Services } from '../services.ts'

interface EnrolTabletProps {
  collector: CollectorSummary
  client: OfficeClient
  services: Services
}

/** A code for one tablet. It is made when this opens: whoever opens it stands beside the tablet. */
export function EnrolTablet({ collector: { collectorId }, client, services }: EnrolTabletProps) {
  const { language, texts } = useSpeech()
  const words = texts.collectors
  const [code, setCode] = useState<EnrolmentCode | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const isExpired = useExpiry(code, services.now)
  const create = async () => {
    setFault(null)
    setCode(null)
    const outcome = await client.createCode(collectorId)
    if (outcome.ok) setCode(outcome.value)
    else setFault(outcome.fault)
  }
  useEffect(() => void create(), [collectorId])

  if (fault) return <FaultNotice fault={fault} onRetry={create} />
  if (!code) {
    return (
      <p class="loading" role="status">
        {words.enrolBusy}
      </p>
    )
  }
  return (
    <div class="enrolment" role="status">
      <p class="enrolment-label">{words.enrolCode}</p>
      <p class={isExpired ? 'enrolment-code expired' : 'enrolment-code'}>{code.code}</p>
      {isExpired ? (
        <p class="fault-text">{words.enrolExpired}</p>
      ) : (
        <>
          <p>{words.enrolWhere(`${services.origin}/kiosk`)}</p>
          <p class="muted">{words.enrolExpiry(clockTimeAndDay(new Date(code.expiresAt), language))}</p>
        </>
      )}
      <button type="button" class="button button-quiet" onClick={create}>
        {words.enrolAgain}
      </button>
    </div>
  )
}

function useExpiry(code: EnrolmentCode | null, now: () => Date): boolean {
  const [isExpired, setExpired] = useState(false)
  useEffect(() => {
    setExpired(false)
    if (!code) return
    const timer = setTimeout(() => setExpired(true), Date.parse(code.expiresAt) - now().getTime())
    return () => clearTimeout(timer)
  }, [code, now])
  return isExpired
}
