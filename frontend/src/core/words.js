// What codes mean, in words.

/** @type {Record<string, string>} */
export const DATE_PRECISION = {
    instant: 'to the minute', day: 'to the day', range: 'between these days', month: 'to the month', season: 'to the season', year: 'to the year', decade: 'to the decade'
};
/** @type {Record<string, string>} */
export const DATE_BASIS = {
    explicit: '', publication: 'reckoned from the publication date', discourse: 'reckoned from a date told before', incident: 'the date of another incident in the text'
};
/** @type {Record<string, string>} */
export const PLACE_PRECISION = {
    exact: 'exact place', venue: 'venue', district: 'district', city: 'town or city', admin2: 'county only', admin1: 'province only', country: 'country only', region: 'region only'
};
/** @type {Record<string, string>} */
export const FILTER_WORDS = {
    'place:exact': 'Exact place', 'place:venue': 'Venue', 'place:district': 'District', 'place:city': 'Town or city', 'place:admin2': 'County', 'place:admin1': 'Province',
    'place:country': 'Country', 'place:region': 'Region, sea', 'place:': 'No place',
    'date:instant': 'To the minute', 'date:day': 'Day', 'date:range': 'Range of days', 'date:month': 'Month', 'date:season': 'Season', 'date:year': 'Year', 'date:decade': 'Decade', 'date:': 'Undated'
};
/** Evidence roles by the kind that they are shown as. @type {Record<string, 'date' | 'place' | 'toll' | 'actor' | 'incident'>} */
export const ROLE_KIND = {
    incident: 'incident', date: 'date', place: 'place', killed: 'toll', injured: 'toll', casualties: 'toll', perpetrator: 'actor', target: 'actor'
};
/** Places so coarse that the map draws them hollow. */
export const IMPRECISE = new Set(['admin2', 'admin1', 'country', 'region']);
