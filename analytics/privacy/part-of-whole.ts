/** Whether a part of a shown whole may be shown: none of it or k and more, beside none or k and more. */
export function isPartShown(part: number, whole: number, k: number): boolean {
  const rest = whole - part
  return (part === 0 || part >= k) && (rest === 0 || rest >= k)
}
