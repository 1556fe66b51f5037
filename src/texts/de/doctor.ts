/** What `sozialraum doctor` finds; where it is not well, with what to do. */
export const doctor = {
  node: 'Node.js {version} ist neu genug.',
  nodeOld: 'Node.js {version} ist zu alt. Bitte installieren Sie {needed} oder neuer.',
  built: 'Die Seiten sind gebaut.',
  notBuilt: 'Die Seiten sind noch nicht gebaut ({file} fehlt). Bitte führen Sie „npm run build“ aus.',
  folder: 'Der Datenordner {folder} kann gelesen und beschrieben werden.',
  folderNew: 'Den Datenordner {folder} gibt es noch nicht; der erste Start legt ihn an.',
  folderForbidden:
    'Den Datenordner {folder} darf dieses Konto nicht lesen und beschreiben ({detail}). Bitte geben Sie ihm die Rechte dazu, oder wählen Sie mit --data einen anderen Ordner.',
  folderIsFile:
    'Wo der Datenordner {folder} liegen soll, steht eine Datei: {file}. Bitte geben Sie ihr einen anderen Namen, oder wählen Sie mit --data einen anderen Ordner.',
  folderClosed: 'Nur das Konto des Dienstes kommt an die Dateien der Datenbank.',
  folderOpen:
    'Andere Konten dieses Rechners kommen an die Dateien der Datenbank in {folder}, und darin stehen auch geheime Zahlen. Der nächste Start des Dienstes schließt den Ordner, wenn er dem Konto des Dienstes gehört; sonst führen Sie bitte „chmod -R go= {folder}“ aus.',
  space: 'Auf dem Datenträger sind {free} MB frei.',
  spaceShort:
    'Auf dem Datenträger sind nur {free} MB frei. Bitte schaffen Sie Platz, bis es mindestens {needed} MB sind.',
  unlocked: 'Niemand hat die eingebaute Datenbank geöffnet.',
  locked:
    'Prozess {process} hat die eingebaute Datenbank geöffnet; hineingesehen wurde deshalb nicht. Für eine ganze Prüfung beenden Sie bitte den Dienst.',
  databaseNew: 'Eine Datenbank gibt es noch nicht; der erste Start legt sie an und lädt die Stadtpakete.',
  database: 'Die Datenbank lässt sich öffnen.',
  migrated: 'Die Datenbank ist auf dem Stand dieses Programms.',
  notMigrated:
    'Der Datenbank fehlen noch Schritte auf den Stand dieses Programms: {missing}. Bitte sichern Sie die Daten und starten Sie dann den Dienst, er holt sie nach.',
  secrets: 'Was geheim ist, ist vollständig vermerkt.',
  releases: 'Datenstände: {counts}.',
  noReleases: 'Es ist noch kein Datenstand geladen. Der Start des Dienstes lädt die Stadtpakete.',
  certificate: 'Das Zertifikat gilt bis {date}.',
  certificateNew: 'Ein Zertifikat gibt es noch nicht; der erste Start legt es an.',
  certificateEnds:
    'Das Zertifikat gilt nur bis {date}. Bitte starten Sie den Dienst neu, er stellt ein neues aus, und führen Sie danach „npm run trust“ aus.',
  port: 'Der Port {port} ist frei.',
  portTaken:
    'Der Port {port} ist belegt, vielleicht vom laufenden Dienst. Sonst beenden Sie bitte das andere Programm, oder wählen Sie mit --port eine andere Nummer.',
};
