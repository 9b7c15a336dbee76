import { useMemo } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Loading } from '../../Loading.tsx'
import { useSpeech } from '../../language.ts'
import { questionnairesClient } from '../../questionnaires/client.ts'
import { DifferenceTable } from '../../questionnaires/DifferenceTable.tsx'
import { MethodDifferences } from '../../questionnaires/MethodDifferences.tsx'
import { useRemote } from '../../use-remote.ts'
import type { PublishPanelProps } from '../panel.ts'
import { DurationSection } from './DurationSection.tsx'
import { FindingsSection } from './FindingsSection.tsx'
import { following } from './follow.ts'
import { ImpactSection } from './ImpactSection.tsx'
import { PublishSection } from './PublishSection.tsx'
import { usePublishTexts } from './texts.ts'
import './publish.css'

/** What is wrong with a draft, how long it takes to answer, what it changes, and publishing it. */
export function PublishPanel(props: PublishPanelProps) {
  const { client, saved } = props
  const { basedOnVersion, key } = saved
  const calls = useMemo(() => questionnairesClient(client), [client])
  return basedOnVersion === null ? (
    <NewPanel {...props} />
  ) : (
    <NextPanel {...props} calls={calls} name={{ key, version: basedOnVersion }} />
  )
}

/** A questionnaire of its own has nothing to compare with. */
function NewPanel(props: PublishPanelProps) {
  const { differences } = usePublishTexts()
  return (
    <>
      <Judged {...props} />
      <p class="notice">{differences.new}</p>
      <PublishSection {...props} following={null} />
    </>
  )
}

interface NextPanelProps extends PublishPanelProps {
  calls: ReturnType<typeof questionnairesClient>
  name: { key: string; version: number }
}

function NextPanel({ calls, name, ...props }: NextPanelProps) {
  const { differences: words } = usePublishTexts()
  const { draft, saved, edit } = props
  const earlier = useRemote(`${name.key} ${name.version}`, () => calls.readVersion(name))
  const change = useMemo(
    () => earlier.value && following(earlier.value, draft, saved),
    [earlier.value, draft, saved],
  )
  const version = String(name.version)
  return (
    <>
      <Judged {...props} />
      {!(earlier.value && change) &&
        (earlier.fault ? <FaultNotice fault={earlier.fault} onRetry={earlier.reload} /> : <Loading />)}
      {earlier.value && change && (
        <>
          <section class="figure" aria-labelledby="differences-title">
            <h2 id="differences-title">{words.title(version)}</h2>
            {change.differences.length === 0 ? (
              <p class="muted">{words.none(version)}</p>
            ) : (
              <DifferenceTable differences={change.differences} />
            )}
            <h3>{words.method}</h3>
            <MethodDifferences changes={change.method} />
          </section>
          <ImpactSection draft={draft} earlier={earlier.value} impact={change.impact} edit={edit} />
          <PublishSection {...props} following={change} />
        </>
      )}
    </>
  )
}

/** What the checker says of the draft as it stands, and how long it takes. */
function Judged({ draft, findings, goTo }: PublishPanelProps) {
  const { language } = useSpeech()
  const { finding: words } = usePublishTexts()
  const faults = findings.filter(({ weight }) => weight === 'fault').length
  const warnings = findings.length - faults
  const written = (value: number) => count(value, language)
  return (
    <>
      <p class={faults > 0 ? 'notice notice-fault' : 'notice'} role="status">
        <strong>
          {faults > 0
            ? warnings > 0
              ? words.faultsAndWarnings(written(faults), written(warnings))
              : words.faults(written(faults))
            : warnings > 0
              ? words.warnings(written(warnings))
              : words.none}
        </strong>
      </p>
      <FindingsSection draft={draft} findings={findings} goTo={goTo} />
      <DurationSection questionnaire={draft.questionnaire} />
    </>
  )
}
