import type { Language } from '../../domain/text';
import { say } from '../../texts';

/** What the program refused, as a bar above the document; nothing when there is nothing to say. */
export function Refusal({
  sentence,
  language,
  onClose,
}: {
  sentence: string;
  language: Language;
  onClose(): void;
}) {
  if (!sentence) return null;
  return (
    <div className="refusal" role="alert">
      {sentence}
      <button type="button" onClick={onClose}>
        {say(language, 'tryOut.close')}
      </button>
    </div>
  );
}
