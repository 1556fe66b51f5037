export const typology = {};
