import { Button } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import type { Figure } from '../figures/figure';
import { useSay } from './language';
import { Failure } from './Message';
import { Running } from './Running';
import { mayGoWellAgain } from './unreachable';
import type { Loaded } from './useLoaded';

/** The preview as it looks in its document, or what there is in place of it; `empty` says what is still to be chosen. */
export function LoadedPreview(props: {
  preview: Loaded<Figure | undefined>;
  empty: string;
  look: ComponentType<{ figure: Figure }>;
}) {
  const { preview, empty, look: Look } = props;
  const told = useSay();
  if (preview.phase === 'loading') return <Running done={0} total={0} label={told('pane.previewLoading')} />;
  if (preview.phase === 'failed')
    return (
      <Failure
        failure={preview.failure}
        actions={
          mayGoWellAgain(preview.failure) && <Button onClick={preview.retry}>{told('pane.retry')}</Button>
        }
      />
    );
  return preview.value ? <Look figure={preview.value} /> : <span>{empty}</span>;
}
