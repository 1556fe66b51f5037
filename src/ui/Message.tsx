import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { failureSentence } from '../texts/failure';
import { FOCUSED_NEXT } from './kept-focus';
import { useLanguage } from './language';

type Intent = 'info' | 'success' | 'warning' | 'error';

/** One sentence to the person, with buttons for what can be done next. Errors interrupt a screen reader, others wait. */
export function Message(props: { intent: Intent; actions?: ReactNode; children: ReactNode }) {
  const { intent, actions, children } = props;
  return (
    <div role={intent === 'error' || intent === 'warning' ? 'alert' : 'status'} {...FOCUSED_NEXT}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{children}</MessageBarBody>
        {actions && <MessageBarActions>{actions}</MessageBarActions>}
      </MessageBar>
    </div>
  );
}

/** A failure as its sentence. */
export function Failure({ failure, actions }: { failure: unknown; actions?: ReactNode }) {
  const language = useLanguage();
  return (
    <Message intent="error" actions={actions}>
      {failureSentence(failure, language)}
    </Message>
  );
}
