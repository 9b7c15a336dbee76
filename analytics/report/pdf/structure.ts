import type { Document } from './document.ts'

/** A node of the tree that tells a screen reader what the marks on the pages are. */
export type Structure = ReturnType<Document['struct']>

interface StructureOptions {
  /** What a figure shows. */
  alt?: string
  /** What a head cell is the head of. */
  scope?: 'Column' | 'Row'
  /** Left, top, right and bottom of a figure, from the upper left corner of the page. */
  bbox?: [number, number, number, number]
}

/** Adds a node under another; what `draw` puts on the page becomes its content. */
export function addStructure(
  doc: Document,
  parent: Structure,
  tag: string,
  draw: (() => void) | null = null,
  options: StructureOptions = {},
): Structure {
  // The published types lag behind PDFKit: scope and bbox are missing there.
  const node = doc.struct(tag, options as { alt?: string })
  parent.add(node)
  if (draw) node.add(draw)
  return node
}

/** Draws what is no content: rules, page numbers, repeated heads. A screen reader passes over it. */
export function drawArtifact(doc: Document, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}
