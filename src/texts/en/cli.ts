import type { cli as german } from '../de/cli';

export const cli: Record<keyof typeof german, string> = {
  usage: `Sozialraum Office

sozialraum serve [--port 3000] [--data FOLDER] [--try-out]
sozialraum trust [--data FOLDER]
sozialraum token new --name "Welfare office" --rights deliver,publish [--days 90]
sozialraum token list [--json]
sozialraum token revoke NUMBER…
sozialraum events [--limit 100]
sozialraum doctor [--data DIR]
sozialraum import FILE… [--dry-run] [--publish "note"]
sozialraum mapping new FILE --out MAPPING.json [--city CITY] [--year 2018]
sozialraum discard NUMBER…
sozialraum withdraw --measures a,b --areas k1,k2 --years 2018 --reason "reason" [--publish "note"]
sozialraum table --indicators a,b --level stadtteil --years 2013,2018 --out FILE.xlsx|.csv|.json
sozialraum typology --year 2018 --out FILE.xlsx|.csv|.json
sozialraum typology change --year 2024 --compare 2018 [--out FILE.xlsx|.csv|.json]
sozialraum typology explain --year 2024 [--area KEY] [--out FILE.xlsx|.csv|.json]
sozialraum typology choose --year 2018 --method ward [--out FILE.csv|.json]
sozialraum typology reference --year 2024 [--out FILE.xlsx|.csv|.json]
sozialraum typology release --year 2018,2024
sozialraum typology --input FILE.csv --preset berlin-mss --out FILE.csv|.json
sozialraum report new --module NAME --year 2018 --out FILE.docx
sozialraum report refresh FILE… [--year 2024] --out FILE|FOLDER
sozialraum report figures FILE…
sozialraum report check FILE.docx...
sozialraum report detach FILE… --out FILE|FOLDER
sozialraum check-indicators --city CITY

For all: --lang en for English, --json for output a program reads, --help behind a command for more.
Exit: 0 done, 1 done with findings or missing data, 2 could not be done.`,
  'help serve': `sozialraum serve [--port 3000] [--data FOLDER] [--try-out] [--json]
Starts the statistics service with the panes for Excel and Word on this machine. End with Ctrl+C.
  --port      number under which the service is reached (0: a free one)
  --data      folder for database and certificate, otherwise .data beside the program (with --try-out the database lies in .data/try-out)
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --try-out   to try it out: the try-out page as well, data of its own of the packaged cities, all rights without a token for whoever
              works on this machine; the panes then load Office.js from this machine`,
  'help doctor': `sozialraum doctor [--data DIR] [--json]
Looks whether this machine has all that the service needs, and says what to do; it changes nothing.
Exit: 0 all is well, 1 with findings.
  --data      folder for database and certificate, otherwise .data beside the program
  --database-url  address of a PostgreSQL database instead of the embedded one, better in DATABASE_URL
  --port      number under which the service is to be reached, otherwise 3000
  --json      results with German and English sentences`,
  'help trust': `sozialraum trust [--data FOLDER]
Adds the service's certificate to the certificate store of the person signed in, without administrator rights.`,
  'help token new': `sozialraum token new --name "Welfare office, nightly run" --rights deliver,publish [--days 90]
Makes an access token with which somebody may deliver or publish over HTTP, and shows it once. Only a checksum is stored.
It is sent as “Authorization: Bearer …”.
  --name      whose it is; the name stands with deliveries and releases
  --rights    deliver (deliver, check, discard, withdraw), publish
  --days      how many days it is valid, otherwise 90
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the embedded one, better in DATABASE_URL`,
  'help token list': `sozialraum token list [--json]
Shows the access tokens: number, name, rights, until when they are valid, who made them and when they were last used.
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the embedded one, better in DATABASE_URL`,
  'help token revoke': `sozialraum token revoke NUMBER…
Revokes access tokens at once and for good, all that are named or none.
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the embedded one, better in DATABASE_URL`,
  'help events': `sozialraum events [--limit 100]
Shows who delivered, checked, discarded, withdrew, published or changed access tokens, when and from where, latest first. The list is
written with each act and cannot be changed.
  --limit     how many lines, otherwise 100
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the embedded one, better in DATABASE_URL`,
  'help table': `sozialraum table --indicators a,b --level stadtteil [--areas k1,k2] [--edition ID] --years 2013,2018|2013..2018 --out FILE
           [--rows areas|indicators] [--beside to-city,to-before,rank] [--without city] [--title "Title {years}"]
Writes indicators to a file (.xlsx, .csv or .json).
  --rows      what stands in the rows: areas (the default) or indicators; the areas then stand in the columns, in .xlsx
  --beside    in .xlsx beside each value: difference from the city, change from the year before in the table, rank
  --without   in .xlsx without the row of the city
  --title     own title in .xlsx; {years} stands for the years
  --edition   area edition the figures are converted to, otherwise that of the release
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --service   address of a running service to ask instead of the database`,
  'help typology': `sozialraum typology --year 2018 [--preset NAME] [--method ward --types 4] [--level bezirk] --out FILE
sozialraum typology --input FILE.csv [--preset NAME] [--method ward --types 4] [--year 2021] [--level COLUMN] --out FILE
Computes the social-space typology and writes it to a file (.xlsx, .csv or .json; with --input or --level .csv or .json).
  --preset    a typology of the city or a preset: seven-indicators, berlin-mss, hamburg-sozialmonitoring
  --input     file with one row per area, without totals (.csv with semicolon, comma or tab, also .xlsx). Columns: area_key,
              optionally area_name and einwohner, and the id of each indicator of the preset. For dynamics both years stand in
              the header: s1@2019, s1@2021. Missing figures as . … / x or empty; - is 0.
  --method    groups the areas by the same indicators, to compare: ward, k-means, quantiles (equally many areas), jenks (natural
              breaks); with --types, their number from 2 to 8
  --level     carries the types to larger areas; with --input the name of the column that says which
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --service   address of a running service to ask instead of the database`,
  'help typology change': `sozialraum typology change --year 2024 --compare 2018 [--preset NAME] [--method ward --types 4] [--out FILE]
Says which areas changed their type between two years, which indicator had the strongest effect and what limits the
comparison. Exit: 0 without limitations, 1 with.
  --out       writes all areas to a file (.xlsx, .csv or .json)
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --service   address of a running service to ask instead of the database`,
  'help typology explain': `sozialraum typology explain --year 2024 [--area KEY] [--preset NAME] [--method ward --types 4] [--out FILE]
Says in two sentences why an area has its type; without --area, how certain the whole typology is: without single
indicators, with other rounding, with another minimum.
  --out       writes all areas to a file (.xlsx, .csv or .json)
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --service   address of a running service to ask instead of the database`,
  'help typology choose': `sozialraum typology choose --year 2018 --method ward|k-means|quantiles|jenks [--preset NAME] [--out FILE]
Says for 2 to 8 types how clearly the method parts the areas, so that you can choose a number for --types.
  --out       writes the figures to a file (.csv or .json)
  --preset    a typology of the city or a preset whose indicators count
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --service   address of a running service to ask instead of the database`,
  'help typology reference': `sozialraum typology reference --year 2024 [--preset NAME] [--out FILE]
Gives reference values by type: population, number of areas and the values of the indicators, computed anew from the counts
where these are published, otherwise as the mean of the areas.
  --out       writes the reference values to a file (.xlsx, .csv or .json)
  --preset    a typology of the city or a preset
  --method, --types  groups the areas differently, for comparison
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --service   address of a running service to ask instead of the database`,
  'help typology release': `sozialraum typology release --year 2018,2024|2013..2024 [--preset NAME] [--city CITY]
Computes the typology from the published figures and publishes type and index as a new release. Then they can be asked for
like indicators. Types that change carry an r, earlier releases stay as they are.
  --preset    a typology of the city or a preset, otherwise the first of the city
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL`,
  'help report new': `sozialraum report new --module NAME --year 2018 --out FILE.docx
Starts a report after a report module.
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --service   address of a running service to ask instead of the database`,
  'help mapping new': `sozialraum mapping new FILE --out MAPPING.json [--city CITY] [--year 2018] [--json]
Proposes from a sample how the files of a source are to be read: which column names the areas, which heading is which measure,
how numbers are written and where the year comes from. Please look through the proposal.
Exit: 0 every column of figures assigned, 1 with columns that no measure fits.
  --out       file for the mapping
  --year      reporting year, where the file does not name it
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL`,
  'help discard': `sozialraum discard NUMBER…
Drops drafts of deliveries, all that are named or none; who delivered and who discarded stays known.
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the embedded one, better in DATABASE_URL`,
  'help withdraw': `sozialraum withdraw --measures a,b --areas k1,k2 --years 2017,2018|2013..2018 --reason "reason" [--publish "note"]
sozialraum withdraw --delivery NUMBER --reason "reason" [--publish "note"]
Withdraws published figures, one by one or a whole delivery: the next release lists them as withdrawn, earlier ones still show them.
  --publish   publish as a new release at once, otherwise keep as a draft
  --additive, --accidental  sums that come out even always or by chance only, as with import
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the embedded one, better in DATABASE_URL`,
  'help import': `sozialraum import FILE… [--city CITY] [--mapping FILE.json] [--dry-run] [--publish "note"]
Checks deliveries of departments (.xlsx, .csv, Data Package) and keeps them as drafts that no reader sees.
  --dry-run   only check, store nothing
  --publish   publish as a new release; without FILE all drafts of the city
  --additive  sum that always comes out even, such as people=men+women; also several times
  --accidental  sum that comes out even by chance only
  --mapping   mapping of columns, otherwise the saved one of the city that fits best
  --accept-proposal  writes the mapping with the proposed columns to this file and reads the delivery with it
  --accept    takes decisions by their number in the report, for example 3,5
  --year      reporting year, where not what the mapping says
  --city      city, otherwise hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL`,
  mappingMade: 'Mapping with {count} measures written: {file}',
  mappingUnused:
    'No measure of the city fits these headings: {heads}. Please add them to the mapping if they are needed.',
  importRead: '{file}: {count} values read.',
  'importFinding error': 'Error',
  'importFinding decision': 'Decision',
  'importFinding accepted': 'Accepted',
  importDecide: 'Decisions keep this from being published. To publish it so: --accept {numbers}',
  'importFinding warning': 'Note',
  importProposal:
    '{file}: columns, names or keys differ. To take the proposal: --accept-proposal NEW-MAPPING.json',
  importHidden: 'With this release {count} more cells are secret.',
  importDry: 'Dry run: nothing was stored.',
  importDraft:
    'Stored as a draft (delivery {numbers}). To publish: sozialraum import --city {city} --publish "note", to discard: sozialraum discard {words}',
  importPublished:
    'Published as release {release}: {new} new, {revised} revised, {emptied} emptied, {withdrawn} withdrawn.',
  discarded: 'Discarded: delivery {numbers}.',
  tokenMade: 'Token {number}, valid until {until}. Please keep it safe, it is not shown again.',
  tokenNone: 'There are no access tokens.',
  tokenLine: '{number}  {name}: {rights}; {state}; made by {by}, last used: {used}',
  'tokenState valid': 'valid until {until}',
  'tokenState expired': 'expired on {until}',
  'tokenState revoked': 'revoked',
  tokenRevoked: 'Revoked: token {numbers}.',
  eventLine: '{at} UTC  {by} {act} {about} ({place})',
  eventHere: 'command line',
  eventHttp: 'HTTP from {address}',
  eventToken: 'HTTP from {address}, token {token}',
  'event checked': 'checked:',
  'event delivered': 'delivered:',
  'event discarded': 'discarded:',
  'event withdrew': 'withdrew:',
  'event published': 'published:',
  'event made-token': 'made a token:',
  'event revoked-token': 'revoked a token:',
  withdrawn: '{count} figures noted for withdrawal.',
  faultyCity: 'A city package was not loaded: {failure} Other cities are not affected.',
  loading: 'Loading data: {city} {percent} %',
  written: 'Written: {file}',
  missing: 'Without data: {missing}',
  trusted: 'The certificate {file} is trusted now. Please restart browser and Office.',
  wrongUnknown: 'There is no option {words}',
  wrongValue: 'What follows {words}, or is missing there, does not fit',
  wrongWord: '“{words}” is not foreseen here',
  serving: `Sozialraum Office is running. End with Ctrl+C.

  Pane      {address}/taskpane.html
  API       {api}
  Manifest  {manifest}`,
  servingTryOut: `Sozialraum Office is running. End with Ctrl+C.

  Try-out page  {address}/
  Pane          {address}/taskpane.html
  API           {api}
  Manifest      {manifest}

The browser warns of the certificate once, until you confirm it or run “npm run trust”.`,
  sideload: `How the add-in gets into Excel and Word:
  Windows  Put the manifest into a shared folder. Add that folder under File > Options > Trust Center >
           Trust Center Settings > Trusted Add-in Catalogs (tick “Show in Menu”).
           After a restart: Home > Add-ins > More Add-ins > Shared Folder.
  Mac      Copy the manifest to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
           and to ~/Library/Containers/com.microsoft.Word/Data/Documents/wef. After a restart: Home > Add-ins.
  Web      Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in.`,
  'help report refresh': `sozialraum report refresh FILE… [--year 2024] [--accept outdated|all|FILE.json] --out FILE|FOLDER [--changes FILE.json]
Brings reports (.docx) and workbooks (.xlsx) to a reporting year or the newest release. What was edited by hand stays and is
listed. Exit: 0 all renewed or current, 1 something stays or was not recognised.
  --out       new file, for several files a folder; files that are read are never replaced
  --year      reporting year; otherwise reports keep their years, workbooks get the city's latest
  --release   a published release, otherwise the newest
  --accept    all replaces hand-edited texts too; FILE.json decides by figure and text, for instance
              {"figures": {"tab-1": {"take": false}, "tab-2": {"texts": {"title": "new"}}}}
  --figures   only these figures (a,b), as “report figures” names them
  --adopt     report from which figures were copied here; more than once if need be
  --changes   writes all changes (old, new) and what stays to a file
  --dry-run   only compute and tell, write no documents
  --city      city of the workbooks, by default hamburg
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --service   address of a running service to ask instead of the database`,
  'help report figures': `sozialraum report figures FILE.docx|FILE.xlsx… [--json]
Lists the linked figures of a report or workbook: kind, title, years, state, place. With --service, --data or --database-url also
whether they are current or outdated. Exit: 0, or 1 when nothing is linked.
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --service   address of a running service to ask instead of the database`,
  'help report detach': `sozialraum report detach FILE… --out FILE|FOLDER
Writes copies to hand out, in which nothing is linked any more; content and looks stay.
  --out       new file, for several files a folder`,
  'help report check': `sozialraum report check FILE.docx... [--json]
Checks reports against the common layout standards. Exit code: 0 without findings, 1 with.`,
  'help check-indicators': `sozialraum check-indicators [--city CITY] [--release ID] [--json]
Checks whether the definitions of a city's indicators fit together: the same people once counted and once not, reference
dates, counted units, population base. Ends: 0 without findings, 1 with.
  --city      city, otherwise hamburg
  --release   a published release with the versions it uses; otherwise the city package
  --data      folder of the database
  --database-url  address of a PostgreSQL database instead of the built-in one, better put into DATABASE_URL
  --json      findings with German and English sentences`,
  refreshSummary: '{file} → {place}: {counts}',
  refreshPreview: '{file}: {counts}',
  nothingRecognised:
    '{file}: No figure of Sozialraum Office can be recognised in it, nothing was written. Please check whether it is the right file, or insert the figures again.',
  countRenewed: '{renewed} of {count} renewed',
  countDue: '{renewed} of {count} to be renewed',
  countCurrent: '{count} already current',
  countStaysOne: '1 stays at {year}',
  countStay: '{count} stay at {year}',
  countLeftOne: '1 stays as it is',
  countLeft: '{count} stay as they are',
  countFacts: '{count} facts of the report',
  countNone: 'nothing to renew',
  figureRenewed: '{title}: renewed (changes: {count})',
  figureDue: '{title}: to be renewed (changes: {count})',
  figureCurrent: '{title}: already current',
  figureStays: '{title}: stays at {year}. {reason}',
  figureLeft: '{title}: stays as it is. {reason}',
  kept: 'By hand, stays: {where} “{mine}”; the release says “{fresh}”.',
  keptOwn: 'By hand, stays: {where} “{mine}”.',
  reportChange: '{where}: “{old}” → “{new}”',
  drift: '{where} still speaks of {years}: “{text}”',
  noFigures: '{file}: No figure of Sozialraum Office is linked in it.',
  'kind table': 'table',
  'kind chart': 'chart',
  'kind box': 'box in plain language',
  'kind sentence': 'sentence with figures',
  'kind fact': 'fact of the report',
  'kind typology': 'typology',
  'state linked': 'linked',
  'state current': 'current',
  'state outdated': 'outdated',
  'state edited': 'edited by hand',
  'state partly': 'not recognised for certain',
  'state copied': 'copied',
  'state orphan': 'not linked',
  'state unavailable': 'not in the release',
  detached: '{file} → {place}: links removed ({count})',
  detachedNothing: '{file} → {place}: Nothing was linked in it; the content is the same.',
  noFindings: 'No findings.',
};
