import type { PictureWords } from '../chart-files/svg-sheet.ts'

const padding = 24
const titleHeight = 34
const contextHeight = 28

/**
 * Charts one below the other as a picture on white, under their title: a picture that is passed on
 * must still say what it shows, of whom and from when.
 * @param scale pixels of the canvases for one of the page
 */
export async function pngOf(
  canvases: readonly HTMLCanvasElement[],
  { title, context, source }: PictureWords,
  scale = devicePixelRatio,
): Promise<Blob | null> {
  const width = Math.max(...canvases.map((canvas) => canvas.width)) + 2 * padding * scale
  const head = (padding + titleHeight + contextHeight) * scale
  const foot = (padding + contextHeight) * scale
  const height = canvases.reduce((sum, canvas) => sum + canvas.height, head) + foot
  const sheet = Object.assign(document.createElement('canvas'), { width, height })
  const pen = sheet.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#14232d'
  pen.textBaseline = 'top'
  const font = 'px "Be Vietnam Pro", sans-serif'
  pen.font = `600 ${20 * scale}${font}`
  pen.fillText(title, padding * scale, padding * scale, width - 2 * padding * scale)
  pen.font = `${14 * scale}${font}`
  pen.fillText(context, padding * scale, (padding + titleHeight) * scale, width - 2 * padding * scale)
  let top = head
  for (const canvas of canvases) {
    pen.drawImage(canvas, padding * scale, top)
    top += canvas.height
  }
  pen.fillText(source, padding * scale, top + 8 * scale, width - 2 * padding * scale)
  return new Promise((resolve) => sheet.toBlob(resolve, 'image/png'))
}
