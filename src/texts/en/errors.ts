import type { errors as german } from '../de/errors';

export const errors: Record<keyof typeof german, string> = {
  unexpected: 'That did not work, and nothing was changed in the document. Please try again. ({detail})',
  'pane-not-loaded':
    'A part of the pane could not be loaded; nothing was changed. Please check the connection and try again, or open the pane anew.',
  'service-unreachable': 'The statistics service does not answer. Please check the connection and try again.',
  'empty-selection': 'Please choose at least one indicator and one reporting year.',
  'unknown-city': 'The city “{city}” is not loaded. Available: {known}.',
  'unknown-indicator': 'There is no indicator “{indicator}”. Available: {known}.',
  'unknown-level': 'There is no area level “{level}”. Available: {known}.',
  'document-changed':
    'The document was changed in the meantime. The changes are computed anew: please review them once more.',
  'undo-refused':
    'Undo is no longer possible, because cells were changed since on the sheet “{sheet}”: {cells}. Take these changes back in Excel (Ctrl+Z) and try again, or bring the table back to its earlier year.',
  'undo-refused-figure':
    'Undo is no longer possible, because this was changed by hand since: {figures}. Take these changes back in Word (Ctrl+Z) and try again, or leave the document as it is.',
  'document-half-written':
    'Something went wrong while writing, and the document could not be put back. Please undo the changes in Word or close the document without saving.',
  'sentence-without-number': 'A sentence with key figures needs at least one number.',
  'unknown-area': 'There is no area “{area}” at this level. Please check the key.',
  'year-without-data': 'There are no data for “{indicator}” in {year}. Available: {known}.',
  'unknown-release': 'There is no release “{release}”. Available: {known}.',
  'too-many-cells':
    'This query would have {cells} cells, {limit} are allowed. Please choose fewer indicators, areas or years.',
  'target-not-empty':
    'The target range {range} already has contents. Please choose a free place or confirm overwriting.',
  'sheet-protected':
    'The worksheet “{sheet}” is protected. Please remove the protection or choose another sheet.',
  'figure-gone':
    'This figure is no longer in the document. Please load the list again, or insert the figure once more.',
  'figure-locked':
    'This figure is locked against deleting or editing. Please remove the lock (Developer, Properties) and try again.',
  'figure-edited':
    'This figure was changed by hand, and that would be lost. Please confirm that it is to be made anew, or leave it as it is.',
  'figure-changed-since':
    'This figure was changed elsewhere in the meantime, for instance in a second pane. Please open the change again from the list; it then starts from what stands there now.',
  'figure-other-kind':
    'This figure cannot become one of another kind where it stands. Please insert the new one and delete this one.',
  'selection-not-followed':
    'The selection cannot be followed here. Please choose the figure in the list. ({detail})',
  'document-read-only': 'This document is read-only. Please save a copy of your own and insert there.',
  'host-too-old': 'This function needs {needed}. Please open the file in a newer version.',
  'certificate-not-trusted':
    'The certificate could not be added to the certificate store. Please open {file} and import it as trusted, or confirm the warning in the browser once.',
  'not-a-report': 'This file is not a readable Word document (.docx). Please choose another file.',
  'figure-typology-missing':
    'There is no typology “{typology}” for {year}. Please choose another typology or another year.',
  'typology-not-in-report':
    'A typology can only be inserted into a worksheet. Please choose a table, a chart or a box.',
  'chart-too-many-series':
    'A chart shows at most {limit} series side by side, {series} are chosen. Please choose fewer indicators or reporting years.',
  'chart-mixed-units':
    'A chart needs one common unit, chosen are: {units}. Please choose indicators with the same unit.',
  'layout-beside-indicators':
    'Something can stand beside the values only where the areas are in the rows. Please choose either indicators in the rows, or difference, change and rank.',
  'chart-one-indicator': 'A chart over several years shows exactly one indicator. Please choose one.',
  'city-package-invalid':
    'The city package is faulty, {file}: {detail}. Please correct the file and load the package again.',
  'dominance-not-possible':
    'The rules in {file} ask for a dominance check. For this the service would have to know who contributes how much to a sum, which is not delivered. Please check dominance before delivering and take the rule out.',
  'small-counts-undecided':
    'The figures in {file} are said to be protected, but {count} of them are a 1 or 2 (for example {measure}, {area}, {year}). Please ask the source whether they may be shown and then enter "smallCounts": "shown", or give rules.',
  'sums-undeclared':
    'In the figures these are always equal: {sums}. Who knows that can compute what is secret. Please say when publishing which of them has to be so (--additive) and which is chance (--accidental), or enter it in the rules of the city package (“equalSums”, “accidentalSums”).',
  'typology-year-missing':
    'The typology needs exactly one reporting year and the indicator “{indicator}”. Please choose one reporting year and compute again.',
  'typology-constant-indicator':
    'The same in all areas and therefore not to be standardised: {indicator}. Please choose another reporting year or other indicators.',
  'typology-constant-index':
    'The indicators of the typology “{typology}” cancel each other out in all areas, so there are no types. Please check the directions and weights.',
  'typology-too-few-indicators':
    'For the typology only {indicators} indicators have figures, at least {needed} are needed. Please choose another reporting year.',
  'typology-city-value-missing':
    'The typology measures from the value of the city, and that is missing for: {indicator}. Please choose another reporting year.',
  'typology-file-empty':
    'There is no table in “{file}”. It needs a header row and below it one row per area.',
  'typology-file-column-missing':
    'Columns are missing in “{file}”: {columns}. Present are: {known}. A column without figures may be empty but has to be there.',
  'typology-file-column-twice': 'The column “{column}” occurs twice in “{file}”. Please remove one of them.',
  'typology-file-key-missing':
    'The key of the area is missing in row {row} of “{file}”. Please enter it or delete the row.',
  'typology-file-above-missing':
    'The larger area is missing in row {row} of “{file}”. Please enter it or delete the row.',
  'typology-file-key-twice':
    'The key “{key}” occurs for the second time in row {row} of “{file}”. Please leave out one of the rows.',
  'typology-file-value':
    '“{value}” in row {row}, column “{column}” of “{file}” is neither a number nor one of the signs . … / x -. Please correct it.',
  'typology-file-hidden': '“{file}” has hidden rows or columns: {list}. Please show or delete them.',
  'typology-file-cell':
    'In “{file}” what is stored in {place} (“{text}”) cannot be seen: struck out, covered by its format or without a computed result. Please correct the cell.',
  'typology-file-row-long':
    'Row {row} of “{file}” has more entries than the head has columns. For numbers with a comma, please separate the columns by semicolons.',
  'typology-file-inhabitants':
    'The number of inhabitants in row {row} of “{file}” is not a number of people (“{value}”). Please check the signs for decimals and thousands.',
  'unknown-grouping': 'There is no method “{method}”. Available are: {known}.',
  'option-not-types':
    '“{value}” is not a possible number of types. Please give a number from {fewest} to {most}.',
  'unknown-preset': 'There is no preset “{preset}”. Known: {known}.',
  'preset-not-for-city':
    'The preset “{preset}” does not fit {city}, where this is missing: {missing}. Please choose another preset or give the figures as a file with --input.',
  'typology-not-aggregable':
    'Only an index whose areas have inhabitants can be carried to larger areas; that is lacking for “{name}”. Please choose the level of the typology.',
  'typology-dynamics-years':
    'The dynamics of this typology need two reporting years that lie {years} years apart. Please choose such years.',
  'typology-too-few-areas':
    'For the typology only {areas} areas with all values remain, at least {needed} are needed. Please choose another reporting year or add values.',
  'clusters-too-few-areas':
    'Only {areas} areas with all values remain to be grouped into types, at least {needed} are needed. Please choose another reporting year or fewer indicators.',
  'clusters-number-of-types':
    'These areas cannot be grouped into {types} types, 1 to {most} are possible. Please choose another number of types.',
  'typology-unchanged':
    'The typology “{typology}” already stands exactly like this for these reporting years in release {release}. There is nothing to publish.',
  'typology-version-changed':
    'The typology “{typology}” is already published under version {version} with other parameters. Please give the changed typology a new version.',
  'typology-not-released':
    'Nothing of the typology “{typology}” is published for this year in release {release}. Known are: {known}.',
  'unknown-typology': 'There is no typology “{typology}”. Known: {known}.',
  'target-in-own-table':
    '“{title}” already stands in the target. Please choose a free place or a new worksheet, or remove that table first under “In this workbook”.',
  'target-in-table':
    'The Excel table “{table}” ({range}) already stands in the target. Please choose a free place or a new worksheet.',
  'target-hidden':
    'Rows or columns of the target are hidden, for example by a filter. Please show them, or choose another place.',
  'formulas-affected':
    'These formulas would then read other numbers or none: {cells}. Please confirm that the table is to be changed, or leave it as it is.',
  'table-no-room':
    'There is no room for the changed table on the sheet “{sheet}”: {cells} already have contents. Please clear these cells, or put the changed table on a new sheet.',
  'cells-merged':
    'On the sheet “{sheet}” there are merged cells of which only a part would be in the table: {cells}. Please unmerge them (Home, Merge & Center), or choose another place.',
  'workbook-protected':
    'The workbook or worksheet is protected. Please remove the protection (Review, Unprotect) and try again.',
  'excel-busy': 'A cell is being edited in Excel. Please finish with Enter and try again.',
  'not-a-workbook': 'This file is not a readable Excel workbook (.xlsx). Please choose another file.',
  'not-a-package': 'This file is not a Word or Excel document (.docx, .xlsx). Please choose another file.',
  'package-damaged':
    'This file is damaged or incomplete. Please save it anew in Word or Excel, or take a backup copy.',
  'package-encrypted':
    'This file is protected with a password. Please save it without a password and try again.',
  'package-old-form':
    'This file has an older form (.doc, .xls). Please save it as .docx or .xlsx and try again.',
  'package-too-large':
    'This file has {size} MB, {limit} MB are allowed. Please split it or make its pictures smaller.',
  'package-part-too-large':
    'The content of this file has {size} MB in one piece, {limit} MB are allowed. Please split it.',
  'package-bomb':
    'This file grows beyond all measure when unpacked (at least {size} MB; {limit} MB are allowed at a usual growth). Please check where it comes from.',
  'package-too-many-parts':
    'This file consists of {parts} parts, {limit} are allowed. Please check where it comes from.',
  'package-part-name':
    'A part of this file has a name that is not allowed or stands twice (“{name}”). Please save the file anew in Word or Excel.',
  'package-too-deep':
    'In this file more than {limit} levels stand inside one another. Please check where it comes from.',
  'package-entities':
    'This file contains instructions that could load foreign content (DOCTYPE). Please save it anew in Word or Excel.',
  'document-not-remembering':
    'Word could not remember where the numbers come from, so nothing was inserted. Please save the document as .docx and try again. ({detail})',
  'option-missing': 'The option {option} is missing. Please add it.',
  'option-not-a-year': '“{value}” is not a year. Please give four digits, for example 2018.',
  'option-not-a-number': '“{value}” is not a possible number for {option}. Please give one from 1 to {most}.',
  'option-not-a-sum': '“{value}” is no sum. Please write it like people=men+women.',
  'setting-not-a-number':
    '“{value}” is not a possible number for {setting}. Please give one greater than 0, or leave the setting out.',
  'option-not-days': '“{value}” is not a possible number of days. Please give a number from 1 to {most}.',
  'option-not-a-name':
    '“{value}” is no usable name. Please give 1 to {most} characters, for example “Welfare office, nightly run”.',
  'unknown-module': 'There is no report module “{module}”. Available: {known}.',
  'no-database':
    'There is no database in {place}, and none was begun. Please name another place with --data or --database-url; the first start of the service makes a database.',
  interrupted:
    'The call was ended while it was waiting to write to the database. What was still to be written has not been written. Please call it again.',
  'warehouse-in-use':
    'The data folder {folder} is open right now (process {process}). Please end the running service, or choose another folder with --data. Where the help of a command names --service, you can also ask the running service by its address.',
  'warehouse-full':
    'The disk with the data folder {folder} is full ({detail}). What was stored before is intact; this change was not stored. Please free some space, at least 100 MB, and try again.',
  'warehouse-forbidden':
    'This account may not read or write the files in the data folder {folder} ({detail}). The data are not the cause. Please give the account that the service runs under the right to read and write the folder, what is in it and the folder above, or choose another folder with --data.',
  'warehouse-not-a-folder':
    'There is a file where the data folder {folder} should be ({detail}). Please give it another name, or choose another folder with --data.',
  'warehouse-other-version':
    'The data folder {folder} was made with another version of the program ({detail}). The data are intact. Please open it with that version, or choose another folder with --data.',
  'warehouse-damaged':
    'Files in the data folder {folder} are damaged or missing ({detail}). Please end everything that uses it and keep a copy of the whole folder. Then restore it from the last backup, or start in another folder with --data; much can still be saved from the copy.',
  'warehouse-broken':
    'The data folder {folder} cannot be opened ({detail}). Please keep a copy of the whole folder and restore it from the last backup, or choose another folder with --data.',
  'secrets-damaged':
    'The database has lost since when {count} secret figures are secret: its files are damaged. No figure is shown and nothing is published. Please keep a copy of the data and restore them from the last backup.',
  'migration-changed':
    'The database was made with another version of {migration} than this program brings. It has changed nothing. Please start the version of the program that the database was last used with, or begin with an empty database.',
  'release-changed':
    'Release {release} of {city} is already published with other contents. Please give the changed city package a new identifier, or begin with an empty database.',
  'definition-changed':
    'For the indicator “{indicator}” of {city}, release {release} is already published with another description. Please give the city package with the changed description a new release; older reports then keep their version.',
  'edition-changed':
    'Area edition {edition} of {city} is already loaded with other areas. Please give the changed edition a new identifier, or begin with an empty database.',
  'spatial-changed':
    'The spatial structure “{id}” of {city} is already loaded with other contents. Please give the changed version a new id, or begin with an empty database.',
  'unknown-edition': 'There is no area edition “{edition}”. Available are: {known}.',
  'no-crosswalk':
    'No crosswalk leads from {from} to {to}. There are figures in the area editions: {known}. Please choose one of them or have the statistics office add the crosswalk.',
  'crosswalk-incomplete':
    'The crosswalk “{crosswalk}” has no target for: {areas}. Their cases would be lost, so nothing was converted. Please have the statistics office complete the crosswalk.',
  'conversion-published-rate':
    'Of these indicators only the rate is published, not the counts behind it: {indicators}. Rates cannot be converted to other areas. Please choose counts.',
  'conversion-without-counts':
    'For these indicators the counts of numerator or denominator are missing: {indicators}. Without them nothing can be converted to other areas. Please choose other indicators.',
  'command-failed':
    'That did not work ({detail}). Please check what you entered and try again; if it goes on, please pass the sentence in brackets on to whoever looks after the program.',
  'disk-full': 'There is no space left on the disk ({detail}). Please free some and try again.',
  'wrong-use': 'The call cannot be understood: {detail}. Please check it with “sozialraum {command} --help”.',
  'unknown-command': 'There is no command “{command}”. Available: {known}.',
  'port-taken':
    'The address {address} is already taken. Please end the other program or choose another number with --port.',
  'port-unusable': 'The port number “{port}” cannot be used. Please choose a whole number from 0 to 65535.',
  'database-url-unusable':
    'The address of the database cannot be read. Please give it in the form postgres://account:password@server:5432/database (DATABASE_URL, DATABASE_READ_URL or --database-url).',
  'database-unreachable':
    'The database {server} cannot be reached ({detail}). Please check that the server is running and that address, account and password in DATABASE_URL and DATABASE_READ_URL are right.',
  'database-too-old': 'The database {server} runs PostgreSQL {version}. Please use PostgreSQL 15 or newer.',
  'database-full':
    'There is no space left on the server of the database {server} ({detail}). What was stored before is intact; this change was not stored. Please have space freed there and try again.',
  'database-forbids':
    'The database {server} does not allow this ({detail}). Please check that DATABASE_URL names the primary server and that the account owns the database.',
  'database-no-reading-role':
    'Everything is read in the role sozialraum_reading; the account in DATABASE_URL is no member of it and may not make it. Please have docs/betrieb/reading-role.sql run once by an administrator of the server.',
  'database-too-slow':
    'The database {server} has stopped the query because it took too long. Please ask for fewer indicators, years or areas, or try again later.',
  'not-built': 'The pages are not built yet ({file} is missing). Please run “npm run build” and try again.',
  'unknown-table': 'There is no table “{table}”. The list is at /api/v2/tables.',
  'unknown-address': 'There is nothing at {address}. Please check the address.',
  'unknown-code-list': 'There is no code list “{list}”. There are: {known}.',
  'selection-missing':
    'Nothing is selected for “{dimension}”. Please give valueCodes[{dimension}], for instance * for all.',
  'placement-invalid':
    'Each dimension can stand once only, in the heading or in the stub. Please check the request.',
  'unknown-saved-query': 'There is no saved query “{query}”. Please check its id or save the query again.',
  'saved-queries-of-address-full':
    '{limit} queries were saved from your address already, it has no room for more. Please use one of them, or ask the statistics office.',
  'saved-queries-full':
    '{limit} queries are saved already, there is no room for more. Please ask the statistics office.',
  'too-many-requests':
    'Too many requests came from your address. Please wait {seconds} seconds and try again.',
  'too-many-large-answers':
    '{limit} large requests from your address are waiting already. Please wait for their answers, or ask for less at once.',
  'too-busy': 'The service is answering many large requests just now. Please try again in half a minute.',
  'year-unreadable': '“{year}” is no reporting year. Please give four digits.',
  'format-unsupported':
    'This service does not give the format “{format}”. Possible are: {known}. Please choose one of them.',
  'output-parameter-unknown':
    'There is no output parameter “{parameter}”. Possible are: {known}. Please check outputFormatParams.',
  'output-parameter-not-fitting':
    'The output parameter “{parameter}” does not fit the format {format}. It is for: {known}. Please leave it out or choose another format.',
  'output-parameters-contradict':
    'These output parameters exclude one another: {parameters}. Please give only one labelling and only one separator.',
  'database-locked':
    'Another publication is under way in the database ({server}) and has not ended yet. Nothing was changed. Please try again in a few minutes.',
  'database-not-prepared':
    'The database is not set up yet or older than this program ({server}). Please start the service that may write once (DATABASE_URL); after that this one answers by itself.',
  'request-invalid': 'The request cannot be understood ({detail}). Please check it.',
  'too-large': 'The request is too large. Please choose less.',
  'headers-too-large':
    'Address and headers of the request are too long together. Please select less, or send the selection by POST.',
  'request-too-slow':
    'The request did not come to its end. Please check the connection and send it once more.',
  'not-allowed': 'You lack the right for this ({right}). Please ask the statistics office.',
  'token-missing':
    'This takes an access token, and none came with the request. Please send it as “Authorization: Bearer …”; the statistics office gives it to you.',
  'token-unknown':
    'There is no such access token. Please check that it was copied whole, or ask the statistics office.',
  'token-expired': 'The access token “{name}” has expired. Please ask the statistics office for a new one.',
  'token-revoked': 'The access token “{name}” was revoked. Please ask the statistics office for a new one.',
  'token-not-there':
    'There is no valid access token number {token}. “sozialraum token list” shows the numbers.',
  'try-out-own-data':
    'The try-out works with data of its own only, as whoever opens it may do anything. Please leave out --database-url or --try-out.',
  'trusted-proxy-unusable':
    '“{proxy}” in TRUSTED_PROXY is no address of a proxy. Please give addresses or networks parted by commas, for example 127.0.0.1,10.1.0.0/16.',
  'not-loopback':
    'On this machine “localhost” leads to the address {address}, which others reach, too. Please let localhost be 127.0.0.1 and ::1 (file hosts).',
  'service-reads-only': 'This service takes nothing in, it only answers. Please ask the statistics office.',
  'service-full':
    'The server of the statistics database has no room left, so nothing was saved. Please report it to the statistics office.',
  'service-unavailable':
    'The statistics database does not answer just now. Please try again in some minutes, or report it to the statistics office.',
  'service-not-prepared': 'The statistics database is still being set up. Please try again in some minutes.',
  'answer-too-slow':
    'The answer took too long. Please ask for fewer indicators, years or areas, or try again later.',
  'service-fault':
    'The statistics service reported a fault. Please try again; if it goes on, report it to the statistics office.',
  'answer-unreadable': 'The service’s answer does not fit the question. Please reload the pane.',
  'unknown-format': 'The file format of “{file}” is not known. Possible: {known}.',
  'file-not-written':
    'The file “{file}” could not be written. Please check folder and permissions, and whether it is still open.',
  'file-missing': 'The file “{file}” cannot be read. Please check the name.',
  'option-unknown-value': '“{value}” is not possible for {option}. Possible: {known}.',
  'out-not-a-folder':
    'Several files need a folder to go to, “{file}” is none. Please name an existing folder.',
  'out-is-input':
    'The output would replace “{file}”, which is read from. Please choose another name or folder; nothing was written.',
  'outputs-collide':
    'Two outputs would go to “{file}”. Please rename one of the files or call the command separately; nothing was written.',
  'out-wrong-kind':
    'The name “{file}” does not fit what is inside: this file has to end in {extension}, or Office does not open it. Please change the name.',
  'no-file-done': 'None of the files could be done. {details}',
  'unknown-figures':
    'There are no such figures in the files: {figures}. There are: {known}. “sozialraum report figures” lists them all.',
  'review-invalid': 'The decisions in “{file}” cannot be understood ({detail}). Please correct this entry.',
  'review-unknown-figure':
    'The decisions name the figure “{figure}”, which is not in the files. There are: {known}.',
  'review-unknown-text':
    'The decisions name the text “{key}” of “{figure}”, about which there is nothing to decide. Possible: {known}.',
  'delivery-names-unknown':
    'The delivery names what the city package does not know: {names}. Please check measures and areas; nothing was stored.',
  'delivery-of-types':
    'The delivery names results of a typology: {names}. Please take these columns out of the mapping; types are computed and published by “sozialraum typology release”.',
  'delivery-names-twice':
    'The delivery names {measure} for {area} in {year} twice. Please find out which number holds; nothing was stored.',
  'nothing-to-withdraw':
    'Nothing of what is to be withdrawn is published for {city} at present. Please check measures, areas, years or the number of the delivery.',
  'no-proposal':
    'There is no proposal to take for “{file}”. --accept-proposal is for a single file whose columns were moved or renamed.',
  'unknown-mapping': 'The mapping “{mapping}” is not saved. There are: {known}.',
  'unknown-delivery': 'There is no delivery {delivery}. The list is at /api/deliveries.',
  'upload-too-large':
    'The delivery is too large; {limit} MB are allowed. Please split it; nothing was stored.',
  'media-type-unknown': 'Requests of this form (“{type}”) are not accepted here. Please send {expected}.',
  'not-a-draft':
    'Delivery {delivery} is no draft of this city; it may be published or discarded already. The list is at /api/deliveries.',
  'delivery-has-errors':
    'The check found {count} errors or open decisions, so nothing was published. Please settle the places named with the department.',
  'delivery-needs-mapping':
    'No saved mapping of columns fits “{file}”. Please name one (--mapping FILE.json, or the field mapping).',
  'no-drafts': 'No draft of {city} is waiting. Please name the files of the delivery.',
  'import-reads-only':
    'This database may only be read from here. Please name the one to write to with DATABASE_URL.',
  'picture-not-made': 'The chart could not be drawn as a picture. Please insert a table instead.',
  'delivery-damaged': 'The file “{file}” is damaged or incomplete. Please have the delivery sent again.',
  'delivery-encrypted':
    'The file “{file}” is protected by a password. Please save it without one and deliver it again.',
  'delivery-macros':
    'The file “{file}” contains macros. Please save it as an Excel workbook without macros (.xlsx).',
  'delivery-links':
    'The file “{file}” takes values from other files or databases. Please paste the values and remove the links.',
  'delivery-entities':
    'The file “{file}” contains instructions that could load foreign content (DOCTYPE). Please save it again as .xlsx in Excel.',
  'delivery-too-large':
    'The file “{file}” is too large at {size} MB, the limit is {limit} MB. Please split the delivery.',
  'delivery-too-many-sheets':
    'The file “{file}” has {count} worksheets, {limit} are allowed. Please deliver only those with the figures.',
  'delivery-bomb':
    'The file “{file}” grows beyond measure when unpacked (at least {size} MB, the limit is {limit} MB at usual growth). Please check where it comes from.',
  'delivery-unknown-form':
    'The file “{file}” cannot be read as a delivery. Possible are .xlsx, .csv and Data Packages (datapackage.json with CSV files, also as .zip).',
  'delivery-too-many-figures':
    'By the mapping “{file}” would have {count} figures, the limit is {limit}. Please divide the delivery.',
  'delivery-letters':
    '“{file}” has letters that cannot be right, mostly in place of umlauts. Please have the file saved as “CSV UTF-8” and deliver it again.',
  'delivery-unchanged':
    'The delivery changes nothing of what is published, so there is no new release; to discard a draft use “sozialraum discard”.',
  'clock-wrong':
    'The clock of this computer says {date}, but the last release is of {last}. Nothing was published; please set the clock.',
  'accept-not-possible':
    'Number {number} cannot be accepted. These can be: {known}. The numbers stand in the report on the same file.',
  'delivery-package-invalid':
    'In the Data Package “{file}” the entry “{detail}” is not right. Please check datapackage.json and the CSV files it names.',
  'mapping-invalid':
    'The saved mapping “{mapping}” cannot be understood ({detail}). Please check this entry.',
  'mapping-no-areas':
    'In “{file}” no column names areas of the city, neither by name nor by key. Please check the file and the city (--city).',
  'mapping-no-measures': 'In “{file}” no heading fits a measure of the city. Known are: {known}.',
  'mapping-sheet-missing': 'The worksheet “{sheet}” is missing in “{file}”. There are: {known}.',
  'mapping-expression-slow':
    'The expression “{pattern}” of the mapping comes to no end. Please write it more simply, without a repetition of a repetition such as (a+)+.',
  'mapping-year-missing':
    'The reporting year is not at its place ({place}) in “{file}”. Please state it in the mapping.',
  'no-typology':
    'No typology is declared for {city}. Please choose another city or ask the statistics office.',
};
