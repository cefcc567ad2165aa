// Counts of some events over time: found in one pass, then any window or bin is a difference of two entries. Pure.
import {boxOf, isInBox, isWorld} from './box.js';
import {isSecondInside} from './insideTest.js';
import {changeOf} from './placeOrder.js';
import {exceptions, firstAbove, firstAtLeast, timesOf} from './timeOrder.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').Days} Days */
/** @typedef {import('./box.js').Box} Box */
/** @typedef {import('./timeOrder.js').TimeOrder} TimeOrder */

/** Lanes for the families, and rows to a block. */
const LANES = 8, BITS = 7, BLOCK = 1 << BITS;

/**
 * Which dated rows of a section count, with sums before each block of them: the rest of a block is added when asked for.
 * @typedef {object} DayCounts
 * @property {'located' | 'placeless'} section
 * @property {Uint8Array} mask 1 for each row that counts, from the section's first row on; or that does if it is in the box
 * @property {Box | null} box null is the world
 * @property {Uint32Array} begun by block * 8 + family: rows before the block
 * @property {LongSums} starts rows of more than a day, by their start day
 * @property {LongSums} ends the same by their end day
 */
/** Sums before each block. `shares`: of 1 / days of a row; `moments`: of that times the day it starts or is over. @typedef {{counts: Uint32Array, shares: Float64Array, moments: Float64Array}} LongSums */
/** Rows of more than a day in some order, and what is asked of them, in the same order. `days`: when they start, or are over. @typedef {{rows: Uint32Array, days: Int32Array, shares: Float64Array, family: Uint8Array, x: Uint32Array, y: Uint32Array}} Longs */

const WORLD = boxOf(null);

/**
 * @param {Columns} columns
 * @param {Uint8Array} mask 1 for each row to count
 * @param {'located' | 'placeless'} section which of the dated rows
 * @param {Box | null} [box] only rows inside, of located ones
 * @param {DayCounts | null} [before] counts of the same located rows in another box: the nearer it is, the sooner this is done, but once the columns have to be put in order of place
 * @returns {DayCounts}
 */
export function countDays(columns, mask, section, box = null, before = null) {
    const [a, b] = columns.sections, from = section === 'located' ? 0 : a, n = section === 'located' ? a : b, own = mask.subarray(from, from + n), {starts, ends} = longsOf(columns, section);
    const within = box && !isWorld(box) ? box : null, family = columns.family.subarray(from, from + n);
    const change = within && before ? changeOf(columns, own, before.box ?? WORLD, within, BITS) : null;
    const begun = before && change ? sumChange(before.begun, change) : within ? sumBox(columns, own, within) : sumAll(family, own);
    return {section, mask: own, box: within, begun, starts: sumLong(starts, own, within ?? WORLD), ends: sumLong(ends, own, within ?? WORLD)};
}

/** @param {Uint32Array} begun before the change @param {Int32Array} change by block and family; used up */
function sumChange(begun, change) {
    const out = new Uint32Array(begun.length);
    for (let i = 0; i < change.length; i++) {
        if (i >= LANES) change[i] += change[i - LANES];
        out[i + LANES] = begun[i + LANES] + change[i];
    }
    return out;
}

/** @param {Uint8Array} family @param {Uint8Array} mask */
function sumAll(family, mask) {
    const n = mask.length, out = new Uint32Array(((n >> BITS) + 2) * LANES), sums = new Uint32Array(LANES);
    for (let row = 0, at = LANES; row < n; at += LANES) {
        for (const end = Math.min(n, row + BLOCK); row < end; row++) sums[family[row] & 7] += mask[row];
        for (let f = 0; f < LANES; f++) out[at + f] = sums[f];
    }
    return out;
}

/** How many sums take turns, so that a sum need not wait for the one before: most rows are of one family. */
const TURNS = 4;

/** Whole numbers of 32 bits and no branches: three times as fast as asking `isInBox`. @param {Columns} columns @param {Uint8Array} mask @param {Box} box */
function sumBox({x, y, family}, mask, box) {
    const n = mask.length, out = new Uint32Array(((n >> BITS) + 2) * LANES), sums = new Uint32Array(LANES * TURNS), left = box.left | 0, top = box.top | 0, right = box.width - 1 >>> 0, bottom = box.height - 1 >>> 0;
    for (let row = 0, at = LANES; row < n; at += LANES) {
        for (const end = Math.min(n, row + BLOCK); row < end; row++) sums[row % TURNS << 3 | family[row] & 7] += mask[row] & /** @type {any} */ (((x[row] | 0) - left | 0) >>> 0 <= right) & /** @type {any} */ (((y[row] | 0) - top | 0) >>> 0 <= bottom);
        for (let f = 0; f < sums.length; f++) out[at + f % LANES] += sums[f];
    }
    return out;
}

