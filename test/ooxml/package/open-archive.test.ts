import { deflateSync, strToU8, zipSync } from 'fflate';
import { ReportingError } from '../../../src/domain/reporting-error';
import { pack, textOf, unpack } from '../../../src/ooxml/package/archive';
import { crc32 } from '../../../src/ooxml/package/crc32';
import { PACKAGE_LIMITS } from '../../../src/ooxml/package/limits';
import { failureSentence } from '../../../src/texts/failure';
import { patched } from '../../deliveries/make-workbook';
import { report, reportParts } from './make-package';
import { archive, type Raw } from './write-archive';

const MEGABYTE = 1024 * 1024;

/** The code of the refusal: one sentence in both languages, within a second and ten megabytes. */
function refusal(bytes: Uint8Array, limits = PACKAGE_LIMITS): string {
  const buffers = () => process.memoryUsage().arrayBuffers;
  const [began, before] = [performance.now(), buffers()];
  try {
    unpack(bytes, limits);
    return 'read';
  } catch (failure) {
    expect(performance.now() - began).toBeLessThan(1000);
    expect(buffers() - before).toBeLessThan(10 * MEGABYTE);
    expect(failure).toBeInstanceOf(ReportingError);
    for (const language of ['de', 'en'] as const) {
      const sentence = failureSentence(failure, language);
      expect(sentence).not.toMatch(/[{}]/);
      expect(sentence).toMatch(/^(Diese|Ein Teil|This|A part)/);
    }
    return (failure as ReportingError).code;
  }
}

const entry = (name: string, text: string): Raw => ({
  name,
  packed: deflateSync(strToU8(text)),
  unpacked: strToU8(text).length,
  checksum: crc32(strToU8(text)),
});

const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE);

const compoundFile = (name: string) => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(name, 'utf16le'), 1024 + 128);
  return bytes;
};

it('gives the parts as they stand in the file, byte for byte', () => {
  const picture = Uint8Array.from({ length: 300 }, (_, i) => (i * 7919) % 256);
  const parts = reportParts({ 'word/media/image1.png': picture });
  const bytes = pack(parts);
  expect([...unpack(bytes)]).toEqual([...parts]);
  expect([...unpack(Buffer.from(bytes))]).toEqual([...parts]);
  expect(textOf(unpack(bytes), 'word/document.xml')).toContain('Lage');
});

it('reads entries that were only stored and leaves folders out', () => {
  const stored = zipSync(
    { 'a/': new Uint8Array(), 'a/b.xml': strToU8('<b/>'), 'c.xml': new Uint8Array() },
    { level: 0 },
  );
  expect([...unpack(stored)]).toEqual([
    ['a/b.xml', strToU8('<b/>')],
    ['c.xml', new Uint8Array()],
  ]);
  expect(
    unpack(
      archive([])
        .slice(-22)
        .map((byte) => byte),
    ).size,
  ).toBe(0);
});

it('reads archives with zip64 fields, which some programs write for small files', () => {
  expect(
    textOf(unpack(archive([entry('a.xml', '<a/>'), entry('b.xml', '<b/>')], { long: true })), 'b.xml'),
  ).toBe('<b/>');
});

it('takes a backslash between folders for a slash', () => {
  const parts = unpack(archive([entry('word\\document.xml', '<a/>'), entry('word\\media\\', '')]));
  expect([...parts.keys()]).toEqual(['word/document.xml']);
});

