import { DOMParser } from '@xmldom/xmldom';
import type { IconFiles, ManifestFinding } from './finding';
import { iconFindings } from './icons';
import { identityFindings } from './identity';
import { resourceFindings } from './resources';
import { structureFindings } from './structure';

/**
 * Checks an add-in manifest without a network: order and presence of elements, ids, hosts, resource ids, lengths,
 * https, both languages, icon files. `files` are the icons at hand. An empty list means Office will take it.
 */
export function validateManifest(manifest: string, files: IconFiles): ManifestFinding[] {
  const root = parse(manifest);
  if (typeof root === 'string') return [{ rule: 'well-formed', where: 'manifest.xml', value: root }];
  return [
    ...structureFindings(root),
    ...identityFindings(root),
    ...resourceFindings(root),
    ...iconFindings(root, files),
  ];
}

function parse(manifest: string) {
  const problems: string[] = [];
  try {
    const document = new DOMParser({ onError: (_level, message) => problems.push(message) }).parseFromString(
      manifest,
      'text/xml',
    );
    return problems[0] ?? document.documentElement ?? 'empty';
  } catch (failure) {
    return problems[0] ?? String(failure);
  }
}
