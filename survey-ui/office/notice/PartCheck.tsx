import { missingParts, type NoticePart, noticeParts } from '#contract/notice-parts.ts'
import { type NoticeDraft, unsaidParts } from './notice-draft.ts'
import { useNoticeTexts } from './texts.ts'

interface PartCheckProps {
  draft: NoticeDraft
  isTried: boolean
  onVouch: (saidOtherwise: NoticePart[]) => void
}

/** What every notice has to tell, and whether its words were found; a person may vouch for other words. */
export function PartCheck({ draft, isTried, onVouch }: PartCheckProps) {
  const words = useNoticeTexts()
  const missing = new Map(missingParts(draft).map(({ part, languages }) => [part, languages]))
  const unsaid = unsaidParts(draft)
  const vouch = (part: NoticePart, isVouched: boolean) =>
    onVouch(isVouched ? [...draft.saidOtherwise, part] : draft.saidOtherwise.filter((one) => one !== part))
  return (
    <fieldset class={isTried && unsaid.length > 0 ? 'choices field-faulty' : 'choices'}>
      <legend>{words.partsTitle}</legend>
      <ul class="notice-parts">
        {noticeParts.map((part) => {
          const languages = missing.get(part)
          return (
            <li key={part}>
              <span class={languages ? 'tag tag-draft' : 'tag tag-open'}>
                {languages ? words.notFound(languages.map((one) => words.inLanguage[one])) : words.found}
              </span>
              <span class="notice-part">{words.parts[part]}</span>
              {languages && (
                <label class="check-line notice-vouch">
                  <input
                    type="checkbox"
                    checked={draft.saidOtherwise.includes(part)}
                    aria-label={words.vouchFor(words.parts[part])}
                    onChange={(event) => vouch(part, event.currentTarget.checked)}
                  />
                  {words.vouch}
                </label>
              )}
            </li>
          )
        })}
      </ul>
      {isTried && unsaid.length > 0 && (
        <p class="field-fault" role="alert">
          {words.unsaid}
        </p>
      )}
    </fieldset>
  )
}
