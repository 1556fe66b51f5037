import { ReportingError } from '../../src/domain/reporting-error';
import { pictureAddress } from '../../src/ooxml/chart/chart-picture';

/** Twice the size it is shown in, so that it prints sharp. */
const SCALE = 2;

/** An SVG as a PNG, base64. Fails with `picture-not-made` where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<string> {
  const picture = new Image();
  picture.src = pictureAddress(svg);
  try {
    await picture.decode();
  } catch (failure) {
    throw new ReportingError('picture-not-made', {}, failure);
  }
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
