/** The class of an index, from 1; a value on a limit belongs to the class below it. */
export function cutAt(index: number, limits: number[]): number {
  let position = 1;
  for (const limit of limits) if (index > limit) position += 1;
  return position;
}
