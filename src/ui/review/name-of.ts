import type { FigureChange } from '../../refresh/refresh';
import type { PlannedFigure } from '../living';

/** What a figure is called: as its title will say, or as it says where the figure or its title stays. */
export function nameOf({ title, changes, hand }: PlannedFigure, becomes: FigureChange | undefined): string {
  const typed = hand.find(({ kind }) => kind === 'title');
  if (typed) return becomes?.changes.some(({ key }) => key === typed.key) ? typed.new : typed.mine;
  const titled = changes.find(({ kind }) => kind === 'title');
  return (becomes?.reason ? titled?.old : titled?.new) ?? title;
}

/** What became of each figure, with what it is called and on which worksheet it stands. */
export function namedFigures(
  planned: PlannedFigure[],
  figures: FigureChange[],
): { name: string; worksheet: string | undefined; figure: FigureChange }[] {
  return figures.map((figure) => {
    const of = planned.find(({ id }) => id === figure.id);
    return { figure, name: of ? nameOf(of, figure) : figure.title, worksheet: of?.worksheet };
  });
}
