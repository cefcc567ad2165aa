// Which rows lie in a part of the world: by cells of a 256th of it, so that only those at its edge are looked at more closely. Pure.

/** @typedef {import('./types.js').Columns} Columns */
/** A box in fixed point: x from `left` on for `width`, which may go beyond the world's edge; a width of 2^32 is all. @typedef {{left: number, width: number, top: number, bottom: number}} Box */

const WORLD = 4294967296, SIDE = 256, CELL = WORLD / SIDE;
const OUT = 0, IN = 1;
export const EDGE = 2;

/** @type {WeakMap<Columns, Uint16Array>} */
const known = new WeakMap();

/** The cell of each row that has a day and a place, found once for the same columns. @param {Columns} columns */
export function cellsOf(columns) {
    let cells = known.get(columns);
    if (!cells) {
        const {x, y, sections: [n]} = columns;
        known.set(columns, cells = new Uint16Array(n));
        for (let row = 0; row < n; row++) cells[row] = y[row] >>> 24 << 8 | x[row] >>> 24;
    }
    return cells;
}

/** @param {Columns} columns @param {number} row */
export const cellOf = ({x, y}, row) => y[row] >>> 24 << 8 | x[row] >>> 24;

/** @param {Box} box @returns {boolean} */
export const isWorld = ({width, top, bottom}) => width >= WORLD && top <= 0 && bottom >= WORLD - 1;

/** Whether a place lies in the box. @param {Columns} columns @param {Box} box @param {number} row @returns {number} 1 or 0 */
export const isInBox = ({x, y}, {left, width, top, bottom}, row) => Number((x[row] - left >>> 0) < width && y[row] >= top && y[row] < bottom);

/** What each cell is: 1 wholly inside, 0 wholly outside, `EDGE` for some of both; sixteen cells to a number, so that all fit the processor's nearest memory. @param {Box} box */
export function kindsOf({left, width, top, bottom}) {
    const kinds = new Int32Array(SIDE * SIDE / 16), columns = new Uint8Array(SIDE);
    for (let column = 0; column < SIDE; column++) {
        const from = column * CELL - left >>> 0, to = from + CELL - 1; // how far the cell's first and last x lie behind the left edge
        columns[column] = width >= WORLD || to < width && to < WORLD ? IN : from >= width && to < WORLD ? OUT : EDGE;
    }
    for (let row = 0; row < SIDE; row++) {
        const from = row * CELL, to = from + CELL - 1, vertical = from >= top && to < bottom ? IN : to < top || from >= bottom ? OUT : EDGE;
        if (vertical === OUT) continue;
        for (let column = 0; column < SIDE; column++) kinds[row * SIDE + column >> 4] |= (columns[column] === IN ? vertical : columns[column]) << ((column & 15) << 1);
    }
    return kinds;
}

/** @param {Int32Array} kinds @param {number} cell */
export const kindOf = (kinds, cell) => kinds[cell >> 4] >> ((cell & 15) << 1) & 3;

/** Where the map looks, in fixed point. @param {import('./types.js').Bounds | null} bounds null is the world @returns {Box} */
export function boxOf(bounds) {
    if (!bounds) return {left: 0, width: WORLD, top: 0, bottom: WORLD};
    const {west, east, north, south} = bounds, left = (((west + 180) / 360 % 1) + 1) % 1 * WORLD;
    return {left: Math.round(left), width: east - west >= 360 ? WORLD : (east - west) / 360 * WORLD, top: latitude(north), bottom: latitude(south)};
}

/** @param {number} lat degrees @returns {number} Web Mercator, 2^32 to the world */
function latitude(lat) {
    if (lat >= 85.05) return 0;
    if (lat <= -85.05) return WORLD;
    const s = Math.sin(lat * Math.PI / 180);
    return (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * WORLD;
}
