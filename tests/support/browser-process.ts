import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { browserArguments, chromiumPath } from './chromium.ts'

// A browser in a process group of its own, with its profile on the disk, that can be killed as a power cut or
// an impatient hand would do it.

export interface BrowserProcess {
  browser: Browser
  /** The context of the profile. */
  context: BrowserContext
  /** Kills every process of it at once; it can save nothing. Resolves when they are gone. */
  kill(): Promise<void>
}

const portFile = 'DevToolsActivePort'

async function debuggingAddress(profile: string, child: ChildProcess): Promise<string> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The browser ended with ${child.exitCode}.`)
    try {
      const [port] = readFileSync(join(profile, portFile), 'utf8').split('\n')
      if (port) return `http://127.0.0.1:${port}`
    } catch {
      // It has not written it yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const connect = async (profile: string, child: ChildProcess) =>
  chromium.connectOverCDP(await debuggingAddress(profile, child))

/** Starts the browser on a profile folder, which outlives it. */
export async function startBrowser(profile: string): Promise<BrowserProcess> {
  // A killed browser leaves the address of its last life.
  rmSync(join(profile, portFile), { force: true })
  const arguments_ = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(chromiumPath(), [...browserArguments(), ...arguments_, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const browser = await connect(profile, child).catch((error) => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    throw error
  })
  const [context] = browser.contexts()
  if (!context || child.pid === undefined) throw new Error('The browser has no profile.')
  const group = -child.pid
  return {
    browser,
    context,
    async kill() {
      process.kill(group, 'SIGKILL')
      await closed
      await browser.close().catch(() => undefined)
    },
  }
}
