import { openReport } from '../../../src/adapters/files/report-document';
import { fileTemplate } from '../../../src/adapters/files/report-template';
import { reportDocumentContract } from '../../contracts/report-document';

const empty = () =>
  fileTemplate.start({
    language: 'de',
    title: 'Leer',
    cover: 'Leer',
    head: 'Leer',
    subtitle: '',
    facts: [],
    imprint: [],
    entries: [],
  });

reportDocumentContract(empty);

it('opens nothing that is no Word document', () => {
  expect(() => openReport(new Uint8Array([1, 2, 3]), 'x.docx')).toThrow(/not-a-report/);
});
