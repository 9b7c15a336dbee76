import { useMemo, useState } from 'preact/hooks'
import type { Person, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { mayChange, mayImprove } from '../session.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { useUnitPage } from '../use-unit-page.ts'
import { CommentFilters } from './CommentFilters.tsx'
import { CommentList } from './CommentList.tsx'
import { type CommentsAsked, commentsClient, commentsQuery } from './client.ts'
import './comments.css'
import { commentFinding } from './finding.ts'
import { ReplyNotes } from './ReplyNotes.tsx'
import { ThemeEditor } from './ThemeEditor.tsx'
import { ThemeSection } from './ThemeSection.tsx'
import { useCommentsTexts } from './texts.ts'

export interface CommentsPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  person: Person
}

/** What people wrote: what they speak of, their own words, and what the unit did about it. */
export function CommentsPage(props: CommentsPageProps) {
  const { texts } = useSpeech()
  const unit = useUnitPage('comments', props.address, props.units)
  return unit ? <CommentsOf {...props} unit={unit} /> : <p class="notice">{texts.faults.noUnits}</p>
}

function CommentsOf(props: CommentsPageProps & { unit: UnitSummary }) {
  const { services, address, go, units, unit, person } = props
  const { language, texts } = useSpeech()
  const words = useCommentsTexts()
  const client = useMemo(() => commentsClient(props.client), [props.client])
  const [isEditing, setEditing] = useState(false)
  const { instrument, choices } = address
  const asked: CommentsAsked = { unit: unit.unitId, instrument, choices }
  const themes = useRemote('themes', client.readThemes)
  const version = themes.value?.version ?? 0
  const figures = useRemote(`${commentsQuery(asked, 'themes')} ${version}`, () => client.readFigures(asked))
  const comments = useRemote(`${commentsQuery(asked, 'texts')} ${version}`, () => client.readComments(asked))
  const list = themes.value?.themes ?? []
  const shared = { ...props, client, themes: list, month: dayAt(services.now()).slice(0, 7) }
  const finding =
    figures.value && commentFinding(figures.value, list, unitName(unit, language), language, words)
  return (
    <>
      <CommentFilters {...shared} />
      <div class="page-head">
        <p class="muted">
          {texts.pages.comments} · {unitName(unit, language)}
        </p>
        <h1 aria-live="polite">{finding ?? texts.pages.comments}</h1>
        <p class="muted comments-lead">{words.lead}</p>
      </div>
      <ThemeSection
        figures={figures}
        themes={list}
        address={address}
        go={go}
        onEdit={mayChange(person) && themes.value ? () => setEditing(true) : null}
      />
      <CommentList comments={comments} themes={list} address={address} go={go} units={units} />
      <ReplyNotes {...shared} isEditable={mayImprove(person)} />
      {isEditing && themes.value && (
        <ThemeEditor
          list={themes.value}
          client={client}
          onLeave={() => setEditing(false)}
          onSaved={() => {
            setEditing(false)
            themes.reload()
          }}
        />
      )}
    </>
  )
}
