import {el, fill} from './dom.js';
import {FACETS, RANGES, countFilters, findFails, maskOf, noFilters} from '../core/filter.js';
import {createTally} from '../core/tally.js';
import {formatCode, formatCount, formatLimits, formatWindow} from '../core/format.js';

/** @typedef {import('../core/types.js').State} State */

/** @type {Record<string, string>} */
const NAMES = {types: 'Type', datasets: 'Data set', countries: 'Country', statuses: 'Status', placePrecisions: 'Place precision', datePrecisions: 'Date precision', reviews: 'Review', actors: 'Actor'};

/**
 * What stands in an empty list: why it is empty, and what would bring events back, with how many.
 * @param {import('../core/types.js').Store} state @param {import('../core/types.js').Actions} actions @param {boolean} [adding] whether events can be added here
 */
export function createNoMatch(state, actions, adding = true) {
    const element = el('div', {class: 'none', hidden: true});

    /** @param {boolean} empty */
    function update(empty) {
        const now = state.get();
        element.hidden = !empty || now.load !== 'ready';
        if (element.hidden) return;
        if (!now.columns?.count && !adding) fill(element, el('h3', {}, 'No events'), el('p', {}, 'None were in the file when it was made.'));
        else if (!now.columns?.count) fill(element, el('h3', {}, 'No events yet'), el('p', {}, 'Add an article or an event file; everything stays on this computer.'), el('button', {class: 'btn', type: 'button', onclick: () => actions.openAdd()}, 'Add'));
        else if (now.listing.part !== 'shown') fill(element, el('h3', {}, 'None left'), el('p', {}, now.listing.part === 'rejected' ? 'Rows that could not be used are listed with their data set.' : 'No event is in this part now.'),
            el('button', {class: 'btn', type: 'button', onclick: () => state.set(now.listing.part === 'rejected' ? {panel: 'sources', listing: {part: 'shown'}} : {listing: {part: 'shown'}})}, now.listing.part === 'rejected' ? 'Open the sources' : 'Show what is shown'));
        else fill(element, el('h3', {}, 'No events match'), el('p', {}, why(now)), el('div', {class: 'loosen'}, waysOut(now)));
    }

    /** @param {Readonly<State>} now */
    function waysOut(now) {
        const {filters, window, extent} = now, wider = {start: extent.start, end: extent.end};
        /** @type {{label: string, act: string, patch: Partial<State>}[]} */
        const ways = FACETS.filter(facet => filters[facet]).map(facet => ({label: NAMES[facet], act: 'Remove', patch: {filters: {...filters, [facet]: null}}}));
        for (const name of RANGES) {
            const range = filters[name];
            if (range) ways.push({label: `${formatCode(name)}: ${formatLimits(range)}`, act: 'Remove', patch: {filters: {...filters, [name]: null}}});
        }
        if (filters.area) ways.push({label: 'Drawn area', act: 'Remove', patch: {filters: {...filters, area: null}}});
        if (filters.text) ways.push({label: `“${filters.text}”`, act: 'Remove', patch: {filters: {...filters, text: '', textKeys: null}}});
        if (window.start > extent.start || window.end < extent.end) ways.push({label: `Window: ${formatWindow(window)}`, act: 'Widen', patch: {window: wider}});
        if (ways.length > 1) ways.push({label: 'Everything', act: 'Clear all', patch: {filters: noFilters(), window: wider}});
        return ways.map(({label, act, patch}) => el('button', {type: 'button', onclick: () => state.set(patch)}, el('span', {}, label), el('b', {}, `${act}, shows ${formatCount(shownWith({...now, ...patch}))}`)));
    }
    return {element, update};
}

/** @param {Readonly<State>} would */
function shownWith({columns, filters, window, certain}) {
    return columns ? createTally(columns, maskOf(findFails(columns, filters))).counts(window, certain).shown : 0;
}

/** @param {Readonly<State>} now */
function why({counts, filters}) {
    const parts = [[counts.filtered, countFilters(filters) === 1 ? 'by the filter' : 'by filters'], [counts.outside, 'by the window'], [counts.undated, 'undated'], [counts.unlocated, 'unlocated'], [counts.rejected, 'rejected']];
    return `All ${formatCount(counts.total)} are left out: ${parts.filter(([n]) => n).map(([n, words]) => `${formatCount(Number(n))} ${words}`).join(', ')}.`;
}
