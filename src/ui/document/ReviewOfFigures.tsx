import { Button, Spinner } from '@fluentui/react-components';
import type { ListedFigure } from '../../actions/list-figures';
import { BackHead } from '../BackHead';
import { useSay } from '../language';
import type { Living } from '../living';
import { Failure } from '../Message';
import { ReviewView } from '../review/ReviewView';
import type { City } from '../useCity';
import { View } from '../View';
import { useCatalogues } from './useCatalogues';
import { yearsToHave } from './years-to-have';

/** The review of figures, for the years of the cities they are about; first for the newest they could show. */
export function ReviewOfFigures(props: {
  living: Living;
  city: City;
  figures: ListedFigure[];
  only?: string[];
  onBack: () => void;
}) {
  const { living, city, figures, only, onBack } = props;
  const told = useSay();
  const { loaded, catalogueOf } = useCatalogues(figures, city.published);
  if (loaded.phase === 'loaded') {
    const { years, newest } = yearsToHave(figures, catalogueOf);
    const chosen = years.includes(city.chosenYear ?? 0) ? city.chosenYear : undefined;
    return (
      <ReviewView
        living={living}
        years={years.length ? years : city.published.years}
        year={Math.max(newest, chosen ?? 0) || city.year}
        only={only}
        onWritten={city.onBroughtTo}
        onBack={onBack}
      />
    );
  }
  return (
    <View>
      <BackHead title={told('pane.review')} back={told('pane.reviewBack')} onBack={onBack} />
      {loaded.phase === 'loading' && <Spinner label={told('pane.reviewReading')} />}
      {loaded.phase === 'failed' && (
        <Failure
          failure={loaded.failure}
          actions={<Button onClick={loaded.retry}>{told('pane.retry')}</Button>}
        />
      )}
    </View>
  );
}
