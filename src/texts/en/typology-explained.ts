import type { typologyExplained as german } from '../de/typology-explained';

export const typologyExplained: Record<keyof typeof german, string> = {
  'warning typology': 'The two years have different typologies: {before} and {after}.',
  'warning version':
    'The typology has version {before} for {yearBefore} and version {after} for {yearAfter}.',
  'warning level': 'The area level is not the same: {before} for {yearBefore} and {after} for {yearAfter}.',
  'warning standardisation': 'The index is not computed in the same way in the two years.',
  'warning limits':
    'The limits of the types are not the same: {before} for {yearBefore} and {after} for {yearAfter}.',
  'warning types': 'The types are not the same: {before} for {yearBefore} and {after} for {yearAfter}.',
  'warning minimum-inhabitants':
    'An area gets a type from {before} people on in {yearBefore} and from {after} people on in {yearAfter}.',
  'warning indicator-set': 'Used in {year} only: {indicators}.',
  'warning weight':
    '{indicator} does not have the same weight with its sign in both years: {before} and {after}.',
  'warning indicator-definition': 'Defined in another way in the two years: {indicators}.',
  'warning indicator-groups': '{indicator} does not treat this group alike in both years: {group}.',
  'warning reference-date':
    '{indicator} does not have the same reference date in the year: {before} and {after}.',
  'warning reference-date-unknown': 'For {year} the source gives no reference date: {indicators}.',
  'warning area-edition': 'The area edition is not the same: {before} and {after}.',
  'warning before-edition':
    'The figures of {year} are for areas that have existed like this only since {date}.',
  'warning area-set': 'Areas that exist in {year} only ({count}): {areas}.',
  'warning named-areas': 'Left out by the method in one of the two years ({count}): {areas}.',
  'warning typed-areas': 'With a type in one of the two years only ({count}): {areas}.',
  'why higher': '{area} is type {type} ({label}), what speaks most for more burden: {drivers}.',
  'why higher missing':
    '{area} is type {type} ({label}; no number for: {missing}), what speaks most for more burden: {drivers}.',
  'why lower': '{area} is type {type} ({label}), what speaks most for less burden: {drivers}.',
  'why lower missing':
    '{area} is type {type} ({label}; no number for: {missing}), what speaks most for less burden: {drivers}.',
  'why average': '{area} is type {type} ({label}), because all numbers are average.',
  'why average missing':
    '{area} is type {type} ({label}; no number for: {missing}), because all other numbers are average.',
  'why input unweighted': '{indicator} {value} (average {mean})',
  'why input inhabitants': '{indicator} {value} (average {mean})',
  'why input city': '{indicator} {value} (city {mean})',
  'why against': 'This speaks against it: {input}',
  'why nothingAgainst': 'No number speaks against it',
  'why near': '{against}; {near}, and {stable}.',
  'why far': '{against}; {stable}.',
  'why below': 'the index {index} is {distance} below type {type}',
  'why above': 'the index {index} is {distance} above type {type}',
  'why lessThan': 'less than {number}',
  'why stable': 'rounding does not change the type',
  'why unstable': 'with other rounding the type stays the same in only {often} of 100 cases',
  'why excluded named': '{area} has no type because the method leaves this area out.',
  'why excluded few-inhabitants': '{area} has no type because only {inhabitants} people live there.',
  'why excluded missing-input': '{area} has no type because numbers are missing or secret: {missing}.',
  'why rule named': 'The numbers of the area are in the table all the same.',
  'why rule few-inhabitants': 'For a type, at least {minimum} people must live in an area.',
  'why rule missing-input': 'For a type, an area needs all {all} numbers and the number of people.',
  'why rule some-inputs':
    'For a type, an area needs at least {needed} of {all} numbers and the number of people.',
};
