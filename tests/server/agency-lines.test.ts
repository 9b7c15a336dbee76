import { expect, test } from 'vitest'
import { agencyLines } from '../../server/agency-lines.ts'

test('a document names what nobody has entered, and leaves what was entered as it is', () => {
  const half = agencyLines({ superiorAgency: '', issuingAgency: 'SỞ NỘI VỤ' })
  const none = agencyLines({ superiorAgency: '', issuingAgency: '' })

  expect(half).toEqual({ superiorAgency: '[Chưa ghi cơ quan chủ quản]', issuingAgency: 'SỞ NỘI VỤ' })
  expect(none.issuingAgency).toBe('[Chưa ghi cơ quan ban hành]')
})
