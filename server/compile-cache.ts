import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Loaded before the server itself (node --import): what was compiled at one start is kept for the next, which saves it half
// of its time. In a folder of our own, since whoever could write there could change the program.
const isDemonstration = process.argv.includes('--demo')
enableCompileCache(join(process.env.DATA_DIR ?? (isDemonstration ? 'data-demo' : 'data'), 'compiled'))
