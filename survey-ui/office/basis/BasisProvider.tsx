import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks'
import { count, dayShort, decimal, interval, percent } from '#charts/format.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { samplingName } from '#words/sampling-words.ts'
import { type Speech, useSpeech } from '../language.ts'
import { periodName } from '../period-name.ts'
import { unitName } from '../unit-tree.ts'
import { type Basis, BasisContext, type BasisFrame } from './basis-context.ts'
import { useBasisTexts } from './texts.ts'

interface BasisProviderProps {
  frame: BasisFrame
  children: ComponentChildren
}

/** Lets every index of a page open what it rests on. The browser's own dialog: Esc closes it, and focus goes back. */
export function BasisProvider({ frame, children }: BasisProviderProps) {
  const [basis, setBasis] = useState<Basis | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const open = useCallback((one: Basis) => setBasis(one), [])
  useEffect(() => {
    if (basis && !dialog.current?.open) dialog.current?.showModal()
  }, [basis])
  return (
    <BasisContext.Provider value={open}>
      {children}
      {basis && <BasisDialog basis={basis} frame={frame} dialog={dialog} onClose={() => setBasis(null)} />}
    </BasisContext.Provider>
  )
}

// A click beside the panel closes it too, where the browser knows how.
const closesBeside = { closedby: 'any' } as const

interface BasisDialogProps {
  basis: Basis
  frame: BasisFrame
  dialog: { current: HTMLDialogElement | null }
  onClose: () => void
}

function BasisDialog({ basis, frame, dialog, onClose }: BasisDialogProps) {
  const speech = useSpeech()
  const words = useBasisTexts()
  const titleId = useId()
  return (
    <dialog ref={dialog} class="basis" aria-labelledby={titleId} onClose={onClose} {...closesBeside}>
      <div class="basis-panel">
        <header class="basis-head">
          <h2 id={titleId}>{words.title(basis.label)}</h2>
          <button type="button" class="button button-quiet" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </header>
        <dl>
          {basisEntries(basis, frame, speech, words).map(([term, told]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{told}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  )
}

/** What is told of a number: term and words; what is not known of it is left out. */
export function basisEntries(
  { kind, label, figure, scope: own }: Basis,
  frame: BasisFrame,
  { language, texts }: Speech,
  words: ReturnType<typeof useBasisTexts>,
): [string, string][] {
  const { method, surveys, sampling } = frame
  const titles = (surveys ?? []).map(({ title, titleEn }) => (language === 'en' ? (titleEn ?? title) : title))
  const pooled = method.aggregation === 'pooled_answers'
  const isSingle = kind === 'item' || figure.answers === figure.respondents
  const how = isSingle ? words.wilson : pooled ? words.clustered : words.linearised
  const { unit, from, to, asOf } = own ?? frame
  const scope = [unitName(unit, language), periodName(from, to, texts)]
  const entries: [string, string | null][] = [
    [words.value, percent(figure.index, language)],
    [words.interval, interval(figure.low, figure.high, language)],
    [words.respondents, count(figure.respondents, language)],
    [words.answers, figure.answers === undefined || kind === 'item' ? null : count(figure.answers, language)],
    [
      words.score,
      figure.score === undefined || figure.score === null
        ? null
        : words.scoreOf(decimal(figure.score, language)),
    ],
    [
      words.scope,
      [...(kind === 'whole' ? [] : [label]), ...scope, texts.method.asOfMeaning(dayShort(asOf))].join(' · '),
    ],
    [words.source, titles.length === 0 ? null : titles.join('; ')],
    [words.sampling, sampling === undefined ? null : samplingName(sampling, language)],
    [
      words.how,
      kind === 'item' ? words.item : (texts.method.aggregations[method.aggregation] ?? method.aggregation),
    ],
    [words.intervalHow, how],
    [
      words.method,
      [
        words.methodOf(inLanguage(method.title, language), String(method.version)),
        method.draft ? words.draft : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    ],
    [words.hash, method.hash],
    [
      words.release,
      [words.releaseHow(count(method.minimumN, language)), kind === 'cut' ? words.cutHow : '']
        .filter((part) => part !== '')
        .join(' '),
    ],
  ]
  return entries.flatMap(([term, told]): [string, string][] => (told === null ? [] : [[term, told]]))
}
