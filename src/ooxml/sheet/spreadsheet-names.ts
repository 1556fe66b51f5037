export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Content types of its parts begin like this. */
export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
