const [padding, titleHeight, lineHeight] = [24, 34, 28]

/** What a picture that is passed on must still say. */
export interface PictureWords {
  title: string
  context: string
  source: string
}

/** A part of a sheet: the words of SVG, and their height in pixels. */
export interface SheetPart {
  body: string
  height: number
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * Parts one below the other as an SVG file on white, under their title.
 * @param description what they show, in sentences, for those who cannot see it
 */
export function svgSheet(
  parts: readonly SheetPart[],
  width: number,
  { title, context, source }: PictureWords,
  description: string,
): Blob {
  const head = padding + titleHeight + lineHeight
  const tops = parts.map((_, at) => parts.slice(0, at).reduce((sum, { height }) => sum + height, head))
  const foot = parts.reduce((sum, { height }) => sum + height, head)
  const [wide, high] = [width + 2 * padding, foot + lineHeight + padding]
  const line = (text: string, y: number, style: string) =>
    `<text x="${padding}" y="${y}" fill="#14232d" ${style}>${escaped(text)}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" font-family="'Be Vietnam Pro', sans-serif" role="img"><title>${escaped(title)}</title><desc>${escaped(description)}</desc><rect width="100%" height="100%" fill="#fff"/>${line(title, padding + 20, 'font-size="20" font-weight="600"')}${line(context, padding + titleHeight + 14, 'font-size="14"')}${parts.map(({ body }, at) => `<g transform="translate(${padding} ${tops[at]})">${body}</g>`).join('')}${line(source, foot + 20, 'font-size="14"')}</svg>`
  return new Blob([svg], { type: 'image/svg+xml' })
}
