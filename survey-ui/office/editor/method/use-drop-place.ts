import { useState } from 'preact/hooks'
import type { DimensionTools } from './DimensionSection.tsx'

/**
 * A card onto which a question can be dropped.
 * @param dimension its key; null where the question is in none
 * @returns whether one hovers over it, and what the card listens to
 */
export function useDropPlace({ dragged, onDrag, move }: DimensionTools, dimension: string | null) {
  const [isOver, setOver] = useState(false)
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return
      // Without this the browser takes no drop.
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      const left = event.currentTarget as Element
      if (!left.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (dragged !== null) move(dragged, dimension)
      onDrag(null)
    },
  }
  return { isOver: isOver && dragged !== null, handlers }
}
