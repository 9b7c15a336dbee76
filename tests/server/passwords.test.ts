import { describe, expect, test } from 'vitest'
import { commonWords } from '../../server/accounts/common-words.ts'
import { passwordFault } from '../../server/accounts/password-rule.ts'
import { isPassword } from '../../server/auth/passwords.ts'
import { makeTurns } from '../../server/auth/turns.ts'

// G65: what is guessed first is refused, what is long and one's own is taken.

describe('passwords', () => {
  test.for([
    'password123',
    'Password2024!',
    'qwerty12345',
    '1234567890',
    '12345678910',
    'matkhau123',
    'matkhau@2026',
    'mật khẩu 123',
    'anhyeuem123',
    'iloveyou123',
    'vietnam2025',
    'hanoi123456',
    'nguyenvan1',
    'administrator',
    'P@ssw0rd123',
    'qwertyuiop',
    '1q2w3e4r5t',
    'abcdefghij',
    'aaaaaaaaaa',
    'abcabcabcabc',
    '0987654321',
    'sonoivu2026',
    'khaosat2026',
    'welcome2024',
    'football123',
    '1qaz2wsx3edc',
    'hoanganh99',
    'conyeume2010',
  ])('%s is refused as one of the first guesses', (password) => {
    expect(passwordFault(password)).toBe('common')
  })

  test('at least three thousand passwords made of common words are refused, with the words of a person', () => {
    const long = [...commonWords].flatMap((word) =>
      [
        '123',
        '1234',
        '@123',
        '2024',
        '2025',
        '2026',
        '12345678',
        '!',
        '1990',
        '123456',
        '111111',
        '000000',
        '2023',
        '@2026',
        '1985',
        '2010',
        '654321',
        '.2025',
      ].map((end) => `${word}${end}`),
    )
    const judged = long.filter((password) => password.length >= 10)

    expect(judged.length).toBeGreaterThan(3000)
    expect(judged.filter((password) => passwordFault(password) !== 'common')).toEqual([])
    expect(passwordFault('zyxhtranq1999', ['zyxhtranq'])).toBe('common')
    expect(passwordFault('zyxhtranq1999')).toBeNull()
  })

  test.for([
    'ngựa hồng qua cầu 27',
    'correct horse battery staple',
    'bốn mùa thay lá 88',
    'k7#vQ2m!xR9z',
    'x7'.concat('vq3mk9zr').repeat(7),
  ])('%s is taken', (password) => {
    expect(passwordFault(password)).toBeNull()
  })

  test('nine characters are too few and ten are not, counted as people count', () => {
    expect(passwordFault('đgkxqđzwv')).toBe('short')
    expect(passwordFault('đgkxqđzwvb')).toBeNull()
  })
})

describe('turns', () => {
  test('no more than so many run at once, all are done, and beyond the queue is refused', async () => {
    const inTurn = makeTurns({ atOnce: 4, waiting: 196 })
    let [running, most] = [0, 0]
    const work = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running--
    }

    const results = await Promise.allSettled(Array.from({ length: 210 }, () => inTurn(work)))

    expect(most).toBe(4)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(200)
  })

  test('a turn that failed is given on', async () => {
    const inTurn = makeTurns({ atOnce: 1, waiting: 5 })
    const failed = inTurn(() => Promise.reject(new Error('no'))).catch(() => 'failed')

    expect([await failed, await inTurn(async () => 'done')]).toEqual(['failed', 'done'])
  })
})

test('200 passwords judged at once take no more than 400 MB', { timeout: 180_000 }, async () => {
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)

  await Promise.all(Array.from({ length: 200 }, () => isPassword(null, 'ngựa hồng qua cầu 27')))
  clearInterval(watch)

  expect((most - before) / 1_048_576).toBeLessThan(400)
})
