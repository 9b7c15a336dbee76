import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// The files by which the server is put up name what is there, and open nothing that should be closed.

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string) => readFileSync(join(root, 'docs/deploy', name), 'utf8')
const lines = (name: string) =>
  read(name)
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))

describe('Containerfile', () => {
  const stages = lines('Containerfile')
    .join('\n')
    .split(/^(?=FROM )/m)
  const last = stages.at(-1) ?? ''

  test('ends as an ordinary user, with a check of life and in the form that signals reach', () => {
    expect(last).toMatch(/^USER node$/m)
    expect(last).toMatch(/^HEALTHCHECK .*\/livez/m)
    const command = /^CMD (\[.*\])$/m.exec(last)?.[1] ?? '[]'
    expect(existsSync(join(root, JSON.parse(command).at(-1)))).toBe(true)
    expect(last.indexOf('USER')).toBeGreaterThan(last.lastIndexOf('RUN'))
  })

  test('begins with a named version, and installs what the lock file says', () => {
    for (const stage of stages) {
      expect(stage).toMatch(/^FROM \S+\/node:\d+-\S+/)
      expect(stage).not.toMatch(/\bADD\b|:latest|npm install|curl|sudo/)
    }
    expect(stages.filter((stage) => stage.includes('npm ci')).length).toBe(2)
  })

  test('copies what is there, and all that the server needs at run time', () => {
    const sources = [...last.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, source = '']) => source)

    expect(sources.filter((source) => source !== 'dist' && !existsSync(join(root, source)))).toEqual([])
    expect(sources).toEqual(
      expect.arrayContaining(['server', 'analytics', 'migrations', 'dist', 'package.json']),
    )
  })
})

describe('compose.yaml', () => {
  interface Service {
    image?: string
    build?: { dockerfile: string; context: string }
    ports?: string[]
    environment?: Record<string, string>
    networks: string[]
    volumes: string[]
    [name: string]: unknown
  }
  const { services, networks, volumes } = parse(read('compose.yaml')) as {
    services: Record<'database' | 'hailong' | 'proxy', Service>
    networks: Record<string, { internal?: boolean }>
    volumes: Record<string, unknown>
  }

  test('opens the proxy alone, and the database to the server alone', () => {
    expect(Object.entries(services).flatMap(([name, { ports }]) => (ports ? [name] : []))).toEqual(['proxy'])
    expect(services.database.networks).toEqual(['inside'])
    expect(networks.inside?.internal).toBe(true)
    expect(services.proxy.networks).not.toContain('inside')
  })

  test('gives the server a login without rights, and every secret from outside', () => {
    const { DATABASE_URL = '', DATABASE_ADMIN_URL = '' } = services.hailong.environment ?? {}

    expect(new URL(DATABASE_URL.replace(/\$\{.*?\}/, 'x')).username).toBe('hailong_server')
    expect(new URL(DATABASE_ADMIN_URL.replace(/\$\{.*?\}/, 'x')).username).toBe('hailong_owner')
    for (const [name, value] of Object.entries({ ...services.database.environment, DATABASE_URL }))
      if (/PASSWORD|URL/.test(name)) expect(value).toMatch(/\$\{\w+:\?\}/)
    expect(services.database.environment?.POSTGRES_INITDB_ARGS).toContain('--data-checksums')
    expect(read('database-login.sh')).toMatch(
      /create role hailong_server login noinherit nosuperuser .*nobypassrls/,
    )
  })

  test('names files and volumes that are there, and versions', () => {
    const mounted = Object.values(services).flatMap((service) => service.volumes)
    for (const mount of mounted) {
      const [source = ''] = mount.split(':')
      if (source.startsWith('./')) expect(existsSync(join(root, 'docs/deploy', source)), source).toBe(true)
      else expect(Object.keys(volumes)).toContain(source)
    }
    for (const { image, build } of Object.values(services)) {
      if (image) expect(image).toMatch(/:\d+$/)
      if (build) expect(existsSync(join(root, build.dockerfile))).toBe(true)
    }
    expect(services.hailong).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
  })
})

test.for(['Caddyfile', 'nginx.conf', 'haproxy.cfg'])(
  '%s keeps the inside in, logs nobody, and says itself who asked',
  (name) => {
    const text = lines(name).join('\n')

    expect(text).toMatch(/\/metrics/)
    expect(text).toMatch(/\/readyz/)
    expect(text).toMatch(/404/)
    expect(text).toMatch(/X-Forwarded-For (\$remote_addr|\{remote_host\}|%\[src\])/)
    expect(text).not.toMatch(/proxy_add_x_forwarded_for|access_log (?!off)|^\s*log\b/m)
    expect((text.match(/\{/g) ?? []).length).toBe((text.match(/\}/g) ?? []).length)
  },
)

test('every variable of the examples is one that the server reads', () => {
  const known = readFileSync(join(root, 'server/config.ts'), 'utf8')
  const named = [...read('hailong.env').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name)

  expect(named.length).toBeGreaterThan(8)
  for (const name of named) expect(known).toContain(`'${name}'`)
})

test('the unit starts what is there, lets it stop its database, and gives it no rights', () => {
  const unit = lines('hailong.service')

  expect(existsSync(join(root, /server\/main\.ts/.exec(unit.join('\n'))?.[0] ?? 'none'))).toBe(true)
  expect(unit).toEqual(
    expect.arrayContaining([
      'KillMode=mixed',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=',
      'Restart=always',
    ]),
  )
})

describe('what locks tablets to the page', () => {
  test('Android: full screen, alone, and nothing that clears what waits', () => {
    const { applications, kioskCustomization } = JSON.parse(read('android-policy.json'))
    const browser = applications.find(({ packageName }: { packageName: string }) =>
      /chrome/.test(packageName),
    )

    expect(applications[0]).toMatchObject({ installType: 'KIOSK' })
    expect(kioskCustomization.systemNavigation).toBe('NAVIGATION_DISABLED')
    expect(browser.managedConfiguration).toMatchObject({
      URLBlocklist: ['*'],
      // 1 is never.
      IncognitoModeAvailability: 1,
      AllowDeletingBrowserHistory: false,
    })
    expect(read('android-policy.json')).not.toMatch(/ClearBrowsingData/)
  })

  test('iPad: an icon that stays, full screen, to the page of tablets', () => {
    const text = read('ipad.mobileconfig')
    const tags = [...text.matchAll(/<(\/?)(dict|array|plist|string|key|integer)\b[^>]*>/g)]
    const open = tags.reduce((sum, [, isEnd]) => sum + (isEnd ? -1 : 1), 0)

    expect(open).toBe(0)
    expect(text).toMatch(/<key>URL<\/key><string>https:\/\/[^<]+\/kiosk<\/string>/)
    expect(text).toMatch(/<key>FullScreen<\/key><true\/>/)
    expect(text).toMatch(/<key>IsRemovable<\/key><false\/>/)
    expect(new Set(text.match(/[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}/g)).size).toBe(3)
  })
})
