import {formatDay, formatWeekday, formatYear} from './format.js';
import {isDated} from './columns.js';
import {insideTest} from './insideTest.js';
import {exceptions, firstAbove, firstAtLeast, timesOf} from './timeOrder.js';
import {civilOf} from './time.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {{label: string, first: number, count: number}} Group `first`: index of its first row within the rows */

const GROUP_BY_YEAR = 200; // up to so many rows are grouped by year
const LEAST = 3; // rows that a heading is worth, in the mean: else the groups are months, or years
/** @typedef {'year' | 'month' | 'day'} Unit */
/** The number of a day's unit, and its name. @type {Record<Unit, {of: (day: number) => number, label: (day: number) => string}>} */
const UNITS = {
    day: {of: day => day, label: formatWeekday},
    month: {of: day => civilOf(day).year * 12 + civilOf(day).month, label: day => formatDay(day).split(' ').slice(1).join(' ')},
    year: {of: day => civilOf(day).year, label: day => formatYear(civilOf(day).year)}
};

/**
 * Rows of a part of the ledger, oldest first, the undated last.
 * @param {Columns} columns @param {Uint8Array} mask @param {import('./types.js').Days} window @param {import('./types.js').Listing} listing @param {boolean} [certain]
 * @returns {Uint32Array}
 */
export function rowsOf(columns, mask, window, listing, certain = false) {
    const [a, b] = columns.sections, {count} = columns;
    if (listing.part === 'rows') return (listing.rows ?? new Uint32Array(0)).filter(row => row < count).sort();
    const rows = new Uint32Array(listing.part === 'rejected' ? 0 : count);
    let n = 0;
    /** @param {number} from @param {number} to @param {(row: number) => boolean | number} wanted */
    const take = (from, to, wanted) => { for (let row = from; row < to; row++) if (wanted(row)) rows[n++] = row; };
    const inside = insideTest(columns, window, certain);
    switch (listing.part) {
    case 'shown': return exactRows(columns, mask, window, certain, shownRows(columns, mask, window, certain, rows));
    case 'outside': take(0, a, row => mask[row] && !inside(row)); break;
    case 'unlocated': take(a, a + b, row => mask[row]); break;
    case 'undated': take(a + b, count, row => mask[row]); break;
    case 'filtered': return mergeByDay(columns, rows, row => !mask[row]);
    default:
    }
    return rows.slice(0, n);
}

/** Puts right what whole days say of rows that tell a time of day. @param {Columns} columns @param {Uint8Array} mask @param {import('./types.js').Days} window @param {boolean} certain @param {Uint32Array} rows */
function exactRows(columns, mask, window, certain, rows) {
    const excepted = exceptions(timesOf(columns).located, window, certain).filter(row => mask[row]);
    if (!excepted.length) return rows;
    return certain ? Uint32Array.from([...rows, ...excepted]).sort() : rows.filter(row => !excepted.includes(row));
}

/** Only rows that begin in the window, and the long ones before, are looked at. @param {Columns} columns @param {Uint8Array} mask @param {import('./types.js').Days} window @param {boolean} certain @param {Uint32Array} out */
function shownRows(columns, mask, {start, end}, certain, out) {
    const {startDay, endDay, sections: [a]} = columns, located = startDay.subarray(0, a), from = firstAtLeast(located, start), to = firstAtLeast(located, end);
    let n = 0;
    if (!(end > start)) return out.slice(0, 0);
    if (!certain) {
        let tail = firstAbove(located, start - 1); // a row of the day in which the window begins is inside
        for (const row of timesOf(columns).located.long) {
            if (row >= tail) break;
            if (mask[row] && endDay[row] + 1 > start) out[n++] = row;
        }
        for (; tail < from; tail++) if (mask[tail]) out[n++] = tail;
    }
    for (let row = from; row < to; row++) if (mask[row] && (!certain || endDay[row] + 1 <= end)) out[n++] = row;
    return n > out.length / 2 ? out.subarray(0, n) : out.slice(0, n);
}

