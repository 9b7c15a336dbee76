import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { Published } from '#contract/drafts.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { Fault, Outcome } from '../../fault.ts'
import { useSpeech } from '../../language.ts'
import { AskOnce } from '../../questionnaires/AskOnce.tsx'
import { startAddress, writeAddress } from '../../router.ts'
import type { PublishPanelProps } from '../panel.ts'
import type { Following } from './follow.ts'
import { PublishMeaning } from './PublishMeaning.tsx'
import { TakenKey } from './TakenKey.tsx'
import { usePublishTexts } from './texts.ts'

interface PublishSectionProps extends PublishPanelProps {
  /** Null for a questionnaire of its own. */
  following: Following | null
}

/** Publishing, and what stands in its way. */
export function PublishSection(props: PublishSectionProps) {
  const { client, draft, saved, findings, edit, isSaved, onPublished, following } = props
  const { language } = useSpeech()
  const { publish: words } = usePublishTexts()
  const [isAsked, setAsked] = useState(false)
  // Somebody who published while this page stood open; the draft itself is told of it with its next answer.
  const [told, setTold] = useState<number | null>(null)
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [told])
  const overtakenBy = Math.max(saved.overtakenBy ?? 0, told ?? 0) || null
  const after = overtakenBy ?? saved.basedOnVersion
  const version = count((after ?? 0) + 1, language)
  const faults = findings.filter(({ weight }) => weight === 'fault').length
  const isKeyTaken = saved.basedOnVersion === null && saved.overtakenBy !== null
  const title = inLanguage(draft.questionnaire.title, language) || draft.questionnaire.title.vi
  const publish = async (): Promise<Outcome<Published>> => {
    const body = { revision: saved.revision, after }
    const outcome = await client.ask<Published>('POST', `/drafts/${saved.draftId}/publish`, body)
    const newest = outcome.ok ? null : newestOf(outcome.fault)
    // It would be another version than the one that was agreed to: the question is put anew, after a look at what came.
    if (newest !== null) {
      setTold(newest)
      setAsked(false)
    }
    return outcome
  }
  const hindrance = isKeyTaken
    ? words.keyTaken
    : faults > 0
      ? words.faultsFirst(count(faults, language))
      : isSaved
        ? null
        : words.savingFirst
  return (
    <section class="figure publish" aria-labelledby="publish-title">
      <h2 id="publish-title">{words.title}</h2>
      {overtakenBy !== null && saved.basedOnVersion !== null && (
        <div class="notice" role="alert" tabIndex={-1} ref={told === null ? null : notice}>
          <p>{words.overtaken(count(overtakenBy, language), count(saved.basedOnVersion, language))}</p>
          <p>
            <a
              href={differencesPath(saved.key, overtakenBy, saved.basedOnVersion)}
              target="_blank"
              rel="noreferrer"
            >
              {words.seeNewest(count(overtakenBy, language))}
            </a>
          </p>
        </div>
      )}
      <p id="publish-note" role="status" class={hindrance ? 'fault-text' : 'muted'}>
        {hindrance ?? words.ready}
      </p>
      {isKeyTaken && <TakenKey taken={saved.key} edit={edit} />}
      <button
        type="button"
        class="button button-main"
        disabled={hindrance !== null}
        aria-describedby="publish-note"
        onClick={() => setAsked(true)}
      >
        {words.button(version)}
      </button>
      {isAsked && (
        <AskOnce
          question={words.question(title, version)}
          confirm={words.confirm}
          act={publish}
          onKeep={() => setAsked(false)}
          onDone={onPublished}
        >
          <PublishMeaning
            draft={draft}
            following={following}
            warnings={findings.length - faults}
            unfit={saved.unfitSurveys}
          />
        </AskOnce>
      )}
    </section>
  )
}

const newestOf = ({ code, details }: Fault) =>
  code === 'draft_overtaken' ? (details as { newest: number | null }).newest : null

function differencesPath(key: string, newest: number, since: number): string {
  const choices = { version: `${key}.${newest}`, since: String(since) }
  return writeAddress({ ...startAddress, page: 'questionnaires', choices })
}
