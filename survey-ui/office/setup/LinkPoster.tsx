import { useState } from 'preact/hooks'
import type { CollectorSummary } from '#contract/office.ts'
import { type OfficeClient, qrPath } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'

interface LinkPosterProps {
  collector: CollectorSummary
  client: OfficeClient
  copyText: Services['copyText']
}

/** The address of a link and its QR code, or why there can be none. */
export function LinkPoster({ collector: { collectorId, name, url }, client, copyText }: LinkPosterProps) {
  const { texts } = useSpeech()
  const words = texts.collectors
  const [fault, setFault] = useState<Fault | null>(null)
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const qr = qrPath(collectorId)
  const copy = async () => setCopied((await copyText(url ?? '')) ? 'yes' : 'no')
  return (
    <div class="poster">
      {fault ? (
        <FaultNotice fault={fault} />
      ) : (
        <img
          src={qr}
          alt={words.qr(name)}
          width={200}
          height={200}
          onError={async () => setFault(await client.readQrFault(collectorId))}
        />
      )}
      <div class="poster-words">
        <label for={`url-${collectorId}`}>{words.address}</label>
        <div class="copy-line">
          <input
            id={`url-${collectorId}`}
            class="mono"
            readOnly
            value={url ?? ''}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" class="button" onClick={copy}>
            {words.copy}
          </button>
        </div>
        <p class="field-help" role="status">
          {copied === 'yes' && words.copied}
          {copied === 'no' && words.copyFailed}
        </p>
        {!fault && (
          <a href={qr} download={`qr-${collectorId}.svg`}>
            {words.saveQr}
          </a>
        )}
      </div>
    </div>
  )
}
