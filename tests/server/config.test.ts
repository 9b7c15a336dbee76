import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

test('an empty environment is enough', () => {
  expect(readConfig({}, { defaultDataDir: tmpdir() })).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    publicUrl: 'http://localhost:3000',
  })
})

test('all faults are named at once, each with its remedy', () => {
  const environment = {
    PORT: 'seventy',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://x',
    PUBLIC_URL: 'example',
    TLS_CERT: '/nowhere.pem',
    FOLD_SECONDS: '0',
    DATA_DIR: '/dev/null/data',
  }

  expect(() => readConfig(environment)).toThrow(
    /PORT is "seventy"[\s\S]*LOG_LEVEL[\s\S]*DATABASE_URL[\s\S]*DATA_DIR[\s\S]*TLS_CERT and TLS_KEY[\s\S]*PUBLIC_URL[\s\S]*FOLD_SECONDS/,
  )
})

test('an administrator’s database address alone makes no sense', () => {
  expect(() => readConfig({ DATABASE_ADMIN_URL: 'postgres://x/y' }, { defaultDataDir: tmpdir() })).toThrow(
    'set both or neither',
  )
})
