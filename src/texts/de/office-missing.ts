/** Shown by a script of its own, before the pane and Office.js have loaded. */
export const officeMissing = {
  sentence:
    'Die Office-Bibliothek von Microsoft konnte nicht geladen werden. Bitte prüfen Sie die Internetverbindung und öffnen Sie den Aufgabenbereich neu. Bleibt es dabei, bitten Sie Ihre IT, die Adresse appsforoffice.microsoft.com freizugeben.',
};
