import {groupRows} from './listing.js';
import {isLocated} from './columns.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./listing.js').Group} Group */

/**
 * The list as it stands: rows in order, and their groups. A group with `row` is of one spot, and is named by what that row's event calls it.
 * `dates` says what a row's own date has to tell: the group says its year (or month) or its day, or no more than the row does.
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
    if (groupBy === 'date' && !byToll) return {rows: plain.rows, groups: plain.groups, dates: plain.unit === 'day' ? 'day' : 'year'};
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
    const {country, countries} = columns, n = rows.length, {spot, first} = findSpots(columns, rows, exact), counts = new Uint32Array(first.length);
    for (let i = 0; i < rows.length; i++) counts[spot[i]]++;
    const keys = new Float64Array(first.length), out = new Uint32Array(n), next = new Uint32Array(first.length);
    for (let s = 0; s < keys.length; s++) keys[s] = byToll ? s : (n - counts[s]) * n + s; // the order of their first rows, in numbers that need no comparison function
    keys.sort();
    let at = 0;
    const groups = Array.from(keys, (key) => {
        const s = byToll ? key : key % n, row = first[s], located = exact && isLocated(columns, row), name = countries[country[row]]?.[1] ?? '', group = {label: located ? name || 'A place' : name && exact ? `${name}, no place given` : name || 'No country given', first: at, count: counts[s]};
        next[s] = at;
        at += counts[s];
        return located ? {...group, row} : group;
    });
    for (let i = 0; i < rows.length; i++) out[next[spot[i]]++] = rows[i];
    return {rows: out, groups};
}

/** Which spot each row is at, by a table of our own: a Map of texts takes seconds for a million. @param {Columns} columns @param {Uint32Array} rows @param {boolean} exact @returns {{spot: Uint32Array, first: number[]}} `first`: the first row of each spot */
function findSpots(columns, rows, exact) {
    const {x, y, country, placePrecision} = columns, size = 2 ** Math.ceil(Math.log2(rows.length * 2 + 2)), table = new Int32Array(size).fill(-1), spot = new Uint32Array(rows.length);
    /** @type {number[]} */
    const first = [];
    for (let i = 0; i < rows.length; i++) {
        const row = rows[i], located = exact && isLocated(columns, row);
        let at = (located ? Math.imul(x[row], 0x9E3779B1) ^ Math.imul(y[row], 0x85EBCA6B) ^ placePrecision[row] : Math.imul(country[row] + 1, 0xC2B2AE35)) >>> 8 & size - 1;
        for (; table[at] >= 0; at = at + 1 & size - 1) {
            const other = first[table[at]];
            if (located !== (exact && isLocated(columns, other))) continue;
            if (located ? x[row] === x[other] && y[row] === y[other] && placePrecision[row] === placePrecision[other] : country[row] === country[other]) break;
        }
        if (table[at] < 0) table[at] = first.push(row) - 1;
        spot[i] = table[at];
    }
    return {spot, first};
}
