import { render } from 'preact'
import './office.css'
import { browserServices } from './browser.ts'
import { Office } from './Office.tsx'

const place = document.getElementById('office')
if (!place) throw new Error('the page has no element #office')
render(<Office services={browserServices()} />, place)
