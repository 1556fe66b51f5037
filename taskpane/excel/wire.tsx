import type { ReactNode } from 'react';
import { httpIndicatorSource } from '../../src/adapters/http/indicator-source';
import { isTryOut } from '../../src/adapters/http/is-try-out';
import type { Platform } from '../../src/adapters/office/platform';
import type { OpenDocument } from '../../src/ports/open-document';
import type { ChangeableWorkbook } from '../../src/ports/workbook';
import { lazyPort } from '../../src/ui/lazy-port';
import type { WorkbookPorts } from '../../src/ui/ports';
import { ExcelPane } from './ExcelPane';

/** The Excel pane with its adapters: Office on one side, the service the page came from on the other. */
export function openExcelPane(platform: Platform, start: string | undefined): ReactNode {
  return <ExcelPane ports={portsOf(platform)} start={start} />;
}

function portsOf({ preferences, settings, displayLanguage, contentLanguage }: Platform): WorkbookPorts {
  return {
    source: httpIndicatorSource('', displayLanguage),
    isTryOut: () => isTryOut(''),
    preferences,
    settings,
    contentLanguage,
    workbook: lazyPort<ChangeableWorkbook>(
      async () => (await import('../../src/adapters/office/workbook')).officeWorkbook,
    ),
    open: lazyPort<OpenDocument>(async () =>
      (await import('../../src/adapters/office/open-workbook')).openWorkbook(),
    ),
  };
}
