import { useState } from 'preact/hooks'
import type { CollectorSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import type { Services } from '../services.ts'
import { LinkPoster } from '../setup/LinkPoster.tsx'
import { CodeBatches } from './CodeBatches.tsx'
import { linkClient } from './client.ts'
import { InvitationTable } from './InvitationTable.tsx'
import { LinkTerm } from './LinkTerm.tsx'
import { PosterDownload } from './PosterDownload.tsx'
import { ReopenLink } from './ReopenLink.tsx'

interface LinkDetailProps {
  collector: CollectorSummary
  client: OfficeClient
  services: Services
  isEditable: boolean
  onChanged: () => void
}

const views = ['poster', 'codes', 'invitations', 'term'] as const

/** Everything about one link: its posters, its codes, what was handed out, how long it lasts. */
export function LinkDetail({ collector, client, services, isEditable, onChanged }: LinkDetailProps) {
  const { texts } = useSpeech()
  const words = texts.links
  const [view, setView] = useState<(typeof views)[number]>('poster')
  const links = linkClient(client)
  const today = dayAt(services.now())
  const { saveFile, copyText } = services
  if (collector.status !== 'open')
    return <ReopenLink collector={collector} links={links} onChanged={onChanged} />
  return (
    <div class="link-detail">
      <fieldset class="view-switch link-views">
        <legend class="unseen">{words.view}</legend>
        {views
          .filter((known) => isEditable || known !== 'term')
          .map((known) => (
            <button key={known} type="button" aria-pressed={known === view} onClick={() => setView(known)}>
              {words.views[known]}
            </button>
          ))}
      </fieldset>
      {view === 'poster' && (
        <>
          <LinkPoster collector={collector} client={client} copyText={copyText} />
          <PosterDownload collector={collector} links={links} saveFile={saveFile} />
        </>
      )}
      {view === 'codes' && (
        <CodeBatches
          collector={collector}
          links={links}
          today={today}
          saveFile={saveFile}
          isEditable={isEditable}
          onIssued={onChanged}
        />
      )}
      {view === 'invitations' && (
        <InvitationTable collector={collector} links={links} today={today} isEditable={isEditable} />
      )}
      {view === 'term' && (
        <LinkTerm collector={collector} links={links} today={today} onChanged={onChanged} />
      )}
    </div>
  )
}
