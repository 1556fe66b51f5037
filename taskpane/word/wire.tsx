import type { ReactNode } from 'react';
import { httpIndicatorSource } from '../../src/adapters/http/indicator-source';
import type { Platform } from '../../src/adapters/office/platform';
import { cancellable } from '../../src/ui/cancellable-source';
import type { WordServices } from '../../src/ui/services';
import { pngOf } from './png';
import { WordPane } from './WordPane';

/** The Word pane with its adapters: Office on one side, the service the page came from on the other. */
export function openWordPane(platform: Platform, start: string | undefined): ReactNode {
  return <WordPane services={wordServices(platform)} {...(start && { start })} />;
}

function wordServices({ preferences, displayLanguage, contentLanguage }: Platform): WordServices {
  const source = httpIndicatorSource('', displayLanguage);
  const report = async () => (await import('../../src/adapters/office/report-document')).wordDocument(pngOf);
  return {
    source,
    preferences,
    contentLanguage,
    async insertFigure(request, { signal }) {
      const { insertFigure } = await import('../../src/actions/insert-figure');
      return insertFigure({ source: cancellable(source, signal), document: await report() }, request);
    },
    async stored() {
      const { figures } = await (await report()).read();
      return figures.flatMap(({ memory }) => {
        const { kind, query } = memory?.request ?? {};
        return query && kind !== 'fact' ? [{ city: query.city, years: query.years }] : [];
      });
    },
    async refresh({ year, accept }, { signal, progress }) {
      const { refreshReport } = await import('../../src/actions/refresh-report');
      const ports = { source: cancellable(source, signal), document: await report() };
      const { outcome } = await refreshReport(
        ports,
        { year },
        { accept, progress, language: displayLanguage },
      );
      return outcome.figures;
    },
    async checkLayout({ signal }) {
      const { checkLayout } = await import('../../src/actions/check-layout');
      const findings = await checkLayout({ document: await report() });
      signal.throwIfAborted();
      return findings;
    },
    async goTo(place) {
      const { showPlace } = await import('../../src/adapters/office/show-place');
      return showPlace(place);
    },
  };
}
