// Events by where they were: when the map moves, only what comes into view or leaves it need be counted. Pure.
/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./box.js').Box} Box */
/**
 * The located rows with a date, by cell; within a cell in order of time.
 * @typedef {object} PlaceOrder
 * @property {Uint32Array} cells those that hold rows: row of the grid * SIDE + column
 * @property {Uint32Array} from where each one's rows begin, and where the last one's end
 * @property {Uint32Array} rows row * 8 + family
 */

/** Cells are fine enough that few rows lie in one which an edge of the view cuts, and so few that looking at each is nothing. */
const SIDE_BITS = 10, SIDE = 1 << SIDE_BITS, SHIFT = 32 - SIDE_BITS, CELL = 2 ** SHIFT;

/** @type {WeakMap<Columns, PlaceOrder>} */
const known = new WeakMap();

/** @param {Columns} columns @returns {PlaceOrder} found once for the same columns */
function placesOf(columns) {
    let places = known.get(columns);
    if (!places) known.set(columns, places = orderByPlace(columns));
    return places;
}

/** @param {Columns} columns @returns {PlaceOrder} */
function orderByPlace({x, y, family, sections: [n]}) {
    const ends = new Uint32Array(SIDE * SIDE + 1), rows = new Uint32Array(n);
    for (let row = 0; row < n; row++) ends[(y[row] >>> SHIFT << SIDE_BITS | x[row] >>> SHIFT) + 1]++;
    for (let cell = 0; cell < SIDE * SIDE; cell++) ends[cell + 1] += ends[cell];
    for (let row = 0; row < n; row++) rows[ends[y[row] >>> SHIFT << SIDE_BITS | x[row] >>> SHIFT]++] = row << 3 | family[row]; // a cell's beginning becomes its end
    const cells = [], from = [];
    for (let cell = 0, begin = 0; cell < SIDE * SIDE; begin = ends[cell++]) {
        if (ends[cell] === begin) continue;
        cells.push(cell);
        from.push(begin);
    }
    from.push(n);
    return {cells: Uint32Array.from(cells), from: Uint32Array.from(from), rows};
}

/** How much of a column or a row of cells, or of a cell, a box takes in: nothing, all, or some and perhaps all. */
const NONE = 0, ALL = 1, SOME = 2;

/** @param {number} from where a column begins, from the box's left edge on and round the world @param {number} width of the box */
function shareOfColumn(from, width) {
    const to = from + CELL - 1 >>> 0, first = from < width, last = to < width;
    if (first && last && to > from) return ALL;
    return first || last || (-from >>> 0) < CELL ? SOME : NONE; // the last: the box lies within
}

/** @param {number} from where a row begins, from the box's top on @param {number} height of the box */
function shareOfRow(from, height) {
    if (from + CELL <= 0 || from >= height) return NONE;
    return from >= 0 && from + CELL <= height ? ALL : SOME;
}

/** @param {Box} box */
function sharesOf({left, width, top, height}) {
    const columns = new Uint8Array(SIDE), rows = new Uint8Array(SIDE);
    for (let i = 0; i < SIDE; i++) {
        columns[i] = shareOfColumn(i * CELL - left >>> 0, width);
        rows[i] = shareOfRow(i * CELL - (top >>> 0), height);
    }
    return {columns, rows};
}

/** @param {Uint8Array} was @param {Uint8Array} is @param {boolean} same whether the box has the same edges in this direction @returns {Uint8Array} 1 for each column or row of which the box may take in more or less */
const changed = (was, is, same) => is.map((share, i) => Number(share !== was[i] || share === SOME && !same));

/** @param {number} column @param {number} row */
const shareOfBoth = (column, row) => (column && row ? Math.max(column, row) : NONE);

/**
 * What a move of the map changes.
 * @param {Columns} columns
 * @param {Uint8Array} mask 1 for each row that counts
 * @param {Box} before
 * @param {Box} box
 * @param {number} blockBits rows to a block: 2 to the power of it
 * @returns {Int32Array | null} by block * 8 + family, how many more rows are in `box` than were in the box before; null where looking at each row is quicker
 */
export function changeOf(columns, mask, before, box, blockBits) {
    const {cells, from, rows} = placesOf(columns), moves = movesOf(cells, before, box), n = columns.sections[0];
    if (moves.reduce((sum, {at}) => sum + from[at + 1] - from[at], 0) * 3 > n) return null;
    const change = new Int32Array((n >> blockBits) + 1 << 3), inside = testOf(columns, box), insideBefore = testOf(columns, before);
    for (const {at, by} of moves) {
        for (let i = from[at]; i < from[at + 1]; i++) {
            const row = rows[i] >>> 3;
            change[row >> blockBits << 3 | rows[i] & 7] += mask[row] * (by ?? inside(row) - insideBefore(row));
        }
    }
    return change;
}

/** @param {Uint32Array} cells @param {Box} before @param {Box} box @returns {{at: number, by: number | null}[]} cells whose rows come or go; `by`: what each of them changes, null where each has to be asked */
function movesOf(cells, before, box) {
    const was = sharesOf(before), is = sharesOf(box), moves = [];
    const columns = changed(was.columns, is.columns, before.left === box.left && before.width === box.width), rows = changed(was.rows, is.rows, before.top === box.top && before.height === box.height);
    for (let at = 0; at < cells.length; at++) {
        const row = cells[at] >>> SIDE_BITS, column = cells[at] & SIDE - 1;
        if (!columns[column] && !rows[row]) continue;
        const a = shareOfBoth(was.columns[column], was.rows[row]), b = shareOfBoth(is.columns[column], is.rows[row]);
        if (a === SOME || b === SOME) moves.push({at, by: null});
        else if (a !== b) moves.push({at, by: b - a});
    }
    return moves;
}

/** The same as `isInBox` in whole numbers of 32 bits and without branches. @param {Columns} columns @param {Box} box @returns {(row: number) => number} 1 inside, else 0 */
function testOf({x, y}, box) {
    const left = box.left | 0, top = box.top | 0, right = box.width - 1 >>> 0, bottom = box.height - 1 >>> 0;
    return row => /** @type {any} */ (((x[row] | 0) - left | 0) >>> 0 <= right) & /** @type {any} */ (((y[row] | 0) - top | 0) >>> 0 <= bottom);
}
