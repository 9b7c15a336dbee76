import { useSpeech } from '../../language.ts'
import { languageName, languageTitle } from '../../language-name.ts'
import type { Edit } from '../edit.ts'
import { TextField } from './TextField.tsx'
import { isMissing, isThere, mostSigns, type TextPart, type TextRow } from './text-rows.ts'
import { useLanguagesTexts } from './texts.ts'

interface TextTableProps {
  parts: readonly TextPart[]
  /** Language beside the Vietnamese; null while there is no other. */
  other: string | null
  edit: (edit: Edit) => void
}

/** Every text, Vietnamese on the left and the other language on the right. */
export function TextTable({ parts, other, edit }: TextTableProps) {
  const { language } = useSpeech()
  const words = useLanguagesTexts()
  return (
    <table class="figures text-table">
      <thead>
        <tr>
          <th scope="col">{words.columns.place}</th>
          <th scope="col">{words.columns.vi}</th>
          {other && <th scope="col">{languageTitle(other, language)}</th>}
        </tr>
      </thead>
      {parts.map(({ id, title, rows }) => (
        <tbody key={id}>
          <tr class="text-part">
            <th scope="rowgroup" colSpan={other ? 3 : 2}>
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <TextLine key={row.id} row={row} other={other} edit={edit} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function TextLine({ row, other, edit }: { row: TextRow } & Omit<TextTableProps, 'parts'>) {
  const { language } = useSpeech()
  const words = useLanguagesTexts()
  const { at, pointer, place, text, isLong } = row
  const field = (code: string, lacks: boolean) => (
    <TextField
      language={code}
      label={words.cell(place, languageName(code, language))}
      at={`${pointer}/${code}`}
      value={text[code] ?? ''}
      isLong={isLong}
      most={mostSigns(at)}
      isMissing={lacks}
      onType={(typed) => edit({ type: 'text', at, language: code, text: typed })}
    />
  )
  const lacks = other !== null && isMissing(row, other)
  return (
    <tr>
      <th scope="row">
        {place}
        {lacks && <span class="tag text-missing-tag">{words.missing}</span>}
        {!isThere(text, 'vi') && <span class="tag text-missing-tag">{words.missingVi}</span>}
      </th>
      <td>{field('vi', !isThere(text, 'vi'))}</td>
      {other && <td>{field(other, lacks)}</td>}
    </tr>
  )
}
