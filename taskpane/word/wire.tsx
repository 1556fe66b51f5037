import type { ReactNode } from 'react';
import { httpIndicatorSource } from '../../src/adapters/http/indicator-source';
import { isTryOut } from '../../src/adapters/http/is-try-out';
import type { Platform } from '../../src/adapters/office/platform';
import type { OpenDocument } from '../../src/ports/open-document';
import type { ReportDocument } from '../../src/ports/report-document';
import { lazyPort } from '../../src/ui/lazy-port';
import type { ReportPorts } from '../../src/ui/ports';
import { pngOf } from './png';
import { WordPane } from './WordPane';

/** The Word pane with its adapters: Office on one side, the service the page came from on the other. */
export function openWordPane(platform: Platform, start: string | undefined): ReactNode {
  return <WordPane ports={portsOf(platform)} start={start} />;
}

function portsOf({ preferences, settings, displayLanguage, contentLanguage }: Platform): ReportPorts {
  return {
    source: httpIndicatorSource('', displayLanguage),
    isTryOut: () => isTryOut(''),
    preferences,
    settings,
    contentLanguage,
    document: lazyPort<ReportDocument>(async () =>
      (await import('../../src/adapters/office/report-document')).wordDocument(pngOf),
    ),
    open: lazyPort<OpenDocument>(async () =>
      (await import('../../src/adapters/office/open-report')).openReport(),
    ),
    show: async (place) => (await import('../../src/adapters/office/show-place')).showPlace(place),
  };
}
