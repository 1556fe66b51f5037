import { chooseNumberOfTypes } from '../../src/actions/choose-number-of-types';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { answerFrom, packageOf } from '../cities/package-answer';
import { expectClose, reference } from '../domain/typology/clusters/reference';

const source = {
  answer: async (query) => answerFrom(await packageOf('hamburg'), query),
} as IndicatorSource;
const request = async () => ({
  city: 'hamburg',
  year: 2018,
  definition: (await packageOf('hamburg')).typologies[0]!,
  method: 'ward' as const,
});

it("shows R's elbow and silhouettes for Ward's types of Hamburg 2018", async () => {
  const { ward, z } = reference(2018);
  const choices = await chooseNumberOfTypes({ source }, await request());
  expect(choices.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expectClose(
    choices.map(({ withinSs }) => withinSs),
    ward.withinSs,
  );
  expectClose(
    choices.map(({ meanSilhouette }) => meanSilhouette!),
    choices.map(({ k }) => ward.silhouettes[k]!.reduce((sum, value) => sum + value, 0) / z.length),
  );
});

it('stops between two numbers of types when it is told to', async () => {
  const seen: number[] = [];
  const between = async (done: number) => {
    seen.push(done);
    if (done === 2) throw new Error('stop');
  };
  await expect(chooseNumberOfTypes({ source }, await request(), between)).rejects.toThrow('stop');
  expect(seen).toEqual([0, 1, 2]);
});
