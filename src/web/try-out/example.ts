/** What the examples are about: an earlier year of the packaged city, so that there is a newer one to bring them to. */
export const EXAMPLE = { city: 'hamburg', year: 2018 };
