import {rowsOf} from './listing.js';

/** @typedef {import('./types.js').State} State */

const MOST = 200; // with more events on the map nothing carries a label

/**
 * Labels of the shown events, as far as their summaries are here; none where there are many.
 * @param {Readonly<State>} state @param {(row: number) => import('./types.js').Summary | null | undefined} summary
 * @returns {Map<number, import('./types.js').Label> | null} null: as before
 */
export function labelsOf({columns, mask, window, labels, counts, selection}, summary) {
    if (!columns) return null;
    const located = counts.shown + counts.outside, rows = located <= MOST ? [...rowsOf(columns, mask, window, {part: 'shown'}), ...rowsOf(columns, mask, window, {part: 'outside'})] : [];
    if (selection >= 0 && !rows.includes(selection)) rows.push(selection);
    /** @type {Map<number, import('./types.js').Label>} */
    const next = new Map();
    for (const row of rows) {
        const found = summary(row);
        if (found) next.set(row, {title: found.title, place: found.place ?? ''});
    }
    const same = next.size === labels.size && [...next].every(([row, label]) => labels.get(row)?.title === label.title && labels.get(row)?.place === label.place);
    return same ? null : next;
}
