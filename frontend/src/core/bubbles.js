// Which bubble each event belongs to in one view of the map. Takes all dates, so that bubbles stay where they are while the window moves. Pure.

export const FAMILIES = 8;
/** Bubbles take in what lies within this distance, in CSS pixels. */
const REACH = 57;
const CELL_BITS = 5, CELL = 1 << CELL_BITS;
/** The grid reaches this far beyond the view and is snapped to blocks, so that panning does not sort bubbles anew. */
const MARGIN = 512, BLOCK = 16;
const OUT = 65535;

/**
 * The events that have a day and a place, in order of their start day.
 * @typedef {object} Points
 * @property {number} count only the first `count` rows are read
 * @property {Uint32Array} x Web Mercator, 2^32 to the world
 * @property {Uint32Array} y
 * @property {Uint8Array} family 0 to 7
 * @property {Uint8Array} hollow 1 where the place is only an area
 */
/**
 * @typedef {object} Area what is visible, in world pixels at `zoom`; x may lie beyond the world where it repeats
 * @property {number} zoom 0 to 20
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 */
/**
 * @typedef {object} EventView
 * @property {number} zoom
 * @property {number} size the world's width in pixels
 * @property {number} bubbles how many
 * @property {Float64Array} x world pixels of each bubble, in the world's first copy or beyond
 * @property {Float64Array} y
 * @property {Int32Array} total events of each bubble at all dates
 * @property {Uint8Array} hollow 1: its places are only areas
 * @property {number} solid how many are not hollow; these are the first
 * @property {Uint16Array | Uint32Array} slot of each row: bubble * 8 + family; rows elsewhere or filtered out have `dump`
 * @property {number} dump
 * @property {number} events rows that have a bubble
 * @property {Int32Array} counts by slot, of the window; see `windowCounts.js`
 * @property {Float64Array} rowSum by bubble: sum of the row numbers in the window; the row itself where there is one
 * @property {import('./windowCounts.js').DayWindow | null} counted the window that the counts are of; null: none
 * @property {number[]} [excepted] rows that the counts have, or lack, against whole days
 * @property {Weights | null} weights
 * @property {Grid} grid
 * @property {Int32Array} [boxes] where the counts came from the server, which leaves no rows: first and last column and row of each bubble's cells, from the grid's first on
 */
/** What events weigh besides their number. @typedef {{of: Int32Array, sums: Float64Array, most: number, mostOne: number}} Weights `of`: by row; `sums`: by slot, of the window; `most`: the greatest sum of a bubble at all dates; `mostOne`: the greatest of a row */
/** @typedef {{zoom: number, worldCells: number, cx: number, cy: number, cols: number, rows: number}} Grid cells that a view takes in, in cells of its zoom */

/** @param {number} n @param {boolean} [hollow] imprecise places take less room @returns {number} radius of a bubble of n events, CSS pixels */
export function bubbleRadius(n, hollow = false) {
    if (n < 10) return hollow ? 10 : 11;
    return hollow ? Math.min(22, 8.5 + 2.6 * Math.log10(n)) : Math.min(31, 8.5 + 4.6 * Math.log10(n));
}

/** Area says the number, the greatest of all fills the most room. @param {number} weight @param {number} most @returns {number} radius in CSS pixels */
export const weightRadius = (weight, most) => (weight > 0 ? 7 + 24 * Math.sqrt(weight / Math.max(1, most)) : 5);

/**
 * @param {Points} points
 * @param {Uint8Array | null} mask 1 where a row passes the filters; null passes all
 * @param {Area} area
 * @param {EventView['slot']} [spare] of a view that is shown no more, to be used again: new memory is slow to come by
 * @returns {EventView} with nothing counted yet
 */
export function buildView(points, mask, area, spare) {
    const grid = gridOf(area), cells = fillCells(points, mask, grid);
    const bubbles = mergeCells(cells, grid);
    return viewOf(grid, bubbles, fillSlots(points, cells.cell, bubbles.of, bubbles.count * FAMILIES, spare));
}

/** @param {Grid} grid @param {{count: number, x: Float64Array, y: Float64Array, total: Int32Array, hollow: Uint8Array}} bubbles @param {{slot: Uint16Array | Uint32Array, events: number}} slots @returns {EventView} */
function viewOf(grid, {count, x, y, total, hollow}, {slot, events}) {
    const dump = count * FAMILIES;
    return {zoom: grid.zoom, size: 256 * 2 ** grid.zoom, bubbles: count, x, y, total, hollow, solid: count - hollow.reduce((a, b) => a + b, 0), slot, dump, events, counts: new Int32Array(dump + 1), rowSum: new Float64Array(count + 1), counted: null, weights: null, grid};
}