/** @type {WeakMap<Columns, {located: {starts: Longs, ends: Longs}, placeless: {starts: Longs, ends: Longs}}>} */
const known = new WeakMap();

/** @param {Columns} columns @param {'located' | 'placeless'} section found once for the same columns */
function longsOf(columns, section) {
    let longs = known.get(columns);
    if (!longs) {
        const {located, placeless} = timesOf(columns);
        const part = (/** @type {TimeOrder} */ order, /** @type {number} */ from) => ({starts: longsIn(columns, order, order.long, order.longStarts, 0, from), ends: longsIn(columns, order, order.longByEnd, order.longEnds, 1, from)});
        known.set(columns, longs = {located: part(located, 0), placeless: part(placeless, columns.sections[0])});
    }
    return longs[section];
}

/** @param {Columns} columns @param {TimeOrder} order @param {Uint32Array} rows @param {Int32Array} of @param {number} later @param {number} from the section's first row @returns {Longs} */
function longsIn(columns, {start, end}, rows, of, later, from) {
    const n = rows.length, days = of.slice(), shares = new Float64Array(n), family = new Uint8Array(n), x = new Uint32Array(n), y = new Uint32Array(n);
    for (let i = 0; i < n; i++) {
        const row = rows[i];
        days[i] += later;
        shares[i] = 1 / (end[row] + 1 - start[row]);
        family[i] = columns.family[from + row];
        x[i] = columns.x[from + row];
        y[i] = columns.y[from + row];
    }
    return {rows, days, shares, family, x, y};
}

/** Without branches, as in `sumBox`. @param {Longs} longs @param {Uint8Array} mask @param {Box} box @returns {LongSums} */
function sumLong({rows, days, shares: all, family, x, y}, mask, box) {
    const n = rows.length, size = ((n >> BITS) + 2) * LANES, counts = new Uint32Array(size), shares = new Float64Array(size), moments = new Float64Array(size), left = box.left | 0, top = box.top | 0, right = box.width - 1 >>> 0, bottom = box.height - 1 >>> 0;
    for (let i = 0, at = LANES; i < n; at += LANES) {
        for (let f = at; f < at + LANES; f++) {
            counts[f] = counts[f - LANES];
            shares[f] = shares[f - LANES];
            moments[f] = moments[f - LANES];
        }
        for (const to = Math.min(n, i + BLOCK); i < to; i++) {
            const f = at + (family[i] & 7), one = mask[rows[i]] & /** @type {any} */ (((x[i] | 0) - left | 0) >>> 0 <= right) & /** @type {any} */ (((y[i] | 0) - top | 0) >>> 0 <= bottom), share = one * all[i];
            counts[f] += one;
            shares[f] += share;
            moments[f] += share * days[i];
        }
    }
    return {counts, shares, moments};
}

/** Whether a row of the section counts. @param {DayCounts} counts @param {Columns} columns @param {number} row */
const isCounted = ({mask, box}, columns, row) => mask[row] === 1 && (!box || isInBox(columns, box, row));

/** Adds to `out` how many of the first `n` rows count. @param {Part} part @param {number} n @param {Float64Array} out by family @param {1 | -1} by */
function addBegun({counts, columns, family}, n, out, by) {
    const block = n >> BITS;
    for (let f = 0; f < out.length; f++) out[f] += by * counts.begun[block * LANES + f];
    for (let row = block << BITS; row < n; row++) if (isCounted(counts, columns, row)) out[family[row]] += by;
}

/** The same for the first `n` long rows of an order. @param {Part} part @param {'starts' | 'ends'} which @param {number} n @param {Float64Array} out @param {1 | -1} by */
function addLong({counts, columns, longs}, which, n, out, by) {
    const block = n >> BITS, {rows, family} = longs[which], sums = counts[which].counts;
    for (let f = 0; f < out.length; f++) out[f] += by * sums[block * LANES + f];
    for (let i = block << BITS; i < n; i++) if (isCounted(counts, columns, rows[i])) out[family[i]] += by;
}

