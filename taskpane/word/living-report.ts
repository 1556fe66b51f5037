import type { Language } from '../../src/domain/text';
import { isUnreachable } from '../../src/ui/unreachable';
import { cancellable } from '../../src/ui/cancellable-source';
import type { Living } from '../../src/ui/living';
import type { ReportPorts } from '../../src/ui/ports';

/** A report as the pane works on it; sentences are said in its language. */
export function livingReport(
  { source, document }: Pick<ReportPorts, 'source' | 'document'>,
  language: Language,
): Living {
  return {
    async list({ signal }, early) {
      const { listFigures } = await import('../../src/actions/list-figures');
      const withoutFacts = (all: Awaited<ReturnType<typeof listFigures>>) =>
        all.filter(({ kind }) => kind !== 'fact');
      try {
        const figures = await listFigures({
          source: cancellable(source, signal),
          document,
          early: (known) => early?.({ figures: withoutFacts(known) }),
        });
        return { figures: withoutFacts(figures) };
      } catch (failure) {
        if (!isUnreachable(failure)) throw failure;
        return { figures: withoutFacts(await listFigures({ document })), isOffline: true };
      }
    },
    async known() {
      const { listFigures } = await import('../../src/actions/list-figures');
      return (await listFigures({ document })).filter(({ kind }) => kind !== 'fact');
    },
    async lost(id, { signal }) {
      const { lostWithFigure } = await import('../../src/actions/lost-by-removal');
      return lostWithFigure({ source: cancellable(source, signal), document }, id);
    },
    async plan({ target, only }, { signal, progress }) {
      const { planRefresh } = await import('../../src/actions/plan-refresh');
      const { applyRefresh, reviewRefresh } = await import('../../src/actions/apply-refresh');
      const ports = { source: cancellable(source, signal), document };
      const plan = await planRefresh(ports, { target, ...(only && { only }), progress });
      return {
        figures: plan.figures.filter(({ kind }) => kind !== 'fact'),
        review: (decisions) => reviewRefresh(plan, decisions, language),
        apply: (decisions) => applyRefresh({ document }, plan, decisions, language),
      };
    },
  };
}
