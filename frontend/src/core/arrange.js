import {groupRows} from './listing.js';
import {isLocated} from './columns.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./listing.js').Group} Group */

/**
 * The list as it stands: rows in order, and their groups. A group with `row` is of one spot, and is named by what that row's event calls it.
 * `dates` says what a row's own date has to tell: the group says its year or its day, or no more than the row does.
 * @typedef {{rows: Uint32Array, groups: (Group & {row?: number})[], dates: 'year' | 'day' | 'none'}} Arranged
 */

/** By toll, the gravest first: label and the least weight. @type {[string, number][]} */
const BANDS = [['1,000 and more killed', 1e6 + 1000], ['100 to 999 killed', 1e6 + 100], ['10 to 99 killed', 1e6 + 10], ['1 to 9 killed', 1e6 + 1], ['Injured, nobody killed or no number given', 2], ['Nobody killed', 1], ['No number given', 0]];
const TOP = 1e6 + 1e8;

/** How grave an event is: first by the killed, then by the injured; 1 for "nobody killed", 0 where nothing is told. @param {Columns} columns @param {number} row */
function weightOf({killed, injured}, row) {
    if (killed[row] > 0) return 1e6 + Math.min(1e8, killed[row]);
    if (injured[row] > 0) return 1 + Math.min(999998, injured[row]);
    return killed[row] === 0 ? 1 : 0;
}

/**
 * @param {Columns} columns @param {Uint32Array} rows oldest first, the undated last
 * @param {{newestFirst: boolean, byToll: boolean, groupBy: 'date' | 'place' | 'country'}} how
 * @returns {Arranged}
 */
export function arrangeRows(columns, rows, {newestFirst, byToll, groupBy}) {
    const plain = groupRows(columns, rows, newestFirst);
    if (groupBy === 'date' && !byToll) return {rows: plain.rows, groups: plain.groups, dates: plain.byYear ? 'year' : 'day'};
    const ordered = byToll ? sortByToll(columns, plain.rows) : plain.rows;
    return groupBy === 'date' ? {rows: ordered, groups: groupByBand(columns, ordered), dates: 'none'} : {...groupBySpot(columns, ordered, groupBy === 'place', byToll), dates: 'none'};
}

/** The highest toll first, as before where it is the same. @param {Columns} columns @param {Uint32Array} rows */
function sortByToll(columns, rows) {
    const n = rows.length, keys = new Float64Array(n);
    for (let i = 0; i < n; i++) keys[i] = (TOP - weightOf(columns, rows[i])) * n + i; // below 2^53 for 80 million rows
    keys.sort();
    return Uint32Array.from(keys, key => rows[key % n]);
}

/** @param {Columns} columns @param {Uint32Array} rows the highest toll first */
function groupByBand(columns, rows) {
    /** @type {Group[]} */
    const groups = [];
    let band = -1;
    rows.forEach((row, i) => {
        const weight = weightOf(columns, row), own = BANDS.findIndex(([, least]) => weight >= least);
        if (own === band) groups[groups.length - 1].count++;
        else groups.push({label: BANDS[band = own][0], first: i, count: 1});
    });
    return groups;
}

/**
 * Rows of the same spot, or country, together: the one with the most events first, or with the highest toll. The order within stays.
 * @param {Columns} columns @param {Uint32Array} rows @param {boolean} exact @param {boolean} byToll
 */
function groupBySpot(columns, rows, exact, byToll) {
    const {x, y, country, countries, placePrecision} = columns;
    /** @type {Map<number | string, {row: number, count: number, first: number, order: number, label: string}>} */
    const spots = new Map();
    /** @param {number} row */
    const keyOf = row => !exact ? country[row] : isLocated(columns, row) ? `${x[row]},${y[row]},${placePrecision[row]}` : country[row];
    const own = Array.from(rows, keyOf);
    own.forEach((key, i) => {
        const row = rows[i], name = countries[country[row]]?.[1] ?? '', spot = spots.get(key);
        if (spot) spot.count++;
        else spots.set(key, {row, count: 1, first: 0, order: i, label: exact && isLocated(columns, row) ? '' : name && exact ? `${name}, no place given` : name || 'No country given'});
    });
    const sorted = [...spots.values()].sort((a, b) => byToll ? a.order - b.order : b.count - a.count || a.order - b.order), out = new Uint32Array(rows.length);
    let at = 0;
    for (const spot of sorted) {
        spot.first = at;
        at += spot.count;
    }
    const next = new Map([...spots].map(([key, {first}]) => [key, first]));
    own.forEach((key, i) => {
        const to = /** @type {number} */ (next.get(key));
        out[to] = rows[i];
        next.set(key, to + 1);
    });
    return {rows: out, groups: sorted.map(({label, first, count, row}) => label ? {label, first, count} : {label: columns.countries[country[row]]?.[1] ?? 'A place', first, count, row})};
}
