import { useState } from 'preact/hooks'
import { usePrepareTexts } from '../texts.ts'

/** Takes one file, chosen or dropped. The button is the browser's own, so it is reached by keyboard. */
export function FileField({ onFile }: { onFile: (file: File) => void }) {
  const words = usePrepareTexts().import
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the field
    <div
      class={isOver ? 'file-drop file-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <input
        id="import-file"
        type="file"
        class="file-input"
        accept=".csv,.xlsx"
        onChange={(event) => take(event.currentTarget.files)}
      />
      <label for="import-file" class="button button-main">
        {words.choose}
      </label>
      <p class="muted">{words.drop}</p>
    </div>
  )
}