/**
 * A view of cells that the server counted, of their window.
 * @param {Grid} grid @param {import('./remote.js').Cell[]} cells @param {Uint8Array} typeFamily @param {boolean} weighs whether it weighs events by the killed
 * @returns {EventView}
 */
export function viewOfCells(grid, cells, typeFamily, weighs) {
    const {zoom, worldCells, cx, cy, cols, rows} = grid, size = cols * rows, shift = 24 - zoom, wrap = worldCells - 1, counts = new Int32Array(2 * size), x = new Float64Array(2 * size), y = new Float64Array(2 * size);
    const at = cells.map((cell) => {
        const col = (cell.x >>> shift + CELL_BITS) - cx & wrap, row = (cell.y >>> shift + CELL_BITS) - cy, k = row * cols + col + (cell.imprecise ? size : 0);
        if (col >= cols || row < 0 || row >= rows) return -1;
        const share = cell.all / (counts[k] += cell.all); // cells of the heat map are smaller
        x[k] += share * (((cell.x >>> shift) - cx * CELL & worldCells * CELL - 1) + 0.5 - x[k]);
        y[k] += share * ((cell.y >>> shift) - cy * CELL + 0.5 - y[k]);
        return k;
    });
    const bubbles = mergeCells({cell: cellScratch, counts, x, y}, grid), view = viewOf(grid, bubbles, {slot: new Uint16Array(0), events: bubbles.total.reduce((a, b) => a + b, 0)}), boxes = new Int32Array(4 * bubbles.count), sums = new Float64Array(view.dump + 1), ever = new Float64Array(bubbles.count);
    for (let b = 0; b < bubbles.count; b++) boxes.set([cols, rows, -1, -1], 4 * b);
    at.forEach((k, i) => {
        if (k < 0) return;
        const b = bubbles.of[k], col = k % size % cols, row = Math.floor(k % size / cols), [left, top, right, bottom] = boxes.subarray(4 * b, 4 * b + 4);
        for (const [type, n] of Object.entries(cells[i].types)) view.counts[b * FAMILIES + typeFamily[Number(type)]] += n;
        for (const [type, n] of Object.entries(cells[i].killed)) sums[b * FAMILIES + typeFamily[Number(type)]] += n;
        ever[b] += cells[i].killedEver;
        boxes.set([Math.min(left, col), Math.min(top, row), Math.max(right, col), Math.max(bottom, row)], 4 * b);
    });
    view.boxes = boxes;
    if (weighs) view.weights = {of: new Int32Array(0), sums, most: ever.reduce((a, b) => Math.max(a, b), 0), mostOne: 0};
    return view;
}

/**
 * The same for the heat map.
 * @param {Grid} grid @param {import('./remote.js').Cell[]} cells @param {Uint8Array} typeFamily
 * @returns {EventView} as `buildHeat` makes it, without rows
 */
export function heatOfCells(grid, cells, typeFamily) {
    const bits = CELL_BITS - HEAT_CELL_BITS, cols = grid.cols << bits, rows = grid.rows << bits, shift = 24 - grid.zoom + HEAT_CELL_BITS, wrap = (grid.worldCells << bits) - 1;
    const view = viewOf(grid, {count: cols * rows, x: new Float64Array(0), y: new Float64Array(0), total: new Int32Array(0), hollow: new Uint8Array(0)}, {slot: new Uint32Array(0), events: cells.reduce((sum, cell) => sum + cell.all, 0)});
    for (const {x, y, types} of cells) {
        const col = (x >>> shift) - (grid.cx << bits) & wrap, row = (y >>> shift) - (grid.cy << bits);
        if (col >= cols || row < 0 || row >= rows) continue;
        for (const [type, n] of Object.entries(types)) view.counts[(row * cols + col) * FAMILIES + typeFamily[Number(type)]] += n;
    }
    view.boxes = new Int32Array(0);
    return view;
}

/** Makes the view weigh its events too. @param {EventView} view changed in place @param {Int32Array} of by row */
export function weigh(view, of) {
    const totals = new Float64Array(view.bubbles + 1), {slot, dump} = view;
    let mostOne = 0;
    for (let i = 0; i < slot.length; i++) {
        totals[slot[i] >>> 3] += of[i];
        if (of[i] > mostOne && slot[i] !== dump) mostOne = of[i];
    }
    view.weights = {of, sums: new Float64Array(dump + 1), most: totals.subarray(0, view.bubbles).reduce((a, b) => Math.max(a, b), 0), mostOne};
    view.counted = null;
}

