import { encode } from 'uqr'
import type { QrMatrix } from '../../analytics/print/model.ts'

// A quarter of a printed code may be dirty or torn (level Q), and more where that costs no module.
const level = { ecc: 'Q', boostEcc: true, border: 0 } as const

/** The QR code of an address, for print. */
export function qrOf(address: string): QrMatrix {
  return encode(address, level).data
}

/**
 * The QR code of one of thousands of addresses. Choosing the best mask takes twenty times as long as all the
 * rest; every mask is as valid, and readers are told which it is.
 */
export function quickQrOf(address: string): QrMatrix {
  return encode(address, { ...level, maskPattern: 2 }).data
}
