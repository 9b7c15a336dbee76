import { useEffect, useRef, useState } from 'preact/hooks'
import type { AccountLink } from '#contract/accounts.ts'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import type { Services } from '../services.ts'
import { usePeopleTexts } from './texts.ts'

interface LinkNoticeProps {
  name: string
  link: AccountLink
  services: Pick<Services, 'origin' | 'copyText'>
  onDone: () => void
}

/** Shows a link to an account, once, to be sent to the person. */
export function LinkNotice({ name, link, services, onDone }: LinkNoticeProps) {
  const { language } = useSpeech()
  const words = usePeopleTexts()
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)
  const address = `${services.origin}${link.path}`
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    setCopied(await services.copyText(address))
    field.current?.select()
  }
  return (
    <section class="panel account-link" aria-labelledby="account-link-title">
      <h3 id="account-link-title">{words.linkTitle(name)}</h3>
      <p>{words.linkLead(clockTimeAndDay(new Date(link.expiresAt), language))}</p>
      <div class="copy-line">
        <input ref={field} class="mono" readOnly value={address} aria-labelledby="account-link-title" />
        <button type="button" class="button button-main" onClick={copy}>
          {isCopied ? words.copied : words.copy}
        </button>
      </div>
      <div>
        <button type="button" class="button" onClick={onDone}>
          {words.done}
        </button>
      </div>
    </section>
  )
}
