import { choiceOfK } from '../../../../src/domain/typology/clusters/choice-of-k';
import { cutTree } from '../../../../src/domain/typology/clusters/cut-tree';
import { kMeans } from '../../../../src/domain/typology/clusters/k-means';
import { wardD2 } from '../../../../src/domain/typology/clusters/ward';
import { expectClose, reference, YEARS } from './reference';

test.each(YEARS)("shows R's elbow and mean silhouettes for Ward's types of Hamburg %i", (year) => {
  const { z, ward } = reference(year);
  const tree = wardD2(z);
  const rows = choiceOfK(z, 2, 8, (k) => cutTree(tree, k));
  expect(rows.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expectClose(
    rows.map((row) => row.withinSs),
    ward.withinSs,
  );
  expectClose(
    rows.map(({ meanSilhouette }) => meanSilhouette!),
    rows.map(({ k }) => ward.silhouettes[k]!.reduce((sum, value) => sum + value, 0) / z.length),
  );
});

test.each(YEARS)("shows R's elbow for the k-means types of Hamburg %i", (year) => {
  const { z, kmeans } = reference(year);
  const rows = choiceOfK(z, 3, 6, (k) => kMeans(z, { k, starts: 50, seed: 1 }).partition);
  expectClose(
    rows.map((row) => row.withinSs),
    Object.values(kmeans),
  );
});

test('ends at one type an area, and has no silhouette where nothing can be compared', () => {
  const matrix = [[0], [1], [5]];
  const tree = wardD2(matrix);
  // Means 2, then 0.5 and 5: 4 + 1 + 9 = 14, then 0.25 + 0.25.
  expect(choiceOfK(matrix, 1, 9, (k) => cutTree(tree, k))).toEqual([
    { k: 1, withinSs: 14, meanSilhouette: null },
    { k: 2, withinSs: 0.5, meanSilhouette: expect.closeTo(1.55 / 3, 12) },
    { k: 3, withinSs: 0, meanSilhouette: null },
  ]);
});