/** @typedef {{counts: DayCounts, columns: Columns, order: TimeOrder, longs: {starts: Longs, ends: Longs}, family: Uint8Array}} Part */

/** @param {DayCounts} counts @param {Columns} columns @returns {Part} */
function partOf(counts, columns) {
    const {section, mask} = counts, from = section === 'located' ? 0 : columns.sections[0];
    return {counts, columns, order: timesOf(columns)[section], longs: longsOf(columns, section), family: columns.family.subarray(from, from + mask.length)};
}

/**
 * @param {DayCounts} counts
 * @param {Columns} columns
 * @param {Days} window
 * @param {boolean} [certain] only events all of whose possible days lie in the window
 * @returns {number[]} events inside by family
 */
export function countWindow(counts, columns, {start, end}, certain = false) {
    const part = partOf(counts, columns), {order} = part, out = new Float64Array(columns.families.length);
    if (!(end > start)) return [...out];
    const addOver = (/** @type {number} */ day, /** @type {1 | -1} */ by) => { // rows whose last day lies before it: those of one day by their start
        addBegun(part, firstAtLeast(order.start, day), out, by);
        addLong(part, 'starts', firstAtLeast(order.longStarts, day), out, by > 0 ? -1 : 1);
        addLong(part, 'ends', firstAtLeast(order.longEnds, day), out, by);
    };
    if (certain) {
        addOver(Math.floor(end), 1);
        addBegun(part, firstAtLeast(order.start, start), out, -1);
        for (let i = 0, to = firstAtLeast(order.longStarts, start); i < to; i++) {
            const row = order.long[i];
            if (order.end[row] + 1 > end && isCounted(counts, columns, row)) out[part.family[row]]++; // taken away by its beginning, never added by its end
        }
    } else {
        addBegun(part, firstAtLeast(order.start, end), out, 1);
        addOver(Math.floor(start), -1);
    }
    for (const row of exceptions(order, {start, end}, certain)) if (isCounted(counts, columns, row)) out[part.family[row]] += certain ? 1 : -1;
    return [...out];
}

/**
 * Events by bin and family, shared out evenly over their possible days: a year is never a first of January. One that tells a time of day is in the bin of that time.
 * @param {DayCounts} counts
 * @param {Columns} columns
 * @param {ArrayLike<number>} edges days, ascending
 * @returns {Float64Array} by bin * families + family
 */
export function countBins(counts, columns, edges) {
    const part = partOf(counts, columns), families = columns.families.length, bins = Math.max(0, edges.length - 1), out = new Float64Array(bins * families);
    let before = new Float64Array(families), now = new Float64Array(families);
    for (let e = 0; e <= bins; e++) {
        now.fill(0);
        addMass(part, edges[e], now);
        if (e) for (let f = 0; f < families; f++) out[(e - 1) * families + f] = Math.max(0, now[f] - before[f]);
        [before, now] = [now, before];
    }
    return out;
}

/** Adds what is expected before a point in time. @param {Part} part @param {number} time days @param {Float64Array} out by family */
function addMass(part, time, out) {
    const day = Math.floor(time), rest = time - day, {counts, columns, family, order: {start, end, second, longStarts, longEnds}} = part, first = firstAtLeast(start, day);
    addBegun(part, first, out, 1);
    addLong(part, 'starts', firstAtLeast(longStarts, day), out, -1);
    if (rest) for (let row = first; row < start.length && start[row] === day; row++) if (end[row] === day && isCounted(counts, columns, row)) out[family[row]] += second && second[row] >= 0 ? Number(isSecondInside(day, second[row], {start: day, end: time})) : rest;
    addShares(part, 'starts', firstAtLeast(longStarts, time), time, out, 1);
    addShares(part, 'ends', firstAbove(longEnds, time - 1), time, out, -1);
}

/** What long rows give since they started, or too much since they are over. @param {Part} part @param {'starts' | 'ends'} which @param {number} n @param {number} time @param {Float64Array} out @param {1 | -1} by */
function addShares({counts, columns, longs}, which, n, time, out, by) {
    const block = n >> BITS, {rows, days, shares, family} = longs[which], sums = counts[which];
    for (let f = 0; f < out.length; f++) out[f] += by * (time * sums.shares[block * LANES + f] - sums.moments[block * LANES + f]);
    for (let i = block << BITS; i < n; i++) if (isCounted(counts, columns, rows[i])) out[family[i]] += by * (time - days[i]) * shares[i];
}
