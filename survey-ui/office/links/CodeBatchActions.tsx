import { useState } from 'preact/hooks'
import type { CodeBatchSummary } from '#contract/link.ts'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import type { LinkClient } from './client.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { linkFaultText } from './fault-text.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

interface CodeBatchActionsProps {
  batch: CodeBatchSummary
  links: LinkClient
  today: string
  saveFile: Services['saveFile']
  onChanged: () => void
}

/** What can be done with a batch: print it, pass it on, end it or take that back. */
export function CodeBatchActions({ batch, links, today, saveFile, onChanged }: CodeBatchActionsProps) {
  const { texts } = useSpeech()
  const words = texts.links.codes
  const { codeBatchId, name, revokedOn, expiresOn } = batch
  const [isRevoking, setRevoking] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const reopen = async () => {
    const outcome = await links.reopenCodes(codeBatchId)
    if (outcome.ok) onChanged()
    else setFault(outcome.fault)
  }
  if (revokedOn !== null)
    return (
      <>
        <button type="button" class="button button-quiet" onClick={reopen}>
          {words.reopen}
        </button>
        {fault && <span class="fault-text">{linkFaultText(fault, texts)}</span>}
      </>
    )
  if (expiresOn !== null && expiresOn < today) return null
  return (
    <>
      <DownloadButton
        look="quiet"
        label={words.slips}
        fileName={`${words.slipsName}-${codeBatchId}.pdf`}
        download={() => links.downloadSlips(codeBatchId, 'vi,en')}
        saveFile={saveFile}
      />
      <DownloadButton
        look="quiet"
        label={words.csv}
        fileName={`${words.csvName}-${codeBatchId}.csv`}
        download={() => links.downloadCodes(codeBatchId)}
        saveFile={saveFile}
      />
      <button type="button" class="button button-quiet" onClick={() => setRevoking(true)}>
        {words.revoke}
      </button>
      {isRevoking && (
        <ReasonDialog
          question={words.revokeQuestion(name)}
          meaning={words.revokeMeaning}
          act={(reason) => links.revokeCodes(codeBatchId, reason)}
          onKeep={() => setRevoking(false)}
          onDone={() => {
            setRevoking(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}
