import { type Config, ConfigError, readConfig } from '../config.ts'
import { checkAddresses } from './addresses.ts'
import { checkCertificate } from './certificate.ts'
import { checkDatabase } from './database.ts'
import { checkFolder } from './files.ts'
import { type Finding, fault, good } from './finding.ts'
import { checkPort } from './port.ts'
import { checkProgram } from './program.ts'

interface Surroundings {
  environment: Record<string, string | undefined>
  /** Version of Node.js. */
  node: string
  now: Date
}

/** Looks at a whole deployment, as a server would find it at its start. Changes nothing. */
export async function examine({ environment, node, now }: Surroundings): Promise<Finding[]> {
  const program = await checkProgram(node)
  const config = read(environment)
  if (Array.isArray(config)) return [...program, ...config]
  return [
    ...program,
    good('configuration', 'The environment is understood'),
    ...checkAddresses(config),
    ...checkCertificate(config, now),
    ...(await checkFolder(config)),
    ...(await checkDatabase(config, now)),
    ...(await checkPort(config)),
  ]
}

function read(environment: Surroundings['environment']): Config | Finding[] {
  try {
    return readConfig(environment)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.faults.map((text) => {
      const [found = '', ...mend] = text.split('; ')
      return fault('configuration', found, mend.join('; ') || 'Correct it, then start again.')
    })
  }
}
