import { chartPicture, pictureAddress } from '../../ooxml/chart/chart-picture';
import type { WordModel } from '../../emulator/word/model';
import { chartBodyOf } from './chart-body';
import { preview, type PreviewChart } from './preview';

/** Draws a document with docx-preview and puts the charts, which it cannot draw, in their places as pictures. */
export async function drawDocument(model: WordModel): Promise<HTMLElement> {
  const { renderAsync } = await import('docx-preview');
  const { bytes, charts } = preview(model);
  const drawn = document.createElement('div');
  await renderAsync(new Blob([bytes as BlobPart]), drawn, drawn, {
    className: 'docx',
    inWrapper: true,
    ignoreLastRenderedPageBreak: true,
    renderHeaders: true,
    renderFooters: true,
    useBase64URL: true,
    experimental: false,
  });
  for (const chart of charts) placeChart(drawn, chart);
  return drawn;
}

function placeChart(drawn: HTMLElement, { mark, xml, altText, width, height }: PreviewChart) {
  const place = drawn.querySelector(`#${mark}`);
  const body = chartBodyOf(xml);
  if (!place || !body) return;
  const picture = document.createElement('img');
  picture.alt = altText;
  picture.width = Math.round(width);
  picture.height = Math.round(height);
  picture.src = pictureAddress(chartPicture(body, 'de'));
  place.append(picture);
}
