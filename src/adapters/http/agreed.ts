import './without-eval';
import type { z } from 'zod';
import { catalogueAnswer, cityList } from '../../contract/catalogue';
import { apiConfig } from '../../contract/config';
import { data } from '../../contract/data';
import { ReportingError } from '../../domain/reporting-error';

/* What the service answers, held to the contract. Loaded with the first answer, so that a pane opens before it. */

export const configIn = agreed(apiConfig);
export const citiesIn = agreed(cityList);
export const catalogueIn = agreed(catalogueAnswer);
export const figuresIn = agreed(data);

/** Fails with `answer-unreadable` where an answer is not what was agreed, as from a gateway in between. */
function agreed<Schema extends z.ZodType>(schema: Schema): (content: unknown) => z.output<Schema> {
  return (content) => {
    const read = schema.safeParse(content);
    if (read.success) return read.data;
    throw new ReportingError('answer-unreadable', {}, read.error);
  };
}
