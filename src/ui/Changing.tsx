import { Button } from '@fluentui/react-components';
import { useSay } from './language';
import { Message } from './Message';

/** Says that a form changes what stands already, and the way out. */
export function Changing({ title, onStop }: { title: string; onStop: () => void }) {
  const told = useSay();
  return (
    <Message intent="info" actions={<Button onClick={onStop}>{told('pane.changeStop')}</Button>}>
      {told('pane.changing', { title })}
    </Message>
  );
}
