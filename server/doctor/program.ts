import { loadBuiltPages } from '../pages/built.ts'
import { readPrintFonts, readReportFonts } from '../pages/fonts.ts'
import { advice, type Finding, fault, good } from './finding.ts'

/** As in package.json. */
const oldestNode = [20, 19] as const
/** What gets no security updates any more is advised against. */
const supportedNode = 22

/** Whether the program can run on this machine. @param node such as "24.21.0" */
export async function checkProgram(node: string): Promise<Finding[]> {
  return [checkNode(node), await checkPages(), checkFonts()]
}

function checkNode(node: string): Finding {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = oldestNode
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    return fault('node', `Node.js ${node} is too old`, 'Start with npm, which brings its own Node.js 24.')
  return major < supportedNode
    ? advice(
        'node',
        `Node.js ${node} gets no security updates any more`,
        'Start with npm, which brings its own Node.js 24.',
      )
    : good('node', `Node.js ${node}`)
}

async function checkPages(): Promise<Finding> {
  try {
    await loadBuiltPages()
    return good('pages', 'The pages are built')
  } catch (error) {
    return fault('pages', error instanceof Error ? error.message : String(error), 'npm run build')
  }
}

function checkFonts(): Finding {
  try {
    readReportFonts()
    readPrintFonts()
    return good('fonts', 'The fonts of reports and posters are there')
  } catch {
    return fault('fonts', 'The fonts of reports and posters are missing', 'npm ci')
  }
}
