/** What a validation report says of a delivery, a sentence a rule: what was found, with its values, and what to do. */
export const delivery = {
  'column-missing':
    'The column “{head}” ({measure}) is missing. The nearest is “{proposal}” in column {position}: please confirm this proposal in the mapping.',
  'column-gone':
    'The column “{head}” ({measure}) is missing, and no other heading resembles it. Please ask the delivering office.',
  'column-moved':
    'The column “{head}” ({measure}) now stands in {position}, before in {expected}. It was read by its heading.',
  'column-ambiguous':
    'The heading “{head}” ({measure}) fits several columns ({positions}). Please name the whole heading or the position in the mapping.',
  'column-empty':
    'The column “{head}” ({measure}) in {position} is empty in all {count} rows. Published, every value there would be missing.',
  'head-year-differs':
    'The figures are read for {year}, but the heading names another year: {list}. Please check the reporting year.',
  'measure-unknown':
    '{count} names of the source belong to no measure: {list}. Please add them to the mapping (“names”); what is not needed stands there with an empty text.',
  'year-twice':
    'The years {years} stand on several worksheets with the same measures. Please settle which sheet counts.',
  'line-fields':
    'Row {row} has {count} fields, the heading has {fields}. Rows not taken over: {list}; probably a comma also separates decimals, or a separator is missing.',
  'sep-line':
    'The first line “{line}” names the separator and is no heading. It is skipped; row 1 is the one after it.',
  'area-read-as': 'Spelt otherwise than in the spatial reference, and recognised all the same: {list}.',
  'area-proposed':
    'Row {row}: “{area}” is not in the spatial reference. Probably “{proposal}” ({key}) is meant: please confirm this proposal.',
  'zeros-lost':
    'Leading zeros are missing in {count} keys (from row {row}: {list}). Please confirm this proposal, or have the keys delivered as text.',
  'area-unknown':
    'Row {row}: there is no area “{area}” in the spatial structure. Please check spelling or key.',
  'area-missing': '{count} areas are missing in the delivery: {list}.',
  'area-duplicate':
    'Row {row}: “{area}” occurs a second time. The first row is used; please find out which one holds.',
  'area-ambiguous':
    'Row {row}: several areas are called “{area}” ({keys}). Please deliver the key or name the area level.',
  'row-without-area': 'Row {row}: there are values but no area. The row is not taken over.',
  'year-in-row': 'Row {row}: “{year}” is not a reporting year. The row is not taken over.',
  'text-in-numbers': '{place}: the column {measure} holds “{value}” instead of a number or an agreed sign.',
  'row-merged':
    'Row {row}: the area is merged over several rows ({merged}). The row is not taken over; please have each row named.',
  'count-not-whole': '{place}: the column {measure} has {value}. Counts are whole numbers.',
  'thousands-as-decimal':
    '{place}: the column {measure} has {value}. Probably the sign separates thousands and no decimals; please correct the number format in the mapping.',
  'count-negative': '{place}: the column {measure} has {value}. A count is never negative.',
  'count-too-large': '{place}: the column {measure} has {value}. No city has so many cases.',
  'cell-raised': '{place}: the raised “{text}” is taken for a footnote mark and not read; “{read}” is read.',
  'cell-struck-part': '{place}: “{text}” is struck out and not read; “{read}” is read.',
  'cell-struck': '{place}: “{text}” is struck out. Published, the value there would be missing.',
  'cell-percent':
    '{place}: {count} cells are formatted as percentages. What can be seen is read (for example {read}).',
  'cell-shown-otherwise':
    '{place}: what can be seen is not what is stored ({text}). The stored number would be published; please ask the department that delivers it.',
  'cell-no-result':
    '{place}: the formula has no stored result. Please open the file in Excel, save it and deliver it again.',
  'hidden-sheets': 'Hidden worksheets are not read: {list}. Please check that the right sheet is delivered.',
  'hidden-sheet-read':
    'The worksheet “{list}” that is read is hidden. Please check that it is the right one.',
  'hidden-rows': 'Hidden rows are read, too: {list}. Please check that they belong to the delivery.',
  'hidden-columns': 'Hidden columns with contents: {list}. Please check that they belong to the delivery.',
  'numbers-lost':
    '{year}, {measure}: {count} numbers that are published would become empty: {list}. Please settle whether they are to be withdrawn.',
  'formula-values': '{count} cells are formulas ({list}). The value computed last is taken over.',
  'formula-like-text': '{count} texts begin like a formula ({list}). They are treated as text and never run.',
  'year-differs':
    'The file name “{file}” says {named}, the values are for {year}. Please confirm the reporting year.',
  'sum-missed': '{area}, {year}: {parts} gives {sum}, but {value} is given for {total}.',
  'sum-missed-often':
    '{year}: {parts} do not add up to {total} in {count} areas (difference {least} to {most}): {list}.',
  'rows-shifted':
    '{year}: the values of {shifted} are shifted by {rows} row(s) against {reference} ({count} of {all} areas fit only after shifting). Please have the table corrected.',
  'level-sum-over':
    '{year}: {measure} adds up to {sum} over the level “{level}”, but only {value} is given for {area}.',
  'level-sum-short':
    '{year}: {measure} adds up to {sum} over the level “{level}”, {value} is given for {area}. The difference of {percent} % is larger than usual.',
  'over-denominator': '{area}, {year}: {numerator} ({value}) is larger than {denominator} ({base}).',
  'rate-out-of-range': '{area}, {year}: {measure} is {value} and not between 0 and 100.',
  'negative-count': '{area}, {year}: {measure} is negative at {value}.',
  'count-impossible':
    '{area}, {year}: {measure} is {value}. Counts are whole numbers, and there must be room for so many cases.',
  'small-count-delivered':
    '{year}, {measure}: the source calls its figures protected, but delivers a 1 or 2 for {count} areas: {list}. Please ask the department that delivers them whether they may be shown. If so, name the measure under “smallCounts” in plausibility.json of the city.',
  'jump-often':
    '{measure}, {year}: {count} of {all} areas jump against {previous} ({list}). Probably the column is in another unit or shifted by rows; please ask the department that delivers it.',
  jump: '{area}: {measure} jumps from {before} ({previous}) to {value} ({year}).',
  'relation-unlikely':
    '{area}, {year}: {measure} is {value}, but {related} is {base}. These do not fit together.',
  'more-findings': 'There are {count} more findings like the one before, which are not listed one by one.',
  'secret-published':
    '{year}, {measure}: {count} values are secret by the rules of the source or tell of secret ones, but an earlier release shows them: {list}. They cannot be called back. Please talk to the department that delivers them.',
  'secret-derivable':
    '{year}, {measure}: earlier releases narrow down {count} secret values further than the source allows: {list}. Please talk to the department that delivers them.',
  'package-overruled':
    '{count} figures of the city package differ from what departments have delivered or withdrawn since: {list}. What the departments said still holds. If the package is to hold, deliver it with “sozialraum import”.',
};
