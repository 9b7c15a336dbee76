import '../tokens.css'
import './kiosk.css'
import { render } from 'preact'
import { Insecure } from './screens/Insecure.tsx'
import { Kiosk } from './screens/Kiosk.tsx'
import { StorageFault } from './screens/StorageFault.tsx'
import { makeServices } from './services.ts'
import { openSecondCopy } from './storage/second-copy/second-copy.ts'
import { openStorage } from './storage.ts'

const copyWorker = () =>
  new Worker(new URL('./storage/second-copy/worker.ts', import.meta.url), { type: 'module' })

async function start(root: HTMLElement): Promise<void> {
  if (!isSecureContext) return render(<Insecure address={location} />, root)
  try {
    const services = makeServices(await openStorage(openSecondCopy(copyWorker)))
    render(<Kiosk services={services} />, root)
  } catch {
    render(<StorageFault onAgain={() => location.reload()} />, root)
  }
}

const root = document.getElementById('kiosk')
if (root) void start(root)