describe('refuses with one sentence, within a second and without filling memory', () => {
  it('what is no archive, and what is half of one', () => {
    expect(refusal(strToU8('kein Zip'))).toBe('not-a-package');
    expect(refusal(new Uint8Array())).toBe('not-a-package');
    expect(refusal(report().slice(0, 700))).toBe('package-damaged');
    expect(refusal(strToU8('PK'))).toBe('package-damaged');
  });

  it('bytes that changed on their way', () => {
    const bytes = pack(
      reportParts({ 'word/media/image1.png': Uint8Array.from({ length: 300 }, (_, i) => i) }),
    );
    const at = bytes.indexOf(0x50, 800);
    expect(refusal(Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte)))).toBe(
      'package-damaged',
    );
  });

  it('a document with a password, and an old binary one', () => {
    expect(refusal(compoundFile('EncryptedPackage'))).toBe('package-encrypted');
    expect(refusal(compoundFile('WordDocument'))).toBe('package-old-form');
    expect(refusal(compoundFile('Workbook'))).toBe('package-old-form');
    expect(failureSentence(new ReportingError('package-encrypted'), 'de')).toContain(
      'mit einem Kennwort geschützt',
    );
  });

  it('entries with a password', () => {
    const encrypted = patched(report(), (view, at) => view.setUint16(at + 8, 1, true));
    expect(refusal(encrypted)).toBe('package-encrypted');
  });

  it('more bytes than allowed', () => {
    expect(refusal(zeros(51))).toBe('package-too-large');
    expect(refusal(report(), { ...PACKAGE_LIMITS, file: 100 })).toBe('package-too-large');
  });

  it('a bomb that says how large it becomes', () => {
    const bomb = report({ 'word/media/image1.bmp': zeros(100) });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(refusal(bomb)).toBe('package-bomb');
    expect(refusal(report(), { ...PACKAGE_LIMITS, unpacked: 100 })).toBe('package-bomb');
    expect(
      refusal(report({ 'word/media/image1.bmp': zeros(20) }), { ...PACKAGE_LIMITS, growth: 10_000 }),
    ).toBe('read');
  });

  it('a bomb that lies about how large it becomes', () => {
    const packed = deflateSync(zeros(64), { level: 9 });
    expect(refusal(archive([{ name: 'word/document.xml', packed, unpacked: 1000 }]))).toBe('package-bomb');
    expect(refusal(archive([{ name: 'word/document.xml', packed, unpacked: 0 }]))).toBe('package-bomb');
    expect(refusal(archive([{ name: 'word/document.xml', packed, unpacked: 0xfffffff0 }]))).toBe(
      'package-bomb',
    );
  });

  it('an entry smaller than declared, or packed in a way nobody uses', () => {
    const packed = deflateSync(strToU8('<a/>'));
    expect(refusal(archive([{ name: 'a.xml', packed, unpacked: 1000 }]))).toBe('package-damaged');
    expect(refusal(archive([{ name: 'a.xml', packed, unpacked: 4, method: 12 }]))).toBe('package-damaged');
  });

  it('entries that share their bytes', () => {
    const { packed, unpacked, checksum } = entry('a', '<a/>');
    const shared = Array.from({ length: 200 }, (_, i) => ({
      name: `part${i}.xml`,
      packed,
      unpacked,
      ...(checksum !== undefined && { checksum }),
      ...(i > 0 && { at: 0 }),
    }));
    expect(refusal(archive(shared))).toBe('package-damaged');
  });

  it('a hundred thousand entries, however they are counted', () => {
    const nothing = { packed: new Uint8Array(), unpacked: 0, method: 0 };
    const entries = Array.from({ length: 100_000 }, (_, i) => ({ name: `${i}`, ...nothing }));
    expect(refusal(archive(entries, { long: true }))).toBe('package-too-many-parts');
    expect(refusal(archive(entries.slice(0, 10_001)))).toBe('package-too-many-parts');
    // Sixteen bits hold at most 65,535: 70,000 look like 4,464.
    expect(refusal(archive(entries.slice(0, 70_000)))).toBe('package-damaged');
    expect(refusal(archive(entries.slice(0, 50), { count: 10 }))).toBe('package-damaged');
  }, 30_000);

  it('a name that stands twice, in whatever case', () => {
    expect(refusal(archive([entry('a.xml', '<a/>'), entry('a.xml', '<b/>')]))).toBe('package-part-name');
    expect(refusal(archive([entry('word/Document.xml', '<a/>'), entry('word\\document.xml', '<b/>')]))).toBe(
      'package-part-name',
    );
  });

  it.each(['../a.xml', 'word/../../a.xml', '..\\a.xml', '/etc/passwd', '\\a.xml', 'C:\\a.xml', 'a\0.xml'])(
    'a name that leads outside (%j)',
    (name) => {
      expect(refusal(archive([entry(name, '<a/>')]))).toBe('package-part-name');
    },
  );
});

it('takes other limits from whoever calls', () => {
  expect(refusal(report(), { ...PACKAGE_LIMITS, parts: 4 })).toBe('package-too-many-parts');
  expect(refusal(report(), { ...PACKAGE_LIMITS, parts: 5 })).toBe('read');
});
