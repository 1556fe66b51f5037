import { bootExcel } from './excel';

bootExcel();
