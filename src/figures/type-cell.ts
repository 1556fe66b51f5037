import type { Language, Text } from '../domain/text';
import { NONE, text, type Content } from './content';
import { THEME, webColour } from './palette';

/** `3 mittlere Belastung` in the colour of the type, from 1; other words on white where there is none. */
export function typeCell(
  type: number | null,
  types: { label: Text; colour: string }[],
  language: Language,
  otherwise = NONE,
): Content {
  const declared = type === null ? undefined : types[type - 1];
  return declared
    ? text(`${type} ${declared.label[language]}`, { fill: declared.colour })
    : text(otherwise, { fill: webColour(THEME.paper) });
}
