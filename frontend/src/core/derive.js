import {findFails, maskOf} from './filter.js';
import {createTally} from './tally.js';

/** @typedef {import('./types.js').State} State */

/**
 * What follows from events, filters and window: who passes, and the ledger. Found before the views are told, so that they always agree.
 * @returns {(state: Readonly<State>, changed: ReadonlySet<keyof State>) => Partial<State> | null}
 */
export function createDerivation() {
    /** @type {import('./tally.js').Tally | null} */
    let tally = null;
    return ({columns, filters, window}, changed) => {
        if (!columns) return null;
        /** @type {Partial<State>} */
        const patch = {};
        if (changed.has('columns') || changed.has('filters')) {
            patch.fails = findFails(columns, filters);
            patch.mask = maskOf(patch.fails);
            tally = createTally(columns, patch.mask);
        } else if (!changed.has('window')) return null;
        if (tally) patch.counts = tally.counts(window);
        return patch;
    };
}
