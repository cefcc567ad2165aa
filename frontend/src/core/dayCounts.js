// Counts of some events over time: found in one pass, then any window or bin is a difference of two entries. Pure.
import {firstAbove, firstAtLeast, knotsOf} from './knots.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').Days} Days */

/**
 * @typedef {object} DayCounts by knot * families + family
 * @property {Int32Array} days the knots
 * @property {number} families
 * @property {Uint32Array} begun events that begin before a knot; one more entry than there are knots
 * @property {Uint32Array} over events that are over at a day before a knot; one more entry than there are knots
 * @property {Float64Array} mass events expected before a knot, each shared out evenly over its possible days
 * @property {Uint32Array} long its rows that go on for more than a day
 */

/** A box in fixed point: x from `left` on for `width`, which may go beyond the world's edge; a width of 2^32 is all. @typedef {{left: number, width: number, top: number, bottom: number}} Box */

/**
 * @param {Columns} columns
 * @param {Uint8Array} mask 1 for each row to count
 * @param {'located' | 'placeless'} section which of the dated rows
 * @param {Box | null} [box] only rows inside
 * @returns {DayCounts}
 */
export function countDays(columns, mask, section, box = null) {
    const knots = knotsOf(columns), {days} = knots, families = columns.families.length, size = (days.length + 1) * families;
    const begun = new Uint32Array(size), over = new Uint32Array(size), rate = new Float64Array(size), inBox = box && !isWorld(box) ? insideOf(columns, box) : null;
    if (inBox && box) tallyBox(columns, mask, knots[section], box, begun);
    else tallyAll(columns, mask, knots[section], begun);
    const short = begun.slice(), long = addLong(columns, mask, knots, section, inBox, {short, over, rate});
    return {days, families, long, begun, over, mass: accumulate(days, families, begun, over, rate, short)};
}

/** @param {Box} box */
const isWorld = ({width, top, bottom}) => width >= 4294967296 && top <= 0 && bottom >= 4294967295;

/** @param {Columns} columns @param {Box} box @returns {(row: number) => boolean} */
function insideOf({x, y}, {left, width, top, bottom}) {
    return row => (x[row] - left >>> 0) < width && y[row] >= top && y[row] < bottom;
}

/** @param {Columns} columns @param {Uint8Array} mask @param {Uint32Array} offsets @param {Uint32Array} begun */
function tallyAll({family, families}, mask, offsets, begun) {
    const n = families.length;
    for (let k = 0, at = 0; k < offsets.length - 1; k++, at += n) {
        for (let row = offsets[k], to = offsets[k + 1]; row < to; row++) begun[at + family[row]] += mask[row];
    }
}

/**
 * In signed 32-bit numbers, which are several times as fast as unsigned ones: with the highest bit turned over, they compare as unsigned ones do.
 * @param {Columns} columns @param {Uint8Array} mask @param {Uint32Array} offsets @param {Box} box @param {Uint32Array} begun
 */
function tallyBox({family, families, x, y}, mask, offsets, box, begun) {
    const n = families.length, xs = signed(x), ys = signed(y), left = box.left | 0, first = Math.ceil(Math.max(0, box.top)), top = first | 0, most = 4294967295, turn = -2147483648;
    const lastX = Math.min(most, Math.ceil(box.width) - 1) ^ turn, height = Math.min(most, Math.ceil(box.bottom) - 1) - first, lastY = height ^ turn;
    if (height < 0 || box.width <= 0) return;
    for (let k = 0, at = 0; k < offsets.length - 1; k++, at += n) {
        for (let row = offsets[k], to = offsets[k + 1]; row < to; row++) {
            begun[at + family[row]] += mask[row] & Number((xs[row] - left ^ turn) <= lastX) & Number((ys[row] - top ^ turn) <= lastY); // without a branch, which would be guessed wrong half of the time
        }
    }
}

/** @param {Uint32Array} column */
const signed = column => new Int32Array(column.buffer, column.byteOffset, column.length);

/**
 * Long rows are over later than the next day, and are shared out.
 * @param {Columns} columns @param {Uint8Array} mask @param {import('./knots.js').Knots} knots @param {'located' | 'placeless'} section @param {((row: number) => boolean) | null} inBox
 * @param {{short: Uint32Array, over: Uint32Array, rate: Float64Array}} out `short` loses them
 */
