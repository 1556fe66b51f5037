import type { word as german } from '../de/word';

export const word: Record<keyof typeof german, string> = {
  table: 'Table',
  chart: 'Figure',
  box: 'Box',
  titleOf: '{label}: title',
  controlName: '{kind}: {title}',
};
