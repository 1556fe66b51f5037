import type { doctor as german } from '../de/doctor';

export const doctor: Record<keyof typeof german, string> = {
  node: 'Node.js {version} is new enough.',
  nodeOld: 'Node.js {version} is too old. Please install {needed} or newer.',
  built: 'The pages are built.',
  notBuilt: 'The pages are not built yet ({file} is missing). Please run “npm run build”.',
  folder: 'The data folder {folder} can be read and written.',
  folderNew: 'There is no data folder {folder} yet; the first start makes it.',
  folderForbidden:
    'This account may not read and write the data folder {folder} ({detail}). Please give it the right to, or choose another folder with --data.',
  folderIsFile:
    'There is a file where the data folder {folder} should be: {file}. Please give it another name, or choose another folder with --data.',
  folderClosed: 'Only the account of the service reaches the files of the database.',
  folderOpen:
    'Other accounts of this machine reach the files of the database in {folder}, which hold secret figures, too. The next start of the service closes the folder where it belongs to the account of the service; otherwise please run “chmod -R go= {folder}”.',
  space: 'There are {free} MB free on the disk.',
  spaceShort: 'There are only {free} MB free on the disk. Please free space until there are {needed} MB.',
  unlocked: 'Nobody has the embedded database open.',
  locked:
    'Process {process} has the embedded database open; therefore it was not looked into. For the whole check, please end the service.',
  databaseNew: 'There is no database yet; the first start makes it and loads the city packages.',
  database: 'The database can be opened.',
  migrated: 'The database has the form this program needs.',
  notMigrated:
    'The database lacks steps to the form this program needs: {missing}. Please back up the data and then start the service, which takes them.',
  secrets: 'All that is secret is noted as such.',
  releases: 'Releases: {counts}.',
  noReleases: 'No release is loaded yet. The start of the service loads the city packages.',
  certificate: 'The certificate is valid until {date}.',
  certificateNew: 'There is no certificate yet; the first start makes it.',
  certificateEnds:
    'The certificate is valid only until {date}. Please restart the service, which makes a new one, and then run “npm run trust”.',
  port: 'Port {port} is free.',
  portTaken:
    'Port {port} is taken, perhaps by the running service. Otherwise please end the other program, or choose another number with --port.',
};
