import type { FigureChange } from '../../refresh/refresh';
import type { PlannedFigure } from '../living';

/** What a figure is called: as its title will say, or as it says where the figure stays. */
export function nameOf({ title, changes }: PlannedFigure, becomes: FigureChange | undefined): string {
  const titled = changes.find(({ kind }) => kind === 'title');
  return (becomes?.reason ? titled?.old : titled?.new) ?? title;
}

/** What became of each figure, with what it is called. */
export function namedFigures(
  planned: PlannedFigure[],
  figures: FigureChange[],
): { name: string; figure: FigureChange }[] {
  return figures.map((figure) => {
    const of = planned.find(({ id }) => id === figure.id);
    return { figure, name: of ? nameOf(of, figure) : figure.title };
  });
}
