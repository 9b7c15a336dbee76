import { count } from '#charts/format.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import type { auditClient } from './client.ts'
import { useAuditTexts } from './texts.ts'

/** Whether every row of the log follows from the one before. */
export function ChainState({ client }: { client: ReturnType<typeof auditClient> }) {
  const { language } = useSpeech()
  const words = useAuditTexts().chain
  const { value, fault, isLoading, reload } = useRemote('chain', client.checkChain)
  if (fault) return <FaultNotice fault={fault} onRetry={reload} />
  const isBroken = value !== null && value.brokenAt !== null
  const said =
    value === null
      ? words.checking
      : value.brokenAt === null
        ? words.whole(count(value.rows, language))
        : words.broken(count(value.brokenAt, language))
  return (
    <p class={isBroken ? 'notice notice-fault' : 'notice'} role={isBroken ? 'alert' : 'status'}>
      {isLoading ? words.checking : said}{' '}
      {!isLoading && (
        <button type="button" class="link-button" onClick={reload}>
          {words.check}
        </button>
      )}
    </p>
  )
}
