import { inventedMembers } from '../../office-environment/drift';
import * as application from '../../../src/emulator/excel/host/application';
import * as charts from '../../../src/emulator/excel/host/charts';
import * as customProperties from '../../../src/emulator/excel/host/custom-properties';
import * as customXmlParts from '../../../src/emulator/excel/host/custom-xml-parts';
import * as documentProperties from '../../../src/emulator/excel/host/document-properties';
import * as filter from '../../../src/emulator/excel/host/filter';
import * as freezePanes from '../../../src/emulator/excel/host/freeze-panes';
import * as names from '../../../src/emulator/excel/host/names';
import * as headerFooter from '../../../src/emulator/excel/host/header-footer';
import * as pageLayout from '../../../src/emulator/excel/host/page-layout';
import * as protection from '../../../src/emulator/excel/host/protection';
import { Range } from '../../../src/emulator/excel/host/range';
import * as borders from '../../../src/emulator/excel/host/range-borders';
import { RangeFill } from '../../../src/emulator/excel/host/range-fill';
import { RangeFont } from '../../../src/emulator/excel/host/range-font';
import { RangeFormat } from '../../../src/emulator/excel/host/range-format';
import { FormatProtection } from '../../../src/emulator/excel/host/format-protection';
import * as settings from '../../../src/emulator/excel/host/settings';
import { Table } from '../../../src/emulator/excel/host/table';
import * as tableColumns from '../../../src/emulator/excel/host/table-columns';
import * as tableRows from '../../../src/emulator/excel/host/table-rows';
import { TableCollection } from '../../../src/emulator/excel/host/tables';
import { Workbook } from '../../../src/emulator/excel/host/workbook';
import { Worksheet } from '../../../src/emulator/excel/host/worksheet';
import { WorksheetCollection } from '../../../src/emulator/excel/host/worksheets';

test('the emulated Excel invents no member: each one exists on the proxy Microsoft ships', () => {
  const { CultureInfo, NumberFormatInfo, Application } = application;
  const { NamedItem, NamedItemCollection } = names;
  const emulated = {
    ...{ Application, CultureInfo, NumberFormatInfo, NamedItem, NamedItemCollection, Range },
    ...{ FormatProtection, RangeFill, RangeFont, RangeFormat },
    ...{ Table, TableCollection, Workbook, Worksheet, WorksheetCollection },
    ...charts,
    ...customProperties,
    ...customXmlParts,
    ...documentProperties,
    ...filter,
    ...freezePanes,
    ...borders,
    ...headerFooter,
    ...pageLayout,
    ...protection,
    ...settings,
    ...tableColumns,
    ...tableRows,
  };
  expect(inventedMembers(Excel, emulated)).toEqual([]);
});
