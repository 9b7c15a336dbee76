import type { ImportKind } from '#contract/import.ts'
import { useSpeech } from '../../language.ts'
import { DownloadButton } from '../../links/DownloadButton.tsx'
import type { Services } from '../../services.ts'
import { usePrepareTexts } from '../texts.ts'
import type { ImportClient } from './client.ts'
import { tableColumns } from './columns.ts'

interface NeededColumnsProps {
  kind: ImportKind
  imports: ImportClient
  saveFile: Services['saveFile']
}

/** Which columns a file has, and one to fill in. */
export function NeededColumns({ kind, imports, saveFile }: NeededColumnsProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().import
  const { required, optional } = tableColumns[kind]
  return (
    <section class="import-columns" aria-labelledby="import-columns-title">
      <h2 id="import-columns-title">{words.columnsTitle}</h2>
      <ul>
        {required.map((column) => (
          <li key={column}>
            <strong>{words.columns[column]}</strong> <span class="muted">({words.required})</span>
          </li>
        ))}
        {optional.map((column) => (
          <li key={column}>{words.columns[column]}</li>
        ))}
      </ul>
      <p class="muted">{words.templateLead}</p>
      <DownloadButton
        label={words.template}
        fileName={`${kind}-${language}.csv`}
        download={() => imports.downloadTemplate(kind, language)}
        saveFile={saveFile}
      />
    </section>
  )
}
