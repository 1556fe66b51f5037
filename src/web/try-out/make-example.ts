import { fileTemplate } from '../../adapters/files/report-template';
import { newWorkbook } from '../../adapters/files/workbook';
import { httpIndicatorSource } from '../../adapters/http/indicator-source';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import { EXAMPLE } from './example';
import { exampleReport } from './example-report';
import { exampleWorkbook } from './example-workbook';
import type { OpenedFile } from './opened-file';

/** Makes an example from the data of the running service, as the command line makes files. Fails with what the source fails with. */
export const makeExample: Record<'Excel' | 'Word', (language: Language) => Promise<OpenedFile>> = {
  Excel: async (language) => {
    const workbook = newWorkbook();
    await exampleWorkbook({ source: httpIndicatorSource('', language), workbook }, language);
    return {
      name: `${say(language, 'tryOut.exampleWorkbook')} ${EXAMPLE.year}.xlsx`,
      bytes: workbook.bytes(),
    };
  },
  Word: async (language) => {
    const ports = { source: httpIndicatorSource('', language), template: fileTemplate };
    const document = await exampleReport(ports, language);
    return { name: `${say(language, 'tryOut.exampleReport')} ${EXAMPLE.year}.docx`, bytes: document.bytes() };
  },
};