/**
 * Pass two: the slot of each row.
 * @param {Points} points @param {Uint16Array} cell @param {Int32Array} bubbleOf bubble of each cell @param {number} dump @param {EventView['slot']} [spare]
 */
function fillSlots({count, family}, cell, bubbleOf, dump, spare) {
    const Kind = dump < 65536 ? Uint16Array : Uint32Array, slot = spare instanceof Kind && spare.length === count ? spare : new Kind(count);
    let events = 0;
    for (let i = 0; i < count; i++) {
        const c = cell[i];
        if (c === OUT) slot[i] = dump;
        else {
            slot[i] = bubbleOf[c] * FAMILIES + family[i];
            events++;
        }
    }
    return {slot, events};
}

/** @param {Area} area @returns {Grid} */
export function gridOf({zoom, x, y, width, height}) {
    const worldCells = 2 ** (zoom + 8 - CELL_BITS), block = Math.min(BLOCK, worldCells);
    const snap = (/** @type {number} */ px) => Math.floor(px / CELL / block) * block;
    const cx = snap(x - MARGIN), cy = Math.max(0, snap(y - MARGIN));
    const cols = Math.min(worldCells, snap(x + width + MARGIN) + block - cx), rows = Math.max(1, Math.min(worldCells, snap(y + height + MARGIN) + block) - cy);
    return {zoom, worldCells, cx: cols === worldCells ? 0 : cx, cy, cols, rows};
}

/** Whether another area can be drawn from the view. @param {EventView} view @param {Area} other */
export function covers({grid}, other) {
    const pad = 64, top = grid.cy * CELL, bottom = (grid.cy + grid.rows) * CELL, size = grid.worldCells * CELL;
    const tall = (grid.cy === 0 || other.y - pad >= top) && (bottom >= size || other.y + other.height + pad <= bottom);
    const wide = grid.cols === grid.worldCells || other.x - pad >= grid.cx * CELL && other.x + other.width + pad <= (grid.cx + grid.cols) * CELL;
    return other.zoom === grid.zoom && tall && wide;
}

/** The cells of the last view: of no use after it is made. */
let cellScratch = new Uint16Array(0);

/**
 * Pass one: the cell of each row, and the count and centre of each cell; hollow places have cells of their own.
 * @param {Points} points @param {Uint8Array | null} mask @param {Grid} grid
 */
function fillCells({count, x, y, hollow}, mask, {zoom, worldCells, cx, cy, cols, rows}) {
    const shift = 24 - zoom, cellShift = shift + CELL_BITS, wrap = worldCells - 1, size = cols * rows;
    if (cellScratch.length < count) cellScratch = new Uint16Array(count);
    const cell = cellScratch, counts = new Int32Array(2 * size), sumX = new Float64Array(2 * size), sumY = new Float64Array(2 * size);
    const pixelWrap = worldCells * CELL - 1, left = cx * CELL, top = cy * CELL;
    for (let i = 0; i < count; i++) {
        const px = x[i], py = y[i], col = (px >>> cellShift) - cx & wrap, row = (py >>> cellShift) - cy;
        if (col >= cols || row < 0 || row >= rows || mask && !mask[i]) {
            cell[i] = OUT;
            continue;
        }
        const k = row * cols + col + (hollow[i] ? size : 0);
        cell[i] = k;
        counts[k]++;
        sumX[k] += (px >>> shift) - left & pixelWrap;
        sumY[k] += (py >>> shift) - top;
    }
    for (let k = 0; k < 2 * size; k++) {
        if (!counts[k]) continue;
        sumX[k] = sumX[k] / counts[k] + 0.5;
        sumY[k] = sumY[k] / counts[k] + 0.5;
    }
    return {cell, counts, x: sumX, y: sumY};
}

/**
 * The precise cells first, of them the fullest (ties: by its place in the world); each takes in what is near and not yet taken.
 * @param {ReturnType<typeof fillCells>} cells @param {Grid} grid
 */
