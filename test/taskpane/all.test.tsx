/** One suite for both panes: loading the components takes longer than most of the tests. */
import './excel/IndicatorsView.tests';
import './excel/TypologyView.tests';
import './word/FigurePreview.tests';
import './word/WordPane.tests';
