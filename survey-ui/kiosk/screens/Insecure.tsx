import { kioskTextsIn } from '../texts.ts'
import { Notice } from './Notice.tsx'

interface InsecureProps {
  /** Address of this page. */
  address: { origin: string; port: string; pathname: string }
}

/** Said first on an insecure origin, where browsers give no storage and no cryptography. */
export function Insecure({ address: { origin, port, pathname } }: InsecureProps) {
  const local = `http://localhost${port && `:${port}`}${pathname}`
  return (
    <Notice title={kioskTextsIn('vi').insecure.title}>
      {['vi', 'en'].map((language) => {
        const { insecure } = kioskTextsIn(language)
        return (
          <section key={language} lang={language}>
            {language !== 'vi' && <h2>{insecure.title}</h2>}
            <p>{insecure.why(origin)}</p>
            <p>{insecure.remedy}</p>
            <ul>
              <li>{insecure.https}</li>
              <li>{insecure.local(local)}</li>
            </ul>
          </section>
        )
      })}
    </Notice>
  )
}
