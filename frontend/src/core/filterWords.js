import {FACETS, RANGES, usedCodes} from './filter.js';
import {formatCode, formatDate, formatLimits} from './format.js';
import {FILTER_WORDS} from './words.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').State} State */

/** @type {Record<string, string>} */
export const FACET_NAMES = {types: 'Type', datasets: 'Source', countries: 'Country', statuses: 'Status', placePrecisions: 'Place', datePrecisions: 'Date', reviews: 'Review', actors: 'Actor'};
const NAMED = 8; // values told by name

/** A value of a facet in words. @param {Columns} columns @param {typeof FACETS[number]} facet @param {string} code */
export function valueName(columns, facet, code) {
    if (facet === 'actors') return code || 'none named';
    if (facet === 'countries') return columns.countries.find(c => c[0] === code)?.[1] ?? 'none';
    if (facet === 'datasets') return columns.datasets.find(d => d.id === code)?.title ?? code;
    const group = facet === 'placePrecisions' ? 'place' : facet === 'datePrecisions' ? 'date' : '';
    return (FILTER_WORDS[`${group}:${code}`] ?? formatCode(code)).toLowerCase();
}

/** What decides which events are shown, a line for each filter and one for the window. @param {Pick<State, 'columns' | 'filters' | 'window' | 'extent' | 'certain'>} state @returns {string[]} */
export function filterWords({columns, filters, window, extent, certain}) {
    if (!columns) return [];
    const lines = FACETS.filter(facet => filters[facet]).map((facet) => {
        const on = usedCodes(columns, facet).filter(code => filters[facet]?.has(code)), names = on.slice(0, NAMED).map(code => valueName(columns, facet, code));
        return `${FACET_NAMES[facet]}: ${names.join(', ') || 'none'}${on.length > NAMED ? ` and ${on.length - NAMED} more` : ''}`;
    });
    for (const name of RANGES) if (filters[name]) lines.push(`${formatCode(name)}: ${formatLimits(filters[name])}`);
    if (filters.area) lines.push('Area: drawn on the map');
    if (filters.text) lines.push(`Text: “${filters.text}”`);
    if (window.start > extent.start || window.end < extent.end) lines.push(`Dates: ${formatDate(Math.floor(window.start), Math.ceil(window.end) - 1, 'range')}${certain ? ', certainly' : ''}`);
    return lines;
}
