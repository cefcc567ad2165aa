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
/** What a column of a file can tell, by the server's code in lower case, in the order of the choice. @type {[string, string][]} */
export const COLUMN_ROLES = [
    ['date', 'Date'], ['start', 'First day'], ['end', 'Last day'], ['time', 'Time of day'], ['year', 'Year'], ['month', 'Month'], ['day-of-month', 'Day of the month'], ['date-text', 'Date in words'],
    ['latitude', 'Latitude'], ['longitude', 'Longitude'], ['coordinates', 'Coordinates'], ['place', 'Place'], ['admin1', 'Province'], ['country', 'Country'], ['radius-km', 'Radius'],
    ['title', 'Title'], ['notes', 'Notes'], ['type', 'Type'], ['status', 'Status'], ['id', 'Identifier'], ['killed', 'Killed'], ['killed-min', 'Killed, at least'], ['killed-max', 'Killed, at most'],
    ['injured', 'Injured'], ['injured-min', 'Injured, at least'], ['injured-max', 'Injured, at most'], ['perpetrator', 'Perpetrator'], ['target', 'Target']
];
/** Evidence roles by the kind that they are shown as. @type {Record<string, 'date' | 'place' | 'toll' | 'actor' | 'incident'>} */
export const ROLE_KIND = {
    incident: 'incident', date: 'date', place: 'place', killed: 'toll', injured: 'toll', casualties: 'toll', perpetrator: 'actor', target: 'actor'
};
/** Places so coarse that the map draws them hollow. */
export const IMPRECISE = new Set(['admin2', 'admin1', 'country', 'region']);
