/** One suite for all of them: loading the components takes longer than most of the tests. */
import './EditionField.tests';
import './IndicatorPicker.tests';
import './SelectionForm.tests';
import './YearPicker.tests';
import './areas-in-words.tests';
import './change.tests';
import './document.tests';
import './help.tests';
import './kept-focus.tests';
import './other-city.tests';
import './review.tests';
import './selection.tests';
