// Counts of some events over time: found in one pass, then any window or bin is a difference of two entries. Pure.
import {isWorld, markInside} from './box.js';
import {bytesLike} from './columns.js';
import {firstAbove, firstAtLeast, timesOf} from './timeOrder.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').Days} Days */
/** @typedef {import('./box.js').Box} Box */
/** @typedef {import('./timeOrder.js').TimeOrder} TimeOrder */

/** Lanes for the families, and rows to a block: so many that a lane of 8 bits can count them. */
const LANES = 8, BITS = 7, BLOCK = 1 << BITS;

/**
 * Which dated rows of a section count, with sums before each block of them: the rest of a block is added when asked for.
 * @typedef {object} DayCounts
 * @property {'located' | 'placeless'} section
 * @property {Uint8Array} flags 1 for each row that counts, from the section's first row on
 * @property {Uint32Array} begun by block * 8 + family: rows before the block
 * @property {LongSums} starts rows of more than a day, by their start day
 * @property {LongSums} ends the same by their end day
 */
/** Sums before each block. `shares`: of 1 / days of a row; `moments`: of that times the day it starts or is over. @typedef {{counts: Uint32Array, shares: Float64Array, moments: Float64Array}} LongSums */

/**
 * @param {Columns} columns
 * @param {Uint8Array} mask 1 for each row to count
 * @param {'located' | 'placeless'} section which of the dated rows
 * @param {Box | null} [box] only rows inside, of located ones
 * @returns {DayCounts}
 */
export function countDays(columns, mask, section, box = null) {
    const [a, b] = columns.sections, order = timesOf(columns)[section], from = section === 'located' ? 0 : a, n = section === 'located' ? a : b;
    let flags = mask.subarray(from, from + n);
    if (box && !isWorld(box)) markInside(columns, mask, box, flags = bytesLike(columns.x, n));
    const family = columns.family.subarray(from, from + n);
    return {section, flags, begun: sumBlocks(flags, family), starts: sumLong(order.long, order.longStarts, 0, order, flags, family), ends: sumLong(order.longByEnd, order.longEnds, 1, order, flags, family)};
}

/** Counts of a block stand in eight lanes of two numbers until it ends. @param {Uint8Array} flags @param {Uint8Array} family */
function sumBlocks(flags, family) {
    const n = flags.length, out = new Uint32Array(((n >> BITS) + 2) * LANES), low = new Int32Array(LANES), high = new Int32Array(LANES);
    for (let f = 0; f < 4; f++) low[f] = high[f + 4] = 1 << 8 * f;
    for (let row = 0, at = 0; row < n; at += LANES) {
        const end = Math.min(n, row + BLOCK);
        let l = 0, h = 0;
        for (; row < end; row++) {
            const f = family[row] & 7, on = -flags[row];
            l = l + (low[f] & on) | 0;
            h = h + (high[f] & on) | 0;
        }
        for (let f = 0; f < 4; f++) {
            out[at + LANES + f] = out[at + f] + (l >>> 8 * f & 255);
            out[at + LANES + f + 4] = out[at + f + 4] + (h >>> 8 * f & 255);
        }
    }
    return out;
}

/** @param {Uint32Array} rows @param {Int32Array} days of the rows, ascending @param {number} later added to the day @param {TimeOrder} order @param {Uint8Array} flags @param {Uint8Array} family @returns {LongSums} */
function sumLong(rows, days, later, {start, end}, flags, family) {
    const size = ((rows.length >> BITS) + 2) * LANES, counts = new Uint32Array(size), shares = new Float64Array(size), moments = new Float64Array(size);
    for (let i = 0, at = 0; i < rows.length; at += LANES) {
        const next = at + LANES, to = Math.min(rows.length, i + BLOCK);
        for (let f = 0; f < LANES; f++) [counts[next + f], shares[next + f], moments[next + f]] = [counts[at + f], shares[at + f], moments[at + f]];
        for (; i < to; i++) {
            const row = rows[i];
            if (!flags[row]) continue;
            const f = next + (family[row] & 7), share = 1 / (end[row] + 1 - start[row]);
            counts[f]++;
            shares[f] += share;
            moments[f] += share * (days[i] + later);
        }
    }
    return {counts, shares, moments};
}

/** Adds to `out` how many of the first `n` rows count. @param {DayCounts} counts @param {Uint8Array} family of the section @param {number} n @param {Float64Array} out by family @param {1 | -1} by */
function addBegun({flags, begun}, family, n, out, by) {
    const block = n >> BITS;
    for (let f = 0; f < out.length; f++) out[f] += by * begun[block * LANES + f];
    for (let row = block << BITS; row < n; row++) if (flags[row]) out[family[row]] += by;
}

