/** Method and event numbers of the Common API that the transports answer themselves. */
export const dispatchIds = {
  documentSelectionChanged: 2,
  richApiMessage: 33,
  appCommandInvoked: 39,
  loadSettings: 75,
  saveSettings: 76,
  executeRichApi: 93,
  appCommandInvocationCompleted: 94,
} as const;