/** Two sections each in time order become one in time order. @param {Columns} columns @param {Uint32Array} out @param {(row: number) => boolean} wanted */
function mergeByDay({sections: [a, b], startDay, count}, out, wanted) {
    let i = 0, j = a, n = 0;
    while (i < a || j < a + b) {
        const row = j >= a + b || i < a && startDay[i] <= startDay[j] ? i++ : j++;
        if (wanted(row)) out[n++] = row;
    }
    for (let row = a + b; row < count; row++) if (wanted(row)) out[n++] = row;
    return out.slice(0, n);
}

/**
 * Groups rows for the list, in the order asked for: by year, or by day or month where there are many; the undated come last in both orders.
 * @param {Columns} columns @param {Uint32Array} rows oldest first @param {boolean} newestFirst
 * @returns {{rows: Uint32Array, groups: Group[], unit: Unit}}
 */
export function groupRows(columns, rows, newestFirst) {
    let dated = 0;
    while (dated < rows.length && isDated(columns, rows[dated])) dated++;
    const ordered = rows.slice();
    if (newestFirst) ordered.subarray(0, dated).reverse();
    const days = ordered.subarray(0, dated), unit = unitOf(columns.startDay, days), {of, label} = UNITS[unit];
    /** @type {Group[]} */
    const groups = [];
    let day = NaN, last = NaN;
    for (let i = 0; i < dated; i++) {
        const own = columns.startDay[ordered[i]];
        if (own === day) continue;
        day = own;
        if (of(day) === last) continue;
        last = of(day);
        groups.push({label: label(day), first: i, count: 0});
    }
    if (dated < rows.length) groups.push({label: 'Undated', first: dated, count: 0});
    groups.forEach((group, g) => { group.count = (groups[g + 1]?.first ?? rows.length) - group.first; });
    return {rows: ordered, groups, unit};
}

/** The shortest unit whose headings are worth their room. @param {Int32Array} startDay @param {Uint32Array} rows in time order @returns {Unit} */
function unitOf(startDay, rows) {
    if (rows.length <= GROUP_BY_YEAR) return 'year';
    let days = 0, months = 0, day = NaN, month = NaN;
    for (let i = 0; i < rows.length; i++) {
        if (startDay[rows[i]] === day) continue;
        day = startDay[rows[i]];
        days++;
        const own = UNITS.month.of(day);
        if (own === month) continue;
        month = own;
        months++;
    }
    return days * LEAST <= rows.length ? 'day' : months * LEAST <= rows.length ? 'month' : 'year';
}

/**
 * Where rows and group headings stand in a list. Positions in CSS pixels from its top.
 * @param {Group[]} groups @param {number} count rows @param {{row: number, group: number}} heights
 */
export function createLayout(groups, count, heights) {
    /** The last group whose value is at most `wanted`. @param {(g: number) => number} value @param {number} wanted */
    const lastGroup = (value, wanted) => {
        let low = 0, high = groups.length - 1;
        while (low < high) {
            const middle = low + high + 1 >> 1;
            if (value(middle) <= wanted) low = middle; else high = middle - 1;
        }
        return low;
    };
    const groupTop = (/** @type {number} */ g) => g * heights.group + (groups[g]?.first ?? 0) * heights.row;
    return {
        height: groups.length * heights.group + count * heights.row,
        groupTop,
        /** @param {number} index @returns {number} top of a row */
        rowTop: index => (lastGroup(g => groups[g].first, index) + 1) * heights.group + index * heights.row,
        /** @param {number} index @returns {number} group of a row */
        groupOf: index => lastGroup(g => groups[g].first, index),
        /** @param {number} y @returns {number} the row at a position, or the next one below */
        rowAt(y) {
            const g = lastGroup(groupTop, y);
            return Math.max(0, Math.min(count - 1, (groups[g]?.first ?? 0) + Math.max(0, Math.floor((y - groupTop(g) - heights.group) / heights.row))));
        }
    };
}
