import { type ComponentChildren, render } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { directionOf, pageLanguage } from '#contract/languages.ts'
import type { Device } from './styles.ts'
import { stylesOf } from './styles.ts'
import { useScale } from './use-scale.ts'

interface FormFrameProps {
  device: Device
  title: string
  language: string
  children: ComponentChildren
}

/** Size of the glass, in CSS pixels, and how large it is shown at most. */
const glass = {
  phone: { width: 360, height: 740, most: 1, root: 'phone' },
  tablet: { width: 800, height: 1280, most: 0.6, root: 'kiosk' },
} as const

/**
 * A page of its own within the page, of the device's size: its styles and the office's never meet, and widths are
 * judged by the glass. It has no address; what stands in it is drawn from here.
 */
export function FormFrame({ device, title, language, children }: FormFrameProps) {
  const { width, height, most, root } = glass[device]
  const frame = useRef<HTMLIFrameElement>(null)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const { holder, scale } = useScale(width, most)
  // Some browsers put another empty document in the place of the first, and tell of it as a load.
  const furnish = () => {
    const inner = frame.current?.contentDocument
    if (inner && !inner.getElementById(root)) setPlace(furnished(inner, device, root))
  }
  useLayoutEffect(furnish, [])
  useLayoutEffect(() => {
    if (!place) return
    // As the pages do: they speak to readers of other languages in one of their own, and each text says its own.
    place.ownerDocument.documentElement.lang = pageLanguage(language)
    place.ownerDocument.documentElement.dir = directionOf(language)
    place.ownerDocument.title = title
    keepingFocus(frame.current, () => render(children, place))
  })
  useEffect(() => () => void (place && render(null, place)), [place])
  return (
    <div ref={holder} class="form-glass-holder">
      <div
        class={`form-glass form-glass-${device}`}
        style={{ width: `${width * scale}px`, height: `${height * scale}px` }}
      >
        <iframe
          ref={frame}
          title={title}
          width={width}
          height={height}
          style={{ transform: `scale(${scale})` }}
          onLoad={furnish}
        />
      </div>
    </div>
  )
}

/** Gives an empty document the device's styles and a place to draw in. */
function furnished(inner: Document, device: Device, root: string): HTMLElement {
  const { CSSStyleSheet } = inner.defaultView as Window & typeof globalThis
  inner.adoptedStyleSheets = stylesOf[device].map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
  const place = inner.createElement('div')
  place.id = root
  inner.body.replaceChildren(place)
  return place
}

/** Forms put the focus on their headings; who works beside the preview must not lose theirs to it. */
function keepingFocus(frame: HTMLIFrameElement | null, act: () => void): void {
  const held = document.activeElement
  act()
  if (held !== frame && held !== document.activeElement && held instanceof HTMLElement) held.focus()
}
