import { Command } from 'commander'
import { addActionCommands } from './commands/actions.ts'
import { addBackupCommands } from './commands/backup.ts'
import { addCollectorCommands } from './commands/collectors.ts'
import { addDoctorCommands } from './commands/doctor.ts'
import { addExportCommands } from './commands/export.ts'
import { addImportCommands } from './commands/import.ts'
import { addKeyCommands } from './commands/keys.ts'
import { addNoticeCommands } from './commands/notices.ts'
import { addQuarantineCommands } from './commands/quarantine.ts'
import { addReportCommands } from './commands/report.ts'
import { addRetentionCommands } from './commands/retention.ts'
import { addSettingCommands } from './commands/settings.ts'
import { addSurveyCommands } from './commands/surveys.ts'
import { addTabletCommands } from './commands/tablets.ts'
import { addUserCommands } from './commands/users.ts'

// Entry of `npm run hailong -- <command>`; works beside a running server or alone.

const program = new Command('hailong').description('Hài Lòng at the command line')
addImportCommands(program)
addExportCommands(program)
addSurveyCommands(program)
addReportCommands(program)
addUserCommands(program)
addCollectorCommands(program)
addTabletCommands(program)
addSettingCommands(program)
addQuarantineCommands(program)
addActionCommands(program)
addRetentionCommands(program)
addNoticeCommands(program)
addDoctorCommands(program)
addBackupCommands(program)
addKeyCommands(program)
await program.parseAsync()
