import { LocalInput } from '../LocalInput.tsx'
import type { MethodPart } from './method-part.ts'
import { useMethodTexts } from './texts.ts'

/** Which content each dimension belongs to: dimensions with one name of a content are told together too. */
export function ContentFields({ draft, edit, language, names }: MethodPart) {
  const { contents: words } = useMethodTexts()
  const { dimensions } = draft.method
  const hasSome = dimensions.some(({ content }) => content)
  return (
    <details class="method-contents" open={hasSome}>
      <summary>{words.heading}</summary>
      <p class="muted">{words.lead}</p>
      <ul>
        {dimensions.map(({ key, content }, place) => (
          <li key={key}>
            <span aria-hidden="true">{names.dimension(key)}</span>
            <LocalInput
              id={`content-${key}`}
              text={content}
              place={{ of: 'content', key }}
              at={`/method/dimensions/${place}/content`}
              maxLength={300}
              label={words.contentOf(names.dimension(key))}
              edit={edit}
              language={language}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
