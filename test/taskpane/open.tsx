import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import type { Language } from '../../src/domain/text';
import { Ground } from '../../src/ui/Pane';

// Fluent under jsdom takes a second a test, several on a busy machine.
jest.setTimeout(30_000);

/** Shows a pane and gives back the person in front of it. */
export function open(pane: ReactElement, language: Language = 'de') {
  render(<Ground language={language}>{pane}</Ground>);
  return userEvent.setup({ delay: null });
}

/** What axe-core calls serious or critical; jsdom draws nothing, so contrast is left to the browser tests. */
export async function seriousBarriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
