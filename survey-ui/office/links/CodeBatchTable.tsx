import { count, dayShort } from '#charts/format.ts'
import type { CodeBatchSummary } from '#contract/link.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { CodeBatchActions } from './CodeBatchActions.tsx'
import type { LinkClient } from './client.ts'

interface CodeBatchTableProps {
  batches: readonly CodeBatchSummary[]
  links: LinkClient
  today: string
  saveFile: Services['saveFile']
  isEditable: boolean
  onChanged: () => void
}

/** Batches of codes with how many of each are used, the newest first. */
export function CodeBatchTable(props: CodeBatchTableProps) {
  const { batches, today, isEditable } = props
  const { language, texts } = useSpeech()
  const words = texts.links.codes
  return (
    <>
      <table class="figures code-table">
        <caption class="unseen">{texts.links.views.codes}</caption>
        <thead>
          <tr>
            <th scope="col">{words.batch}</th>
            <th scope="col" class="number">
              {words.count}
            </th>
            <th scope="col" class="number">
              {words.used}
            </th>
            <th scope="col" class="number">
              {words.left}
            </th>
            {isEditable && <td />}
          </tr>
        </thead>
        <tbody>
          {[...batches].reverse().map((batch) => (
            <tr key={batch.codeBatchId}>
              <th scope="row">
                {batch.name}
                <span class="row-note">
                  {words.issuedOn} {dayShort(batch.issuedOn)} · {termOf(batch, today)}
                </span>
              </th>
              <td class="number" data-head={words.count}>
                {count(batch.quantity, language)}
              </td>
              <td class="number" data-head={words.used}>
                {count(batch.used, language)}
              </td>
              <td class="number" data-head={words.left}>
                {count(batch.left, language)}
              </td>
              {isEditable && (
                <td class="row-action">
                  <CodeBatchActions {...props} batch={batch} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="field-help">{words.usedNote}</p>
    </>
  )

  function termOf({ revokedOn, expiresOn }: CodeBatchSummary, day: string): string {
    if (revokedOn !== null) return words.revoked(dayShort(revokedOn))
    if (expiresOn === null) return texts.surveys.openEnd
    return expiresOn < day ? texts.links.expired(dayShort(expiresOn)) : texts.links.until(dayShort(expiresOn))
  }
}