function addLong({family, families, startDay, endDay}, mask, {long, longStart, longOver, longLocated}, section, inBox, {short, over, rate}) {
    const n = families.length, [from, to] = section === 'located' ? [0, longLocated] : [longLocated, long.length], rows = new Uint32Array(to - from);
    let found = 0;
    for (let i = from; i < to; i++) {
        const row = long[i];
        if (!mask[row] || inBox && !inBox(row)) continue;
        const f = family[row], a = longStart[i] * n + f, b = longOver[i] * n + f, share = 1 / (endDay[row] + 1 - startDay[row]);
        short[a]--;
        over[b]++;
        rate[a] += share;
        rate[b] -= share;
        rows[found++] = row;
    }
    return rows.slice(0, found);
}

/** Makes sums of what begins and ends at each knot. @param {Int32Array} days @param {number} n @param {Uint32Array} begun @param {Uint32Array} over @param {Float64Array} rate @param {Uint32Array} short */
function accumulate(days, n, begun, over, rate, short) {
    const mass = new Float64Array(days.length * n), b = new Uint32Array(n), o = new Uint32Array(n), r = new Float64Array(n), m = new Float64Array(n);
    for (let k = 0, at = 0; k <= days.length; k++) {
        const length = k + 1 < days.length ? days[k + 1] - days[k] : 0;
        for (let f = 0; f < n; f++, at++) {
            const begins = begun[at], ends = over[at] + (k ? short[at - n] : 0);
            begun[at] = b[f];
            over[at] = o[f];
            b[f] += begins;
            o[f] += ends;
            if (k === days.length) continue;
            mass[at] = m[f];
            r[f] += rate[at];
            if (length) m[f] += short[at] + r[f] * length;
        }
    }
    return mass;
}

/**
 * @param {DayCounts} counts
 * @param {Columns} columns
 * @param {Days} window
 * @param {boolean} [certain] only events all of whose possible days lie in the window
 * @returns {number[]} events inside by family
 */
export function countWindow({days, families, begun, over, long}, {startDay, endDay, family}, {start, end}, certain = false) {
    const out = new Array(families).fill(0);
    if (!(end > start)) return out;
    if (certain) {
        const o = firstAbove(days, end) * families, b = firstAtLeast(days, start) * families;
        for (let f = 0; f < families; f++) out[f] = over[o + f] - begun[b + f];
        for (const row of long) if (startDay[row] < start && endDay[row] + 1 > end) out[family[row]]++; // taken away by its beginning, never added by its end
        return out;
    }
    const b = firstAtLeast(days, end) * families, o = firstAbove(days, start) * families;
    for (let f = 0; f < families; f++) out[f] = begun[b + f] - over[o + f];
    return out;
}

/**
 * Events by bin and family, shared out evenly over their possible days: a year is never a first of January.
 * @param {DayCounts} counts
 * @param {ArrayLike<number>} edges days, ascending
 * @returns {Float64Array} by bin * families + family
 */
export function countBins({days, families, mass, begun}, edges) {
    const bins = Math.max(0, edges.length - 1), out = new Float64Array(bins * families), last = days.length - 1;
    if (last < 0) return out;
    const before = new Float64Array(families), now = new Float64Array(families);
    for (let e = 0; e <= bins; e++) {
        const day = edges[e], k = firstAbove(days, day) - 1;
        for (let f = 0; f < families; f++) {
            if (k < 0) now[f] = 0;
            else if (k >= last) now[f] = begun[begun.length - families + f];
            else {
                const m = mass[k * families + f];
                now[f] = m + (mass[(k + 1) * families + f] - m) * (day - days[k]) / (days[k + 1] - days[k]);
            }
            if (e) out[(e - 1) * families + f] = Math.max(0, now[f] - before[f]);
        }
        before.set(now);
    }
    return out;
}

/** Where the map looks, in fixed point. @param {import('./types.js').Bounds | null} bounds null is the world @returns {Box} */
export function boxOf(bounds) {
    const world = 4294967296;
    if (!bounds) return {left: 0, width: world, top: 0, bottom: world};
    const {west, east, north, south} = bounds, left = (((west + 180) / 360 % 1) + 1) % 1 * world;
    return {left: Math.round(left), width: east - west >= 360 ? world : (east - west) / 360 * world, top: latitude(north), bottom: latitude(south)};
}

/** @param {number} lat degrees @returns {number} Web Mercator, 2^32 to the world */
function latitude(lat) {
    if (lat >= 85.05) return 0;
    if (lat <= -85.05) return 4294967296;
    const s = Math.sin(lat * Math.PI / 180);
    return (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * 4294967296;
}
