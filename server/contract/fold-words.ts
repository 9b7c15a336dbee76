/**
 * A text as it is searched: small letters without diacritics, đ as d, everything else one space; a space at both ends,
 * so that " can bo " stands on the borders of words. Latin letters and digits alone are left.
 */
export function foldWords(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  return ` ${plain.replace(/[^a-z0-9]+/g, ' ').trim()} `
}
