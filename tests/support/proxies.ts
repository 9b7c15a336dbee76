import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './office.ts'

// The proxies of docs/deploy as they are written there, but for ports and the places of files.

export const proxies = ['nginx', 'haproxy'] as const
export type ProxyName = (typeof proxies)[number]

export const isInstalled = (name: ProxyName) => spawnSync(name, ['-v']).status === 0

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../docs/deploy/${name}`, import.meta.url)), 'utf8')

/** Folder with a certificate, its key, and both in one file, as proxies want them. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hailong-proxy-'))
  // nginx works as another user than the one that starts it.
  chmodSync(folder, 0o755)
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=khaosat.tinh.example']
  execFileSync('openssl', ['req', ...kind, '-keyout', key, '-out', certificate], { stdio: 'pipe' })
  writeFileSync(join(folder, 'both.pem'), readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'))
  return folder
}

interface Places {
  folder: string
  plain: number
  encrypted: number
  server: number
}

function nginxConfiguration({ folder, plain, encrypted, server }: Places): string {
  const ours = read('nginx.conf')
    .replaceAll(/^\s*listen \[::\].*$/gm, '')
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${encrypted} ssl`)
    .replace(/\S+\/fullchain\.pem/, join(folder, 'certificate.pem'))
    .replace(/\S+\/privkey\.pem/, join(folder, 'key.pem'))
    .replace('127.0.0.1:3000', `127.0.0.1:${server}`)
  // nginx makes these folders even when it only looks.
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  )
  const own = [`pid ${join(folder, 'pid')};`, 'error_log stderr;', 'daemon off;', 'events {}']
  return `${own.join('\n')}\nhttp {\n${temporary.join('\n')}\n${ours}\n}\n`
}

function haproxyConfiguration({ folder, plain, encrypted, server }: Places): string {
  return read('haproxy.cfg')
    .replace('/etc/haproxy/khaosat.pem', join(folder, 'both.pem'))
    .replace('bind :80', `bind 127.0.0.1:${plain}`)
    .replace('bind :443', `bind 127.0.0.1:${encrypted}`)
    .replace('10.0.0.11:3000', `127.0.0.1:${server}`)
    .replace(/^\tserver b .*$/m, '')
}

/** A proxy's configuration in a folder of its own. */
export interface PreparedProxy {
  /** Ports without and with encryption. */
  plain: number
  encrypted: number
  /** What the program itself says of the file. */
  check(): { status: number | null; output: string }
  /** Starts it. @returns a function that ends it */
  start(): () => Promise<void>
  remove(): void
}

/** @param server port of the server behind it */
export async function prepareProxy(name: ProxyName, server: number): Promise<PreparedProxy> {
  const places = { folder: makeFolder(), plain: await freePort(), encrypted: await freePort(), server }
  const file = join(places.folder, `${name}.conf`)
  writeFileSync(file, name === 'nginx' ? nginxConfiguration(places) : haproxyConfiguration(places))
  const begin = name === 'nginx' ? ['-p', places.folder, '-c', file] : ['-db', '-f', file]
  return {
    plain: places.plain,
    encrypted: places.encrypted,
    check() {
      const { status, stdout, stderr } = spawnSync(
        name,
        name === 'nginx' ? ['-t', ...begin] : ['-c', '-f', file],
        {
          encoding: 'utf8',
        },
      )
      return { status, output: stdout + stderr }
    },
    start() {
      const child = spawn(name, begin, { stdio: 'ignore' })
      const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
      return async () => {
        child.kill('SIGTERM')
        await ended
      }
    },
    remove: () => rmSync(places.folder, { recursive: true, force: true }),
  }
}
