import type { Draft } from '#contract/draft.ts'
import type { Item, LocalText } from '#contract/questionnaire.ts'
import type { PublishTexts } from '../../text/publish.vi.ts'
import { shortened } from '../names.ts'
import { questionNumber } from '../question-number.ts'

type Words = PublishTexts['place']

/** Where in a draft a JSON pointer leads, as people count: parts and questions from 1. */
export function placeWords({ questionnaire, method }: Draft, at: string, words: Words): string {
  const [root, part, ...rest] = at.split('/').slice(1).map(unescapePointer)
  if (root === 'method') {
    const dimension = method.dimensions[Number(rest[0])]
    return part === 'dimensions' && dimension
      ? words.dimension(ordinal(rest[0]), quoted(dimension.title, words))
      : words.method
  }
  switch (part) {
    case 'title':
    case 'introduction':
    case 'languages':
      return words[part]
    case 'scales': {
      const [key = '', , level] = rest
      return level === undefined ? words.scale(key) : words.level(key, ordinal(level))
    }
    case 'respondent': {
      const item = questionnaire.respondent[Number(rest[0])]
      return partOfItem(words.respondent(ordinal(rest[0]), quotedPrompt(item, words)), rest.slice(1), words)
    }
    case 'sections': {
      const [s, list, i, ...inner] = rest
      const section = questionnaire.sections[Number(s)]
      if (s === undefined || !section) return words.sections
      if (i === undefined || !Number.isInteger(Number(i)))
        return words.section(ordinal(s), quoted(section.title, words))
      const matrix = list === 'matrices' ? section.matrices?.[Number(i)] : undefined
      if (matrix) return words.matrix(ordinal(s), ordinal(i), quoted(matrix.lead, words))
      const item = section.items[Number(i)]
      const number = item ? String(questionNumber(questionnaire, item.key)) : ''
      return partOfItem(words.item(number, quotedPrompt(item, words)), inner, words)
    }
    default:
      return words.title
  }
}

function partOfItem(place: string, [part, nth]: string[], words: Words): string {
  if (part === 'options' && nth !== undefined) return words.option(place, ordinal(nth))
  return part === 'help' ? words.help(place) : place
}

const ordinal = (index: string | undefined) => String(Number(index) + 1)
const unescapePointer = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~')

function quotedPrompt(item: Item | undefined, words: Words): string {
  return item ? quoted(item.prompt, words) : ''
}

function quoted({ vi }: LocalText, words: Words): string {
  const text = vi.trim()
  if (text === '') return ''
  return words.quoted(shortened(text))
}
