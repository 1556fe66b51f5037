import { bootWord } from './word';

bootWord();
