import type { CellStyle } from '../model/cell-style';
import { commonLook, restyle } from '../model/styling';
import type { Place } from './place';

/** A piece of look all cells of a range share; null where they differ. */
export const look = <K extends keyof CellStyle>({ sheet, area }: Place, name: K) =>
  commonLook(sheet, area, name);

export const setLook = ({ open, sheet, area }: Place, style: Partial<CellStyle>) =>
  restyle(open.book, sheet, area, style);
