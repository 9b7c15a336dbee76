// Mirrored about the straight mouth, and drawn with one stroke in one colour, so that no face weighs more.
const mouths = [
  'M14 35a10 9 0 0 1 20 0z',
  'M15 34q9-8 18 0',
  'M15 32h18',
  'M15 30q9 8 18 0',
  'M14 29a10 9 0 0 0 20 0z',
]

interface FaceProps {
  /** 1..5, from the least favourable. */
  level: number
}

/** The face of one of five levels. Only a picture: the words stand beside it. */
export function Face({ level }: FaceProps) {
  return (
    <svg class="face" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
      <circle cx="24" cy="24" r="21" class="face-skin" />
      <circle cx="16.5" cy="19" r="2.4" class="face-eye" />
      <circle cx="31.5" cy="19" r="2.4" class="face-eye" />
      <path d={mouths[level - 1]} class="face-mouth" />
    </svg>
  )
}
