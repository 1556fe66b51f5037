import type { officeMissing as german } from '../de/office-missing';

export const officeMissing: Record<keyof typeof german, string> = {
  sentence:
    'Microsoft’s Office library could not be loaded. Please check the internet connection and open the task pane again. If that does not help, ask your IT department to allow the address appsforoffice.microsoft.com.',
};
