import {FACETS, RANGES} from './filter.js';
import {insideTest} from './insideTest.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').Range} Range */

/**
 * How many events each of these ranges would leave, in one pass. `all`: rows that pass all other filters and are in the range; `shown`: those of them that the map shows now.
 * What is unknown is in no range, and in the null one.
 * @param {Columns} columns @param {Uint16Array} fails @param {import('./types.js').Days} window @param {typeof RANGES[number]} name @param {(Range | null)[]} ranges @param {boolean} [certain]
 * @returns {{shown: number, all: number}[]}
 */
export function countRanges(columns, fails, window, name, ranges, certain = false) {
    const own = 1 << FACETS.length + RANGES.indexOf(name), none = name === 'confidence' ? 255 : -1, values = columns[name];
    const {sections: [located]} = columns, inside = insideTest(columns, window, certain), limits = ranges.map(range => ({open: !range, min: range?.min ?? -Infinity, max: range?.max ?? Infinity})), out = ranges.map(() => ({shown: 0, all: 0}));
    for (let row = 0; row < fails.length; row++) {
        const bits = fails[row], value = values[row];
        if (bits && bits !== own) continue;
        const shows = !bits && row < located && inside(row);
        for (let i = 0; i < limits.length; i++) {
            const {open, min, max} = limits[i];
            if (!open && (value === none || value < min || value > max)) continue;
            out[i].all++;
            if (shows) out[i].shown++;
        }
    }
    return out;
}
