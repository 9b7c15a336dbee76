import { expect } from 'vitest'
import { readSettings, saveSetting } from '../../server/queries/settings.ts'
import { test } from '../support/server.ts'

test.for(['19001234', '1e400', 'true', 'null', '{"a":1}', '"x"', '[]', ''])(
  'a setting that looks like something else stays the text it is: %s',
  async (text, { db }) => {
    await saveSetting(db, 'contact', text)

    expect((await readSettings(db)).contact).toBe(text)
  },
)
