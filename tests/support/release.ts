import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const git = (...words: string[]) => execFileSync('git', words, { cwd: root, maxBuffer: 1e9 })
const linesOf = (text: Buffer) =>
  text
    .toString()
    .split('\n')
    .filter((line) => line !== '')

/**
 * The release before this one: the newest tag `v…` that is not what is checked out, or PREVIOUS_RELEASE, any commit, to
 * try it out. Null before the second release.
 */
export function previousRelease(): string | null {
  const named = process.env.PREVIOUS_RELEASE
  if (named) return named
  try {
    const here = new Set(linesOf(git('tag', '--points-at', 'HEAD')))
    const tags = linesOf(git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-version:refname'))
    return tags.find((tag) => !here.has(tag)) ?? null
  } catch {
    // A checkout without its history.
    return null
  }
}

/** A release in a folder of its own, with its pages built. */
export function checkOut(commit: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'hailong-release-'))
  chmodSync(folder, 0o755)
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', commit) })
  const isAlike =
    git('diff', '--name-only', commit, 'HEAD', '--', 'package-lock.json').toString().trim() === ''
  if (isAlike) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  else execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
  execFileSync(process.execPath, ['survey-ui/build.ts'], { cwd: folder, stdio: 'pipe' })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
