import type { Language } from '../text';

/** What people say, and the words of names or explanations they mean by it; one of `meant` suffices. */
export interface Synonym {
  said: string[];
  meant: string[];
}

/** Words of everyday life and of older laws for the words of social reporting. Words, not ids: they hold for every city. */
export const SYNONYMS: Record<Language, Synonym[]> = {
  de: [
    {
      said: [
        'Bürgergeld',
        'Hartz IV',
        'Hartz 4',
        'Hartz',
        'ALG II',
        'ALG 2',
        'Arbeitslosengeld II',
        'Jobcenter',
        'Grundsicherung für Arbeitsuchende',
        'SGB 2',
        'Sozialhilfe',
        'Stütze',
        'Transferleistungen',
      ],
      meant: ['SGB II', 'Mindestsicherung', 'Bedarfsgemeinschaften'],
    },
    {
      said: ['Kinderarmut', 'arme Kinder', 'Sozialgeld', 'Kinder in Armut', 'Kindergrundsicherung'],
      meant: ['Kinder Mindestsicherung', 'Unter 15 Mindestsicherung', 'Nicht erwerbsfähige'],
    },
    {
      said: ['Rente', 'Rentner', 'Altersarmut', 'Rentenarmut', 'SGB XII', 'arme Alte'],
      meant: ['Grundsicherung Alter'],
    },
    {
      said: ['Armut', 'arm', 'Armutsquote', 'Bedürftige'],
      meant: ['Mindestsicherung', 'Grundsicherung', 'SGB II'],
    },
    {
      said: [
        'Ausländer',
        'Migration',
        'Migranten',
        'Zuwanderung',
        'Einwanderung',
        'Nichtdeutsche',
        'Geflüchtete',
        'Zugewanderte',
      ],
      meant: ['Migrationshintergrund', 'Ausländerinnen', 'Ausländische', 'Staatsangehörigkeit'],
    },
    {
      said: [
        'Erwerbslose',
        'Erwerbslosigkeit',
        'Arbeitslosigkeit',
        'Arbeitslosenquote',
        'arbeitsuchend',
        'ohne Arbeit',
        'Joblose',
      ],
      meant: ['Arbeitslose', 'Arbeitslosenquotient'],
    },
    {
      said: [
        'Jobs',
        'Arbeit',
        'Arbeitsplätze',
        'Berufstätige',
        'Erwerbstätige',
        'Erwerbstätigkeit',
        'Arbeitnehmer',
        'Angestellte',
      ],
      meant: ['Beschäftigte', 'Beschäftigungsquote', 'Arbeitslose'],
    },
    {
      said: ['Singles', 'Alleinlebende', 'Alleinstehende', 'Einpersonenhaushalte'],
      meant: ['Einpersonenhaushalte'],
    },
    {
      said: ['Alleinerzieher', 'Einelternfamilien', 'Ein-Eltern-Familien', 'Alleinerziehende Mütter'],
      meant: ['Alleinerziehende'],
    },
    { said: ['Familien', 'Eltern'], meant: ['Haushalte Kindern', 'Alleinerziehende'] },
    {
      said: ['Kinder', 'Jugendliche', 'Minderjährige', 'Jugend', 'junge Menschen'],
      meant: ['unter 18', 'unter 15', 'unter 21'],
    },
    {
      said: ['Senioren', 'Alte', 'Ältere', 'alte Menschen', 'Rentenalter', 'Hochaltrige'],
      meant: ['ab 65', '65 Jährigen', 'ab 80'],
    },
    { said: ['Hochbetagte', 'über 80'], meant: ['ab 80'] },
    { said: ['Babys', 'Neugeborene', 'Geburtenrate'], meant: ['Geburten'] },
    {
      said: ['Bevölkerung', 'Einwohner', 'Bewohner', 'Einwohnerzahl', 'Bürger', 'Menschen'],
      meant: ['Einwohnerinnen', 'Bevölkerungsdichte'],
    },
    { said: ['Einwohnerdichte', 'Siedlungsdichte'], meant: ['Bevölkerungsdichte'] },
    { said: ['Mietzuschuss', 'Miete', 'Wohnkosten'], meant: ['Wohngeld', 'Räumungsklagen'] },
    {
      said: ['Obdachlosigkeit', 'Obdachlose', 'Wohnungsverlust', 'Zwangsräumung'],
      meant: ['Wohnungslosigkeit', 'Räumungsklagen'],
    },
  ],
  en: [
    {
      said: [
        'citizens benefit',
        'Bürgergeld',
        'Hartz IV',
        'welfare',
        'jobcentre',
        'unemployment benefit',
        'social assistance',
      ],
      meant: ['SGB II', 'basic income support', 'benefit communities'],
    },
    {
      said: ['child poverty', 'poor children'],
      meant: ['children basic income support', 'not capable of work'],
    },
    { said: ['pension', 'pensioners', 'old age poverty'], meant: ['old age', 'basic income old'] },
    { said: ['poverty', 'poor'], meant: ['basic income support', 'SGB II'] },
    {
      said: ['migration', 'migrants', 'foreigners', 'immigrants', 'refugees'],
      meant: ['migration background', 'foreign'],
    },
    { said: ['jobless', 'unemployment rate', 'out of work'], meant: ['unemployed', 'unemployment'] },
    { said: ['jobs', 'work', 'workers'], meant: ['employment', 'employees', 'unemployment'] },
    { said: ['singles', 'living alone', 'one-person households'], meant: ['single-person'] },
    { said: ['single mothers', 'lone parents', 'single parents'], meant: ['single parent'] },
    { said: ['families', 'parents'], meant: ['households children', 'single parent'] },
    {
      said: ['children', 'minors', 'youth', 'kids', 'young people'],
      meant: ['under 18', 'under 15', 'under 21'],
    },
    { said: ['seniors', 'elderly', 'old people'], meant: ['aged 65', 'aged 80'] },
    { said: ['population', 'residents', 'people'], meant: ['inhabitants', 'population'] },
    { said: ['babies', 'newborns'], meant: ['births'] },
    { said: ['rent', 'housing costs'], meant: ['housing benefit'] },
    { said: ['homeless', 'eviction'], meant: ['homelessness'] },
  ],
};
