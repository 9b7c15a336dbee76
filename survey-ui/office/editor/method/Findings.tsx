import type { Finding } from '#contract/checking/finding.ts'
import type { MethodNames } from '../../text/method.vi.ts'
import type { MethodPart } from './method-part.ts'
import { useMethodTexts } from './texts.ts'

interface FindingsProps extends Pick<MethodPart, 'findings' | 'names'> {
  id?: string
  /** JSON pointer of what is judged here, with all that stands below it. */
  at: string
  /** Only what is said of this place itself. */
  isExact?: boolean
}

/** What the checker says of one place, in words beside it. */
export function Findings({ id, findings, names, at, isExact = false }: FindingsProps) {
  const words = useMethodTexts()
  const here = findings.filter((one) => one.at === at || (!isExact && one.at.startsWith(`${at}/`)))
  const told = here.flatMap((finding) => {
    const sentence = sentenceOf(finding, words.findings)
    return sentence ? [{ finding, text: sentence(namedBy(finding, names)) }] : []
  })
  return (
    <ul
      id={id}
      class={told.length > 0 ? 'method-findings' : 'method-findings method-findings-none'}
      aria-live="polite"
    >
      {told.map(({ finding, text }) => (
        <li key={`${finding.code} ${finding.at}`} class={`method-${finding.weight}`}>
          <strong>{words.weights[finding.weight]}:</strong> {text}
        </li>
      ))}
    </ul>
  )
}

type Sentence = (named: MethodNames) => string

function sentenceOf({ code }: Finding, sentences: Partial<Record<string, Sentence>>): Sentence | undefined {
  return sentences[code]
}

function namedBy({ named }: Finding, names: MethodPart['names']): MethodNames {
  const text = (part: string) => String(named[part] ?? '')
  const number = (part: string) => Number(named[part] ?? 0)
  return {
    item: names.item(text('item')),
    dimension: names.dimension(text('dimension')),
    first: names.dimension(text('first')),
    second: names.dimension(text('second')),
    levels: number('levels'),
    scaleLevels: number('scaleLevels'),
    minimumN: number('minimumN'),
    minimumNPublic: number('minimumNPublic'),
  }
}
