import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import type { Language } from '../../src/domain/text';
import { Ground } from '../../src/ui/Pane';

// Fluent under jsdom takes a second a test, several on a busy machine.
jest.setTimeout(30_000);

/** What hides something from a person. Nothing else of a style is asked in jsdom, which draws nothing. */
const HIDES = /display:|visibility:|pointer-events:|content-visibility:/;

/**
 * Fluent's styles without those that only look: jsdom compares every element with every rule each time somebody asks what
 * stands there, half of what a pane test takes.
 */
const STYLES = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => HIDES.test(rule) });

/** Shows a pane and gives back the person in front of it. */
export function open(pane: ReactElement, language: Language = 'de') {
  render(
    <RendererProvider renderer={STYLES}>
      <Ground language={language}>{pane}</Ground>
    </RendererProvider>,
  );
  return userEvent.setup({ delay: null });
}

/** What axe-core calls serious or critical; jsdom draws nothing, so contrast is left to the browser tests. */
export async function seriousBarriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
