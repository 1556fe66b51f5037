import type { FigureUpdate } from '../../refresh/figure-update';
import type { Provenance } from '../../figures/provenance';
import { chartPicture } from '../../ooxml/chart/chart-picture';
import { figureTag, titleTag } from '../../ooxml/word/control';
import { flatContent } from '../../ooxml/word/flat-content';
import { flatPackage } from '../../ooxml/word/flat-package';
import { hasChart, partsOfFlat } from '../../ooxml/package/read-flat';
import { withUpdates } from '../../ooxml/word/refresh/update-package';
import type { PictureMaker } from './report-document';

/** A figure on its way: the control it stands in and, for a chart, what arrived there. */
interface Renewal {
  update: FigureUpdate;
  control: Word.ContentControl;
  arrived?: OfficeExtension.ClientResult<string>;
  last: Word.Paragraph;
}

/**
 * Renews figures in place: one request reads the body, one writes all controls and titles; further ones only where a
 * host left an empty paragraph behind a table or dropped a chart. Text outside our controls is not touched.
 */
export async function renewFigures(
  updates: FigureUpdate[],
  remembered: ReadonlyMap<string, Provenance>,
  makePicture: PictureMaker,
): Promise<void> {
  await Word.run(async (context) => {
    const body = context.document.body.getOoxml();
    await context.sync();
    const parts = withUpdates(partsOfFlat(body.value), updates, (id) => remembered.get(id)?.areas ?? []);
    const renewals = updates.flatMap((update) => {
      const content = flatContent(parts, update.id);
      return content ? [write(context, update, content)] : [];
    });
    await context.sync();
    await tidy(context, renewals, makePicture);
  });
}

function write(context: Word.RequestContext, update: FigureUpdate, content: string): Renewal {
  const { contentControls } = context.document;
  const control = contentControls.getByTag(figureTag(update.id)).getFirst();
  control.insertOoxml(content, 'Replace');
  if (update.whole || update.slots.includes('title')) renameTitle(context, update);
  const last = control.paragraphs.getLast();
  last.load('text');
  const isChart = update.figure.body.kind === 'chart';
  return { update, control, last, ...(isChart && { arrived: control.getOoxml() }) };
}

function renameTitle({ document }: Word.RequestContext, { id, figure }: FigureUpdate): void {
  if (figure.body.kind === 'box') return;
  document.contentControls.getByTag(titleTag(id)).getFirst().insertText(figure.title, 'Replace');
}

/** What some hosts leave behind: an empty paragraph after a table (office-js#116), a hole where a chart was. */
async function tidy(
  context: Word.RequestContext,
  renewals: Renewal[],
  makePicture: PictureMaker,
): Promise<void> {
  const loose = renewals.filter(({ last }) => last.text === '');
  const dropped = renewals.filter(({ arrived }) => arrived && !hasChart(arrived.value));
  for (const { last } of loose) last.delete();
  for (const { update, control } of dropped)
    control.insertOoxml(await pictureContent(update, makePicture), 'Replace');
  if (loose.length || dropped.length) await context.sync();
}

async function pictureContent({ id, figure }: FigureUpdate, makePicture: PictureMaker): Promise<string> {
  const { body, provenance } = figure;
  if (body.kind !== 'chart') return '';
  const picture = await makePicture(chartPicture(body, provenance.request.language));
  const placing = { number: 1, controlId: 1, titleControlId: 2, drawingId: 1, relationshipId: 'rIdFigure' };
  return flatContent(partsOfFlat(flatPackage(figure, placing, picture)), id) ?? '';
}
