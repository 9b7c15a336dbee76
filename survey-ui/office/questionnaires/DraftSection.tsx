import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { DraftSummary } from '#contract/drafts.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import { AskOnce } from './AskOnce.tsx'
import type { QuestionnairesClient } from './client.ts'
import { useQuestionnairesTexts } from './texts.ts'

interface DraftSectionProps {
  client: QuestionnairesClient
  drafts: readonly DraftSummary[]
  address: Address
  go: Go
  onDiscarded: () => void
}

/** What is being written, by whom and since when. */
export function DraftSection({ client, drafts, address, go, onDiscarded }: DraftSectionProps) {
  const { language } = useSpeech()
  const words = useQuestionnairesTexts()
  const [asked, setAsked] = useState<DraftSummary | null>(null)
  const [gone, setGone] = useState<string | null>(null)
  const titleOf = ({ title }: DraftSummary) => inLanguage(title, language) || title.vi || words.untitled
  return (
    <section class="figure" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{words.drafts}</h2>
      <p role="status" class={gone === null ? 'unseen' : 'notice'}>
        {gone === null ? '' : words.discarded(gone)}
      </p>
      {drafts.length === 0 ? (
        <div class="questionnaire-none">
          <p>
            <strong>{words.noDrafts}</strong>
          </p>
          <p class="muted">{words.noDraftsLead}</p>
        </div>
      ) : (
        <table class="figures stacked">
          <thead>
            <tr>
              <th scope="col">{words.draftColumns.title}</th>
              <th scope="col">{words.draftColumns.follows}</th>
              <th scope="col">{words.draftColumns.changed}</th>
              <th scope="col">
                <span class="unseen">{words.draftColumns.action}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => (
              <tr key={draft.draftId}>
                <th scope="row">
                  {titleOf(draft)}
                  <span class="row-key">{draft.key}</span>
                </th>
                <td>
                  {draft.basedOnVersion === null
                    ? words.willBeNew
                    : words.willFollow(count(draft.basedOnVersion, language))}
                </td>
                <td>
                  {words.changed(
                    clockTimeAndDay(new Date(draft.changedAt), language),
                    draft.changedBy ?? words.commandLine,
                  )}
                </td>
                <td class="row-action">
                  <Link
                    class="button"
                    address={address}
                    change={{ choices: { draft: draft.draftId } }}
                    go={go}
                  >
                    {words.continue}
                    <span class="unseen"> {titleOf(draft)}</span>
                  </Link>{' '}
                  <button type="button" class="button button-quiet" onClick={() => setAsked(draft)}>
                    {words.discard}
                    <span class="unseen"> {titleOf(draft)}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked && (
        <AskOnce
          question={words.discardQuestion(titleOf(asked))}
          confirm={words.discardConfirm}
          isDangerous
          act={() => client.discard(asked)}
          onKeep={() => setAsked(null)}
          onDone={() => {
            setGone(titleOf(asked))
            setAsked(null)
            onDiscarded()
          }}
        >
          <p>{words.discardMeaning}</p>
        </AskOnce>
      )}
    </section>
  )
}
