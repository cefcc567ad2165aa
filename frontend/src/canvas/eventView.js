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
 * @property {Uint16Array | Uint32Array} slot of each row: bubble * 8 + family; rows elsewhere or filtered out have `dump`
 * @property {number} dump
 * @property {Uint8Array} seen of each row: its family when inside the visible area, else 8
 * @property {number} events rows that have a bubble
 * @property {Int32Array} counts by slot, of the window; see `windowCounts.js`
 * @property {Float64Array} rowSum by bubble: sum of the row numbers in the window; the row itself where there is one
 * @property {Int32Array} tally by `seen`, of the window
 * @property {number} entered how many rows (by start day) have been added
 * @property {number} left how many rows (by end day) have been taken away
 * @property {(area: Area) => boolean} covers whether another area can be drawn from this view
 */

/** @param {number} n @returns {number} radius of a bubble of n events, CSS pixels */
export const bubbleRadius = n => (n < 10 ? 11 : Math.min(31, 8.5 + 4.6 * Math.log10(n)));

/**
 * @param {Points} points
 * @param {Uint8Array | null} mask 1 where a row passes the filters; null passes all
 * @param {Area} area
 * @returns {EventView} with nothing counted yet
 */
export function buildView(points, mask, area) {
    const grid = gridOf(area), cells = fillCells(points, mask, grid);
    const bubbles = mergeCells(cells, grid);
    const dump = bubbles.count * FAMILIES, {slot, events} = fillSlots(points, cells.cell, bubbles.of, dump), seen = new Uint8Array(points.count);
    fillSeen(seen, points, slot, dump, area);
    return {
        zoom: grid.zoom, size: 256 * 2 ** grid.zoom, bubbles: bubbles.count, x: bubbles.x, y: bubbles.y, total: bubbles.total, hollow: bubbles.hollow,
        slot, dump, seen, events,
        counts: new Int32Array(dump + 1), rowSum: new Float64Array(bubbles.count + 1), tally: new Int32Array(FAMILIES + 1), entered: 0, left: 0,
        covers: other => covers(grid, other)
    };
}

/**
 * Pass two: the slot of each row.
 * @param {Points} points @param {Uint16Array} cell @param {Int32Array} bubbleOf bubble of each cell @param {number} dump
 */
function fillSlots({count, family}, cell, bubbleOf, dump) {
    const slot = dump < 65536 ? new Uint16Array(count) : new Uint32Array(count);
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

/**
 * The family of each row in the visible area, 8 for all others. By whole pixels, with the world repeating to both sides.
 * @param {Uint8Array} seen to be filled @param {Points} points @param {Uint16Array | Uint32Array} slot @param {number} dump @param {Area} area
 */
export function fillSeen(seen, {count, x, y, family}, slot, dump, area) {
    const shift = 24 - area.zoom, wrap = 2 ** (area.zoom + 8) - 1, left = Math.floor(area.x), top = Math.floor(area.y), width = Math.ceil(area.width), height = Math.ceil(area.height);
    for (let i = 0; i < count; i++) {
        const dy = (y[i] >>> shift) - top;
        seen[i] = slot[i] !== dump && ((x[i] >>> shift) - left & wrap) < width && dy >= 0 && dy < height ? family[i] : FAMILIES;
    }
}

/** @param {Area} area */
function gridOf({zoom, x, y, width, height}) {
    const worldCells = 2 ** (zoom + 8 - CELL_BITS), block = Math.min(BLOCK, worldCells);
    const snap = (/** @type {number} */ px) => Math.floor(px / CELL / block) * block;
    const cx = snap(x - MARGIN), cy = Math.max(0, snap(y - MARGIN));
    const cols = Math.min(worldCells, snap(x + width + MARGIN) + block - cx), rows = Math.max(1, Math.min(worldCells, snap(y + height + MARGIN) + block) - cy);
    return {zoom, worldCells, cx: cols === worldCells ? 0 : cx, cy, cols, rows};
}

/** @param {ReturnType<typeof gridOf>} grid @param {Area} other */
function covers(grid, other) {
    const pad = 64, top = grid.cy * CELL, bottom = (grid.cy + grid.rows) * CELL, size = grid.worldCells * CELL;
    const tall = (grid.cy === 0 || other.y - pad >= top) && (bottom >= size || other.y + other.height + pad <= bottom);
    const wide = grid.cols === grid.worldCells || other.x - pad >= grid.cx * CELL && other.x + other.width + pad <= (grid.cx + grid.cols) * CELL;
    return other.zoom === grid.zoom && tall && wide;
}

/**
 * Pass one: the cell of each row, and the count and centre of each cell; hollow places have cells of their own.
 * @param {Points} points @param {Uint8Array | null} mask @param {ReturnType<typeof gridOf>} grid
 */
function fillCells({count, x, y, hollow}, mask, {zoom, worldCells, cx, cy, cols, rows}) {
    const shift = 24 - zoom, cellShift = shift + CELL_BITS, wrap = worldCells - 1, size = cols * rows;
    const cell = new Uint16Array(count), counts = new Int32Array(2 * size), sumX = new Float64Array(2 * size), sumY = new Float64Array(2 * size);
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
 * The fullest cell first (ties: by its place in the world), each takes in what is near and not yet taken.
 * @param {ReturnType<typeof fillCells>} cells @param {ReturnType<typeof gridOf>} grid
 */
function mergeCells({counts, x, y}, {worldCells, cx, cy, cols, rows}) {
    const size = cols * rows, order = [];
    for (let k = 0; k < 2 * size; k++) if (counts[k]) order.push(k);
    const worldId = (/** @type {number} */ k) => {
        const layer = k >= size ? 1 : 0, at = k - layer * size;
        return ((cy + Math.floor(at / cols)) * worldCells + (cx + at % cols & worldCells - 1)) * 2 + layer;
    };
    order.sort((p, q) => counts[q] - counts[p] || worldId(p) - worldId(q));
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
    nudgeHollow(out);
    return out;
}

/** Moves hollow bubbles off solid ones that they would cover. @param {{count: number, x: Float64Array, y: Float64Array, total: Int32Array, hollow: Uint8Array}} b */
function nudgeHollow(b) {
    for (let h = 0; h < b.count; h++) {
        if (!b.hollow[h]) continue;
        for (let round = 0; round < 3; round++) {
            let moved = false;
            for (let s = 0; s < b.count; s++) {
                if (b.hollow[s]) continue;
                const dx = b.x[h] - b.x[s], dy = b.y[h] - b.y[s], need = bubbleRadius(b.total[h]) + bubbleRadius(b.total[s]) + 2;
                if (Math.abs(dx) >= need || Math.abs(dy) >= need) continue;
                const d = Math.hypot(dx, dy);
                if (d >= need) continue;
                b.x[h] = b.x[s] + (d ? dx / d : 1) * need;
                b.y[h] = b.y[s] + (d ? dy / d : 0) * need;
                moved = true;
            }
            if (!moved) break;
        }
    }
}
