import { count } from '#charts/format.ts'
import type { Finding } from '#contract/checking/finding.ts'
import { useSpeech } from '../../language.ts'
import { byCode, findingWords } from '../finding-words.ts'
import type { PanelProps } from '../panel.ts'
import { placeWords } from './place-words.ts'
import { usePublishTexts } from './texts.ts'

type FindingsProps = Pick<PanelProps, 'draft' | 'findings' | 'goTo'>

/** What must be mended before publishing, and what is for the office to judge. */
export function FindingsSection({ findings, ...rest }: FindingsProps) {
  const words = usePublishTexts()
  const faults = findings.filter(({ weight }) => weight === 'fault')
  const warnings = findings.filter(({ weight }) => weight === 'warning')
  return (
    <>
      {faults.length > 0 && <FindingGroup id="faults" title={words.faults} findings={faults} {...rest} />}
      {warnings.length > 0 && (
        <FindingGroup id="warnings" title={words.warnings} findings={warnings} {...rest} />
      )}
    </>
  )
}

/** How many findings of one kind stand open; the others unfold. */
const atOnce = 3

function FindingGroup({ id, title, findings, ...rest }: FindingsProps & { id: string; title: string }) {
  const { language } = useSpeech()
  const words = usePublishTexts()
  return (
    <section class={`figure findings findings-${id}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title} <span class="findings-count">{count(findings.length, language)}</span>
      </h2>
      {byCode(findings).map((same) => (
        <div key={same[0]?.code} class="findings-kind">
          <FindingPlaces {...rest} findings={same.slice(0, atOnce)} />
          {same.length > atOnce && (
            <details>
              <summary>{words.more(count(same.length - atOnce, language))}</summary>
              <FindingPlaces {...rest} findings={same.slice(atOnce)} />
            </details>
          )}
        </div>
      ))}
    </section>
  )
}

function FindingPlaces({ draft, findings, goTo }: FindingsProps) {
  const { language } = useSpeech()
  const words = usePublishTexts()
  const shown = (one: Finding) => ({ at: one.at, place: placeWords(draft, one.at, words.place) })
  return (
    <ul>
      {findings.map((one) => {
        const { at, place } = shown(one)
        return (
          <li key={one.code + at}>
            <div>
              <p>{findingWords(one, draft, language)}</p>
              <p class="muted">{place}</p>
            </div>
            <button type="button" class="button" onClick={() => goTo(at)}>
              {words.show}
              <span class="unseen">: {place}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
