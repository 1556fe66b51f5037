import { OUTPUT_PARAMETERS, type OutputParameter } from '../../../contract/selection';
import { ReportingError } from '../../../domain/reporting-error';

/** How the values of a dimension are named. */
export type Labels = 'codes' | 'texts' | 'both';

/** What a client asks of the form of an answer beyond its format. */
export interface Output {
  labels?: Labels;
  title?: true;
  separator?: string;
}

type FormatWithOutput = 'csv' | 'xlsx';

/** The parameters of PxWebApi v2 (PxAPI-2.yml, OutputFormatParamType): of two that set the same, one can be chosen. */
const PARAMETERS: Record<OutputParameter, { formats: FormatWithOutput[]; output: Output }> = {
  UseCodes: { formats: ['csv', 'xlsx'], output: { labels: 'codes' } },
  UseTexts: { formats: ['csv', 'xlsx'], output: { labels: 'texts' } },
  UseCodesAndTexts: { formats: ['csv', 'xlsx'], output: { labels: 'both' } },
  IncludeTitle: { formats: ['csv', 'xlsx'], output: { title: true } },
  SeparatorTab: { formats: ['csv'], output: { separator: '\t' } },
  SeparatorSpace: { formats: ['csv'], output: { separator: ' ' } },
  SeparatorSemicolon: { formats: ['csv'], output: { separator: ';' } },
};

/** The names as the contract writes them, each once. Fails with `output-parameter-unknown`. */
export function outputParameters(written: string[]): OutputParameter[] {
  const names = written.map((parameter) => {
    const name = OUTPUT_PARAMETERS.find((known) => known.toLowerCase() === parameter.toLowerCase());
    if (name !== undefined) return name;
    throw new ReportingError('output-parameter-unknown', { parameter, known: OUTPUT_PARAMETERS.join(', ') });
  });
  return [...new Set(names)];
}

/** What the parameters ask of a format. Fails with `output-parameter-not-fitting`, `output-parameters-contradict`. */
export function outputOf(format: string, parameters: string[] = []): Output {
  return outputParameters(parameters).reduce<Output>((output, parameter) => {
    const { formats, output: asked } = PARAMETERS[parameter];
    if (!formats.some((fitting) => fitting === format))
      throw new ReportingError('output-parameter-not-fitting', {
        parameter,
        format,
        known: formats.join(', '),
      });
    if (Object.keys(asked).some((part) => part in output))
      throw new ReportingError('output-parameters-contradict', { parameters: parameters.join(', ') });
    return { ...output, ...asked };
  }, {});
}
