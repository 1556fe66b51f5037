import { Component, type ReactNode } from 'react';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { Message } from './Message';

/** Shows a sentence instead of an empty pane when a component fails. */
export class Crash extends Component<{ language: Language; children: ReactNode }, { failure?: Error }> {
  override state: { failure?: Error } = {};

  static getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <Message intent="error">
        {say(this.props.language, 'pane.crashed', { detail: failure.message })}
      </Message>
    );
  }
}
