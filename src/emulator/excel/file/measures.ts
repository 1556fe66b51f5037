/** A column width in a file counts characters of 7 pixels (11 point Calibri); the API counts points of 4/3 pixels. */
const pointsPerCharacter = 5.25;

export const charactersOf = (points: number) => Math.round((points / pointsPerCharacter) * 1e4) / 1e4;
export const pointsOf = (characters: number) => Math.round(characters * pointsPerCharacter * 100) / 100;
