import {boxOf} from './box.js';
import {countDays} from './dayCounts.js';
import {findFails, maskOf} from './filter.js';
import {createTally} from './tally.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').Filters} Filters */
/** @typedef {import('./types.js').Tables} Tables */

/** The last filters and what failed them. `spare`: a mask that nobody looks at any more. @typedef {{columns: Columns, filters: Filters, fails: Uint16Array, spare?: Uint8Array}} Before */

/**
 * What follows from events and filters, whatever the window: who passes, and counts of them over time.
 * @param {Columns} columns @param {Filters} filters @param {Before | null} before changed in place
 * @param {import('./columns.js').Memory} [Memory]
 * @returns {{fails: Uint16Array, mask: Uint8Array, located: import('./dayCounts.js').DayCounts, placeless: import('./dayCounts.js').DayCounts}}
 */
export function applyFilters(columns, filters, before, Memory = ArrayBuffer) {
    const fails = findFails(columns, filters, before, Memory), mask = maskOf(fails, Memory, before?.spare);
    return {fails, mask, located: countDays(columns, mask, 'located'), placeless: countDays(columns, mask, 'placeless')};
}

/**
 * Applies filters elsewhere and answers later, by setting `fails`, `mask` and `tables` of the state.
 * @typedef {(what: {columns: Columns, filters: Filters, mapView: State['mapView'], anew: boolean}) => boolean} Later false: it is not for these columns
 */

/**
 * What follows from events, filters, window and the map's view: who passes, the ledger, and counts over time. Found before the views are told, so that they always agree.
 * @param {Later} [later] where there are very many events
 * @returns {(state: Readonly<State>, changed: ReadonlySet<keyof State>) => Partial<State> | null}
 */
export function createDerivation(later = () => false) {
    /** @type {import('./tally.js').Tally | null} */
    let tally = null;
    /** @type {Before | null} */
    let before = null;
    return ({columns, filters, window, certain, mapView, mask, tables, remote}, changed) => {
        if (!columns) return null;
        if (columns.remote) return deriveRemote(columns, mapView, remote, changed);
        /** @type {Partial<State>} */
        const patch = {}, anew = changed.has('columns') || changed.has('filters') && filters !== before?.filters, arrived = changed.has('tables') && changed.has('mask');
        if (arrived && tables) tally = createTally(columns, mask, tables.located);
        else if ((anew || changed.has('mapView') && tables) && later({columns, filters, mapView, anew})) return tally && !changed.has('columns') ? {counts: tally.counts(window, certain)} : null;
        else if (anew) {
            const {fails, mask: passing, located, placeless} = applyFilters(columns, filters, before);
            before = {columns, filters, fails, spare: changed.has('columns') ? undefined : mask}; // the mask that is shown no more once the views are told
            Object.assign(patch, {fails, mask: passing});
            tally = createTally(columns, passing, located);
            patch.tables = {located, placeless, inView: mapView ? countDays(columns, passing, 'located', boxOf(mapView)) : located};
        } else if (changed.has('mapView') && tables) patch.tables = {...tables, inView: countDays(columns, mask, 'located', boxOf(mapView))};
        if (tally && (anew || arrived || changed.has('window') || changed.has('certain'))) patch.counts = tally.counts(window, certain);
        return Object.keys(patch).length ? patch : null;
    };
}

/** The server has filtered and counted: what the page has passes. @param {Columns} columns @param {State['mapView']} mapView @param {State['remote']} remote @param {ReadonlySet<keyof State>} changed @returns {Partial<State> | null} */
function deriveRemote(columns, mapView, remote, changed) {
    /** @type {Partial<State>} */
    const patch = {};
    if (changed.has('columns')) {
        const mask = new Uint8Array(columns.count).fill(1), located = countDays(columns, mask, 'located');
        Object.assign(patch, {mask, fails: new Uint16Array(columns.count), tables: {located, placeless: countDays(columns, mask, 'placeless'), inView: mapView ? countDays(columns, mask, 'located', boxOf(mapView)) : located}});
    }
    if (changed.has('remote') && remote) patch.counts = remote.counts;
    return Object.keys(patch).length ? patch : null;
}
