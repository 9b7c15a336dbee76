import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { count, dayShort } from '#charts/format.ts'
import { noticeLength, type PublishedNotice } from '#contract/notice.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { DayField } from '../DayField.tsx'
import { isDayWrong } from '../day-text.ts'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import { useFirstFieldFocus } from '../use-focus.ts'
import type { noticeClient } from './client.ts'
import { NoticeSheets } from './NoticeSheets.tsx'
import { isLongEnough, isUnchanged, type NoticeDraft, startOf, unsaidParts } from './notice-draft.ts'
import { PartCheck } from './PartCheck.tsx'
import { useNoticeTexts } from './texts.ts'

interface NoticeFormProps {
  /** The newest version, shown or still to come: the new one follows it. */
  newest: PublishedNotice
  /** YYYY-MM-DD */
  today: string
  agency: string
  client: ReturnType<typeof noticeClient>
  onCancel: () => void
  onPublished: (notice: PublishedNotice) => void
}

/** Writing the next version: both languages beside each other, what it must tell, how it will look. */
export function NoticeForm(props: NoticeFormProps) {
  const { newest, today, agency, client, onCancel, onPublished } = props
  const { language } = useSpeech()
  const words = useNoticeTexts()
  const form = useFirstFieldFocus()
  const first = newest.fromDay !== null && newest.fromDay > today ? newest.fromDay : today
  const [draft, setDraft] = useState<NoticeDraft>(startOf(newest, first))
  const [isTried, setTried] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const change = (part: Partial<NoticeDraft>) => setDraft({ ...draft, ...part })
  const isDayFaulty = draft.fromDay === '' || isDayWrong(draft.fromDay, first)
  const isReady =
    isLongEnough(draft.vi) && isLongEnough(draft.en) && !isDayFaulty && unsaidParts(draft).length === 0
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isReady && !isUnchanged(draft, newest)) setAsking(true)
    else
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('.field-faulty :is(textarea, input)')?.focus(),
      )
  }
  const publish = async () => {
    const { vi, en, fromDay, saidOtherwise } = draft
    const outcome = await client.publish({ vi, en, fromDay, saidOtherwise, after: newest.version })
    if (outcome.ok) onPublished(outcome.value)
    return outcome
  }
  const bounds = words.length(String(noticeLength.least), String(noticeLength.most))
  const version = String(newest.version + 1)
  return (
    <form ref={form} class="panel notice-form" onSubmit={submit} noValidate aria-label={words.write}>
      <h2>{words.formTitle(version)}</h2>
      <div class="notice-texts">
        {(['vi', 'en'] as const).map((one) => (
          <Field
            key={one}
            id={`notice-${one}`}
            label={words.textIn[one]}
            help={`${bounds} ${words.typed(count(draft[one].trim().length, language))}`}
            fault={isTried && !isLongEnough(draft[one]) ? bounds : null}
          >
            <textarea
              id={`notice-${one}`}
              lang={one}
              rows={8}
              maxLength={noticeLength.most}
              value={draft[one]}
              aria-describedby={noteId(`notice-${one}`)}
              onInput={(event) => change({ [one]: event.currentTarget.value })}
            />
          </Field>
        ))}
      </div>
      <PartCheck draft={draft} isTried={isTried} onVouch={(saidOtherwise) => change({ saidOtherwise })} />
      <DayField
        id="notice-from"
        label={words.fromDay}
        value={draft.fromDay}
        onDay={(fromDay) => change({ fromDay })}
        help={words.fromHelp(dayShort(first))}
        fault={isTried && isDayFaulty ? words.fromFault(dayShort(first)) : null}
      />
      <NoticeSheets caption={words.preview} text={draft} agency={agency} />
      {isTried && isUnchanged(draft, newest) && (
        <p class="notice notice-fault" role="alert">
          {words.unchanged}
        </p>
      )}
      <PanelActions submit={words.publish} busy={words.busy} isBusy={false} onCancel={onCancel} />
      {isAsking && (
        <ConfirmDialog
          question={words.question(version, dayShort(draft.fromDay))}
          confirm={words.publish}
          busy={words.busy}
          keep={words.keep}
          act={publish}
          onKeep={() => setAsking(false)}
        >
          <p>{words.meaning}</p>
        </ConfirmDialog>
      )}
    </form>
  )
}