/** The same for the first `n` long rows of an order. @param {LongSums} sums @param {Uint32Array} rows @param {DayCounts} counts @param {Uint8Array} family @param {number} n @param {Float64Array} out @param {1 | -1} by */
function addLong({counts}, rows, {flags}, family, n, out, by) {
    const block = n >> BITS;
    for (let f = 0; f < out.length; f++) out[f] += by * counts[block * LANES + f];
    for (let i = block << BITS; i < n; i++) if (flags[rows[i]]) out[family[rows[i]]] += by;
}

/** @param {DayCounts} counts @param {Columns} columns @returns {{order: TimeOrder, family: Uint8Array, families: number}} */
function partOf({section, flags}, columns) {
    const from = section === 'located' ? 0 : columns.sections[0];
    return {order: timesOf(columns)[section], family: columns.family.subarray(from, from + flags.length), families: columns.families.length};
}

/**
 * @param {DayCounts} counts
 * @param {Columns} columns
 * @param {Days} window
 * @param {boolean} [certain] only events all of whose possible days lie in the window
 * @returns {number[]} events inside by family
 */
export function countWindow(counts, columns, {start, end}, certain = false) {
    const {order, family, families} = partOf(counts, columns), out = new Float64Array(families);
    if (!(end > start)) return [...out];
    const addOver = (/** @type {number} */ day, /** @type {1 | -1} */ by) => { // rows whose last day lies before it: those of one day by their start
        addBegun(counts, family, firstAtLeast(order.start, day), out, by);
        addLong(counts.starts, order.long, counts, family, firstAtLeast(order.longStarts, day), out, by > 0 ? -1 : 1);
        addLong(counts.ends, order.longByEnd, counts, family, firstAtLeast(order.longEnds, day), out, by);
    };
    if (certain) {
        addOver(Math.floor(end), 1);
        addBegun(counts, family, firstAtLeast(order.start, start), out, -1);
        for (let i = 0, to = firstAtLeast(order.longStarts, start); i < to; i++) {
            const row = order.long[i];
            if (counts.flags[row] && order.end[row] + 1 > end) out[family[row]]++; // taken away by its beginning, never added by its end
        }
    } else {
        addBegun(counts, family, firstAtLeast(order.start, end), out, 1);
        addOver(Math.floor(start), -1);
    }
    return [...out];
}

/**
 * Events by bin and family, shared out evenly over their possible days: a year is never a first of January.
 * @param {DayCounts} counts
 * @param {Columns} columns
 * @param {ArrayLike<number>} edges days, ascending
 * @returns {Float64Array} by bin * families + family
 */
export function countBins(counts, columns, edges) {
    const part = partOf(counts, columns), {families} = part, bins = Math.max(0, edges.length - 1), out = new Float64Array(bins * families);
    let before = new Float64Array(families), now = new Float64Array(families);
    for (let e = 0; e <= bins; e++) {
        now.fill(0);
        addMass(counts, part, edges[e], now);
        if (e) for (let f = 0; f < families; f++) out[(e - 1) * families + f] = Math.max(0, now[f] - before[f]);
        [before, now] = [now, before];
    }
    return out;
}

/** Adds what is expected before a point in time. @param {DayCounts} counts @param {ReturnType<typeof partOf>} part @param {number} time days @param {Float64Array} out by family */
function addMass(counts, {order, family}, time, out) {
    const day = Math.floor(time), rest = time - day, {start, end, long, longStarts, longByEnd, longEnds} = order, first = firstAtLeast(start, day);
    addBegun(counts, family, first, out, 1);
    addLong(counts.starts, long, counts, family, firstAtLeast(longStarts, day), out, -1);
    if (rest) for (let row = first; row < start.length && start[row] === day; row++) if (counts.flags[row] && end[row] === day) out[family[row]] += rest;
    addShares(counts.starts, long, order, longStarts, firstAtLeast(longStarts, time), counts.flags, family, time, 0, out, 1);
    addShares(counts.ends, longByEnd, order, longEnds, firstAbove(longEnds, time - 1), counts.flags, family, time, 1, out, -1);
}

/**
 * What long rows give since they started, or too much since they are over.
 * @param {LongSums} sums @param {Uint32Array} rows @param {TimeOrder} order @param {Int32Array} days @param {number} n @param {Uint8Array} flags @param {Uint8Array} family @param {number} time @param {number} later @param {Float64Array} out @param {1 | -1} by
 */
function addShares({shares, moments}, rows, {start, end}, days, n, flags, family, time, later, out, by) {
    const block = n >> BITS;
    for (let f = 0; f < out.length; f++) out[f] += by * (time * shares[block * LANES + f] - moments[block * LANES + f]);
    for (let i = block << BITS; i < n; i++) {
        const row = rows[i];
        if (flags[row]) out[family[row]] += by * (time - days[i] - later) / (end[row] + 1 - start[row]);
    }
}
