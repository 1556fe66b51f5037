import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TemplateData } from './docxtemplater-report';
import type { Size } from './made-up-report';
import { compared, sideBySide } from './measure';
import { inMemory, peakMemory } from './peak-memory';

const FORTY: Size = { tables: 40, sentences: 320 };
const FOUR_TIMES: Size = { tables: 160, sentences: 320 };

/**
 * Reports of 40 tables (38 areas × 8 indicators) and 960 key figures in 320 sentences: built, and refreshed in place with
 * all values new, beside docxtemplater building the same from a template; time, and the memory each takes at most.
 */
export async function bench() {
  const { built, refreshed, forPeer } = await import('./report-work');
  const { filled } = await import('./docxtemplater-report');
  const standing = await built(FORTY);
  const { template, data } = await forPeer(FORTY);
  const { build, refresh, large, peer } = await sideBySide(
    {
      build: () => built(FORTY),
      refresh: () => refreshed(standing),
      peer: () => filled(template, data),
      large: () => built(FOUR_TIMES),
    },
    9,
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  writeFileSync(join(folder, 'report.docx'), standing);
  writeFileSync(join(folder, 'template.docx'), template);
  writeFileSync(join(folder, 'data.json'), JSON.stringify(data));
  const peak = (work: 'buildAlone' | 'refreshAlone' | 'peerAlone') =>
    peakMemory('documents.bench', work, folder);
  const peerPeak = peak('peerAlone');
  const rows = [
    compared('build / docxtemplater', build, peer),
    compared('build 160 tables / 40', large, build),
    compared('refresh, all values new / docxtemplater building it', refresh, peer),
    inMemory('build / docxtemplater, peak memory', peak('buildAlone'), peerPeak),
    inMemory('refresh / docxtemplater, peak memory', peak('refreshAlone'), peerPeak),
  ];
  rmSync(folder, { recursive: true });
  return rows;
}

/** Each in a process of its own, which loads what it needs and nothing else. */
export async function buildAlone() {
  const { built } = await import('./report-work');
  return () => built(FORTY);
}

export async function refreshAlone(folder: string) {
  const { refreshed } = await import('./report-work');
  const report = readFileSync(join(folder, 'report.docx'));
  return () => refreshed(report);
}

export async function peerAlone(folder: string) {
  const { filled } = await import('./docxtemplater-report');
  const template = readFileSync(join(folder, 'template.docx'));
  const data = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) as TemplateData;
  return () => filled(template, data);
}
