import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** A browser to test with, or why there is none and what to do about it. */
export type FoundChromium = { path: string } | { problem: string }

// The first is the same browser without its windows, which takes a third less time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

const remedy =
  'The browser tests need Chromium, and none could be found or installed. Install one (Debian: "apt-get install chromium"; others: "npx playwright-core install chromium") or set CHROMIUM_PATH, then run the tests again.'

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function onPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return candidates.find(isExecutable) ?? null
}

function fromPlaywright(): string | null {
  const path = chromium.executablePath()
  return existsSync(path) ? path : null
}

function tryTo(command: string, arguments_: string[]): void {
  try {
    execFileSync(command, arguments_, { stdio: 'ignore', timeout: 300_000 })
  } catch {
    // Not possible here; the next way is tried.
  }
}

/** Looks for a Chromium, and installs one where that is possible without asking. */
export function findChromium(): FoundChromium {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen)
    return isExecutable(chosen) ? { path: chosen } : { problem: `CHROMIUM_PATH ${chosen} is not a program.` }
  const found = onPath() ?? fromPlaywright()
  if (found) return { path: found }
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    tryTo('apt-get', ['update', '-qq'])
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (onPath() === null) tryTo('apt-get', ['install', '-y', '-qq', name])
  } else tryTo('npx', ['playwright-core', 'install', 'chromium'])
  const installed = onPath() ?? fromPlaywright()
  return installed ? { path: installed } : { problem: remedy }
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that the run has found. @throws Error with what to do when there is none */
export function chromiumPath(): string {
  const found = inject('chromium')
  if ('problem' in found) throw new Error(found.problem)
  return found.path
}

/** Arguments with which a browser is quiet and runs here. */
export function browserArguments(): string[] {
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...sandbox, ...quiet]
}

/**
 * Opens the browser that the run has found.
 * @param more further switches of Chromium
 * @throws Error with what to do when there is none
 */
export function openBrowser(more: string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments(), ...more] })
}
