import { importKinds } from '#contract/import.ts'
import { Link } from '../../Link.tsx'
import type { PrepareProps } from '../PreparePage.tsx'
import { usePrepareTexts } from '../texts.ts'
import { TableImport } from './TableImport.tsx'

/** Brings lists in from files: which one, then the file, a look at what it would do, and doing it. */
export function ImportPage(props: PrepareProps) {
  const { address, go } = props
  const words = usePrepareTexts().import
  const { table } = address
  if (table !== null) return <TableImport key={table} {...props} kind={table} />
  return (
    <>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="muted">{words.lead}</p>
      </div>
      <h2 class="import-which">{words.which}</h2>
      <ul class="import-kinds">
        {importKinds.map((kind) => (
          <li key={kind}>
            <Link address={address} change={{ part: 'import', table: kind }} go={go} class="import-kind">
              <strong>{words.kinds[kind].name}</strong>
              <span>{words.kinds[kind].lead}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
