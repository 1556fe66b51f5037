import type { Place } from '../../domain/finding';
import { figureTag } from '../../ooxml/word/control';
import { asReportingError } from './failure';

/** Selects the place of a finding in Word, so that it comes into view; the document as a whole needs no going to. */
export async function showPlace(place: Place): Promise<void> {
  if (place.kind === 'document') return;
  await Word.run(async (context) => {
    if (place.kind === 'figure') {
      const control = context.document.contentControls.getByTag(figureTag(place.id)).getFirstOrNullObject();
      control.load('tag');
      await context.sync();
      if (!control.isNullObject) control.select('Start');
    } else {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/style');
      await context.sync();
      paragraphs.items[place.index]?.select('Start');
    }
    await context.sync();
  }).catch((failure: unknown) => {
    throw asReportingError(failure);
  });
}
