import { memoryDocument } from '../../../src/adapters/memory/report-document';
import { figureOf, reportDocumentContract } from '../../contracts/report-document';

reportDocumentContract(memoryDocument);

it('refuses to write when it is read-only', async () => {
  await expect(memoryDocument({ readOnly: true }).insert(figureOf('f1', 'box'))).rejects.toMatchObject({
    code: 'document-read-only',
  });
});
