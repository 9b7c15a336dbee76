import type { AttentionLine } from '#contract/attention.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import { useRemote } from '../use-remote.ts'
import { attentionTarget, attentionWords, isGrave } from './attention-words.ts'
import { watchClient } from './client.ts'
import type { WatchProps } from './parts.tsx'
import { useWatchTexts } from './texts.ts'

const refreshSeconds = 60

/** What needs attention today, one line each with its link, the most urgent first. */
export function AttentionSection({ overview, client, address, go, units }: WatchProps) {
  const { unitId } = overview.unit
  const words = useWatchTexts()
  const attention = useRemote(`${unitId}`, () => watchClient(client).readAttention(unitId), refreshSeconds)
  const { language } = useSpeech()
  const { value, fault, isOutdated } = attention
  const lines = isOutdated ? null : (value?.lines ?? null)
  const nameOf = (id: number) => {
    const unit = units.find((known) => known.unitId === id)
    return unit ? unitName(unit, language) : String(id)
  }
  return (
    <section class="attention attention-place" aria-labelledby="attention-title" aria-busy={lines === null}>
      <h2 id="attention-title">{words.attention.title}</h2>
      {lines === null && fault && <p class="notice">{words.attention.failed}</p>}
      {lines?.length === 0 && <p class="attention-none">{words.attention.none}</p>}
      {lines && lines.length > 0 && (
        <ol class="attention-lines">
          {lines.map((line, position) => (
            <li key={position} class={isGrave(line) ? 'attention-line attention-grave' : 'attention-line'}>
              <AttentionSign line={line} />
              <p>{attentionWords(line, language, words.attention, nameOf)}</p>
              <LinkToMend line={line} unitId={unitId} address={address} go={go} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Leads to where a line is mended, if a page can. */
function LinkToMend({
  line,
  unitId,
  address,
  go,
}: Pick<WatchProps, 'address' | 'go'> & { line: AttentionLine; unitId: number }) {
  const words = useWatchTexts()
  const target = attentionTarget(line, unitId)
  if (!target) return null
  return (
    <Link address={address} change={target} go={go}>
      {words.attention.to[target.label]}
    </Link>
  )
}

/** Filled where something is lost or late, an outline where there is time. The words say which. */
function AttentionSign({ line }: { line: AttentionLine }) {
  return (
    <svg class="attention-sign" viewBox="0 0 16 16" aria-hidden="true">
      {isGrave(line) ? <path d="M8 1L15.5 14.5H.5z" /> : <circle cx="8" cy="8" r="5.5" />}
    </svg>
  )
}
