import { inventedMembers } from '../../office-environment/drift';
import * as application from '../../../src/workbench/excel/host/application';
import * as charts from '../../../src/workbench/excel/host/charts';
import * as customProperties from '../../../src/workbench/excel/host/custom-properties';
import * as customXmlParts from '../../../src/workbench/excel/host/custom-xml-parts';
import * as documentProperties from '../../../src/workbench/excel/host/document-properties';
import * as freezePanes from '../../../src/workbench/excel/host/freeze-panes';
import * as names from '../../../src/workbench/excel/host/names';
import * as pageLayout from '../../../src/workbench/excel/host/page-layout';
import * as protection from '../../../src/workbench/excel/host/protection';
import { Range } from '../../../src/workbench/excel/host/range';
import * as borders from '../../../src/workbench/excel/host/range-borders';
import { RangeFill } from '../../../src/workbench/excel/host/range-fill';
import { RangeFont } from '../../../src/workbench/excel/host/range-font';
import { RangeFormat } from '../../../src/workbench/excel/host/range-format';
import { FormatProtection } from '../../../src/workbench/excel/host/format-protection';
import * as settings from '../../../src/workbench/excel/host/settings';
import { Table } from '../../../src/workbench/excel/host/table';
import * as tableColumns from '../../../src/workbench/excel/host/table-columns';
import * as tableRows from '../../../src/workbench/excel/host/table-rows';
import { TableCollection } from '../../../src/workbench/excel/host/tables';
import { Workbook } from '../../../src/workbench/excel/host/workbook';
import { Worksheet } from '../../../src/workbench/excel/host/worksheet';
import { WorksheetCollection } from '../../../src/workbench/excel/host/worksheets';

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
    ...freezePanes,
    ...borders,
    ...pageLayout,
    ...protection,
    ...settings,
    ...tableColumns,
    ...tableRows,
  };
  expect(inventedMembers(Excel, emulated)).toEqual([]);
});
