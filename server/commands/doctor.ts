import type { Command } from 'commander'
import { examine } from '../doctor/examine.ts'
import type { Finding } from '../doctor/finding.ts'

const signs: Record<Finding['state'], string> = {
  good: ' ok ',
  advice: ' !  ',
  fault: ' ✗  ',
  skipped: ' –  ',
}

/** `hailong doctor` */
export function addDoctorCommands(program: Command): void {
  program
    .command('doctor')
    .description('check this deployment and say what to mend; ends with 1 where something must be mended')
    .option('--json', 'for programs')
    .action(async ({ json = false }: { json?: boolean }) => {
      const findings = await examine({
        environment: process.env,
        node: process.versions.node,
        now: new Date(),
      })
      const isHealthy = findings.every(({ state }) => state !== 'fault')
      process.stdout.write(json ? `${JSON.stringify({ isHealthy, findings }, null, 2)}\n` : inWords(findings))
      process.exitCode = isHealthy ? 0 : 1
    })
}

function inWords(findings: readonly Finding[]): string {
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length
  const lines = findings.flatMap(({ state, found, mend }) => [
    `${signs[state]} ${found}`,
    ...(mend === null ? [] : [`       → ${mend}`]),
  ])
  return `${lines.join('\n')}\n\n${count('fault')} to mend, ${count('advice')} advised, ${count('good')} good.\n`
}
