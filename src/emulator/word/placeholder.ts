import { makeParagraph, makeRun } from './runs';
import { contentOf, controlBox, isInlineBox } from './spans';
import { styleByName, styleId } from './styles';
import type { WordPackage } from './package';
import { textOf } from './text';
import type { Element } from './xml';
import { detach, isW, kid, kids, make, putInOrder } from './xml';
import { ORDER } from './order';

/** Placeholder texts of controls; Word keeps them in the glossary document, which the emulator does not write. */
const texts = new WeakMap<Element, string>();

export const isShowingPlaceholder = (control: Element): boolean =>
  kids(control, 'sdtPr').some((properties) => kid(properties, 'showingPlcHdr') !== undefined);

export const placeholderOf = (control: Element): string =>
  texts.get(control) ?? (isShowingPlaceholder(control) ? textOf(contentOf(controlBox(control))) : '');

/** Remembers the text and shows it if the control is empty. */
export function setPlaceholder(pkg: WordPackage, control: Element, text: string): void {
  texts.set(control, text);
  const box = controlBox(control);
  if (text === '' || (!isShowingPlaceholder(control) && textOf(contentOf(box)) !== '')) return;
  contentOf(box).forEach(detach);
  const style = styleByName(pkg, 'Placeholder Text');
  const like = make('rPr');
  if (style) like.appendChild(make('rStyle', { val: styleId(style) }));
  const run = makeRun(text, like);
  if (isInlineBox(box)) box.appendChild(run);
  else box.appendChild(makeParagraph()).appendChild(run);
  const properties = kid(control, 'sdtPr');
  if (properties) putInOrder(properties, make('showingPlcHdr'), ORDER.sdtPr);
}

/** Before something is put into a control its placeholder goes. */
export function dropPlaceholder(box: Element): void {
  const control = box.parentNode as Element;
  if (!isW(box, 'sdtContent') || !isShowingPlaceholder(control)) return;
  kids(control, 'sdtPr')
    .flatMap((properties) => kids(properties, 'showingPlcHdr'))
    .forEach(detach);
  contentOf(box).forEach(detach);
}
