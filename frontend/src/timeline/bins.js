// Events per bin of time: what the map shows and what lies elsewhere. Pure.
import {dateOf, dayOf} from './dates.js';
/** @import {Columns, Days} from '../core/types.js' */

const LEAST_WIDTH = 2.4;
/** Unit, how many, days (about), and how a count per bin is said. */
const UNITS = /** @type {const} */ ([
    ['day', 1, 1, 'a day'], ['week', 1, 7, 'a week'], ['month', 1, 30.44, 'a month'], ['month', 3, 91.3, 'a quarter'], ['year', 1, 365.25, 'a year'], ['year', 2, 730.5, 'in 2 years'],
    ['year', 5, 1826, 'in 5 years'], ['year', 10, 3652, 'a decade'], ['year', 50, 18262, 'in 50 years'], ['year', 100, 36524, 'a century'], ['year', 1000, 365243, 'a millennium']
]);

/** @typedef {{edges: Float64Array, name: string}} Bins `edges`: days, one more than there are bins; `name`: "a month" */

/**
 * The finest calendar bins that are wide enough to be seen.
 * @param {Days} range
 * @param {number} perDay CSS pixels of a day
 * @returns {Bins}
 */
export function binsOf(range, perDay) {
    const [unit, step,, name] = UNITS.find(([,, days]) => days * perDay >= LEAST_WIDTH) ?? UNITS[UNITS.length - 1];
    const {year, month} = dateOf(range.start), edges = [];
    const edge = (/** @type {number} */ k) => {
        if (unit === 'day') return Math.floor(range.start) + k;
        if (unit === 'week') return Math.floor((range.start + 3) / 7) * 7 - 3 + k * 7; // 1970-01-01 was a Thursday
        return unit === 'month' ? dayOf(year, Math.floor(month / step) * step + k * step) : dayOf(Math.floor(year / step) * step + k * step);
    };
    for (let k = 0; ; k++) {
        edges.push(edge(k));
        if (edges[k] >= range.end && k > 0) break;
    }
    return {edges: Float64Array.from(edges), name};
}

/**
 * Counts by bin and family. An event that may have happened on any day of an interval is shared out over it: a year is never a first of January.
 * @param {Columns} columns
 * @param {Uint8Array} mask
 * @param {Uint8Array} inside 1 for rows in the map's view
 * @param {Float64Array} edges
 * @returns {{solid: Float64Array, pale: Float64Array, most: number}} by bin * 8 + family; `most`: the greatest sum of a bin
 */
export function countBins(columns, mask, inside, edges) {
    const n = edges.length - 1, [located, datedOnly] = columns.sections;
    const solid = new Float64Array(n * 8), pale = new Float64Array(n * 8), rates = [new Float64Array((n + 1) * 8), new Float64Array((n + 1) * 8)];
    addRows(columns, mask, inside, edges, 0, located, solid, pale, rates);
    addRows(columns, mask, inside, edges, located, located + datedOnly, solid, pale, rates);
    let most = 0;
    const running = [new Float64Array(8), new Float64Array(8)];
    for (let b = 0; b < n; b++) {
        let sum = 0;
        for (let f = 0; f < 8; f++) {
            const at = b * 8 + f, days = edges[b + 1] - edges[b];
            solid[at] += (running[1][f] += rates[1][at]) * days;
            pale[at] += (running[0][f] += rates[0][at]) * days;
            sum += solid[at] + pale[at];
        }
        most = Math.max(most, sum);
    }
    return {solid, pale, most};
}

/**
 * @param {Columns} columns @param {Uint8Array} mask @param {Uint8Array} inside @param {Float64Array} edges @param {number} from @param {number} to
 * @param {Float64Array} solid @param {Float64Array} pale @param {Float64Array[]} rates events a day that begin (or, negative, end) at a bin, pale and solid
 */
function addRows({startDay, endDay, family}, mask, inside, edges, from, to, solid, pale, rates) {
    const n = edges.length - 1, first = edges[0], last = edges[n];
    for (let i = from, b = 0; i < to; i++) {
        const start = startDay[i], end = endDay[i] + 1;
        if (start >= last) break;
        if (end <= first || !mask[i]) continue;
        while (b < n && edges[b + 1] <= start) b++;
        const at = inside[i], f = family[i], target = at ? solid : pale;
        if (start >= first && end <= edges[b + 1]) {
            target[b * 8 + f]++;
            continue;
        }
        const share = 1 / (end - start), z = lastBin(edges, end);
        if (b === z) {
            target[b * 8 + f] += (Math.min(end, last) - Math.max(start, first)) * share;
            continue;
        }
        target[b * 8 + f] += (edges[b + 1] - Math.max(start, first)) * share;
        target[z * 8 + f] += (Math.min(end, last) - edges[z]) * share;
        rates[at][(b + 1) * 8 + f] += share;
        rates[at][z * 8 + f] -= share;
    }
}

/** The bin that holds the instant before `end`. @param {Float64Array} edges @param {number} end */
function lastBin(edges, end) {
    let lo = 0, hi = edges.length - 2;
    while (lo < hi) {
        const mid = lo + hi + 1 >> 1;
        if (edges[mid] < end) lo = mid;
        else hi = mid - 1;
    }
    return lo;
}

/** A round number near two thirds of the greatest, for the one grid line. @param {number} most */
export function gridValue(most) {
    const power = 10 ** Math.floor(Math.log10(most * 0.85)), value = [5, 2, 1].map(k => k * power).find(v => v <= most * 0.85) ?? power;
    return value >= 1 ? value : 0;
}