function mergeCells({counts, x, y}, {worldCells, cx, cy, cols, rows}) {
    const size = cols * rows, order = [];
    for (let k = 0; k < 2 * size; k++) if (counts[k]) order.push(k);
    const worldId = (/** @type {number} */ k) => {
        const layer = k >= size ? 1 : 0, at = k - layer * size;
        return ((cy + Math.floor(at / cols)) * worldCells + (cx + at % cols & worldCells - 1)) * 2 + layer;
    };
    order.sort((p, q) => Number(p >= size) - Number(q >= size) || counts[q] - counts[p] || worldId(p) - worldId(q));
    const of = new Int32Array(2 * size).fill(-1);
    /** @type {number[]} */ const xs = [];
    /** @type {number[]} */ const ys = [];
    /** @type {number[]} */ const totals = [];
    /** @type {number[]} */ const hollow = [];
    for (const seed of order) {
        if (of[seed] >= 0) continue;
        const layer = seed >= size ? size : 0, col = (seed - layer) % cols, row = Math.floor((seed - layer) / cols);
        let n = 0, sx = 0, sy = 0;
        for (let r = Math.max(0, row - 2); r <= Math.min(rows - 1, row + 2); r++) {
            for (let c = Math.max(0, col - 2); c <= Math.min(cols - 1, col + 2); c++) {
                const k = layer + r * cols + c;
                if (!counts[k] || of[k] >= 0 || (x[k] - x[seed]) ** 2 + (y[k] - y[seed]) ** 2 > REACH * REACH) continue;
                of[k] = totals.length;
                n += counts[k];
                sx += x[k] * counts[k];
                sy += y[k] * counts[k];
            }
        }
        xs.push(cx * CELL + sx / n);
        ys.push(cy * CELL + sy / n);
        totals.push(n);
        hollow.push(layer ? 1 : 0);
    }
    const out = {of, count: totals.length, x: Float64Array.from(xs), y: Float64Array.from(ys), total: Int32Array.from(totals), hollow: Uint8Array.from(hollow)};
    spread(out);
    return out;
}

/** How far a bubble may be moved from its centre so that its count can be read, in CSS pixels: precise ones hardly. */
const SOLID_MOVE = 12, HOLLOW_MOVE = 44;

/** Moves bubbles off those that are placed before: the precise first, the greater first. @param {{count: number, x: Float64Array, y: Float64Array, total: Int32Array, hollow: Uint8Array}} b */
function spread(b) {
    const order = Array.from({length: b.count}, (_, k) => k).sort((p, q) => b.hollow[p] - b.hollow[q] || b.total[q] - b.total[p] || b.y[p] - b.y[q] || b.x[p] - b.x[q]);
    const radius = Float64Array.from(b.total, (n, k) => bubbleRadius(n, b.hollow[k] === 1));
    order.forEach((k, at) => {
        const x0 = b.x[k], y0 = b.y[k], most = b.hollow[k] ? HOLLOW_MOVE : SOLID_MOVE;
        for (let round = 0; round < 4; round++) {
            let moved = false;
            for (let i = 0; i < at; i++) {
                const o = order[i], need = radius[k] + radius[o] + 2, dx = b.x[k] - b.x[o], dy = b.y[k] - b.y[o];
                if (Math.abs(dx) >= need || Math.abs(dy) >= need) continue;
                const d = Math.hypot(dx, dy);
                if (d >= need - 0.01) continue;
                b.x[k] = b.x[o] + (d ? dx / d : 1) * need;
                b.y[k] = b.y[o] + (d ? dy / d : 0) * need;
                moved = true;
            }
            if (!moved) break;
        }
        const off = Math.hypot(b.x[k] - x0, b.y[k] - y0);
        if (off > most) {
            b.x[k] = x0 + (b.x[k] - x0) * most / off;
            b.y[k] = y0 + (b.y[k] - y0) * most / off;
        }
    });
}

/** Side of a cell of the heat map, in CSS pixels. */
export const HEAT_CELL_BITS = 3;

/**
 * A view whose bubbles are small cells: for the heat map.
 * @param {Points} points @param {Uint8Array | null} mask @param {Area} area @param {EventView['slot']} [spare]
 * @returns {EventView} `total` stays empty; bubble k is the cell in column k % cols and row k / cols of its grid
 */
export function buildHeat(points, mask, area, spare) {
    const grid = gridOf(area), bits = CELL_BITS - HEAT_CELL_BITS, cols = grid.cols << bits, rows = grid.rows << bits, count = cols * rows, dump = count * FAMILIES;
    const cellShift = 24 - grid.zoom + HEAT_CELL_BITS, wrap = (grid.worldCells << bits) - 1, left = grid.cx << bits, top = grid.cy << bits, {x, y, family} = points, slot = spare instanceof Uint32Array && spare.length === points.count ? spare : new Uint32Array(points.count);
    let events = 0;
    for (let i = 0; i < points.count; i++) {
        const col = (x[i] >>> cellShift) - left & wrap, row = (y[i] >>> cellShift) - top;
        if (col >= cols || row < 0 || row >= rows || mask && !mask[i]) {
            slot[i] = dump;
            continue;
        }
        slot[i] = (row * cols + col) * FAMILIES + family[i];
        events++;
    }
    return viewOf(grid, {count, x: new Float64Array(0), y: new Float64Array(0), total: new Int32Array(0), hollow: new Uint8Array(0)}, {slot, events});
}
