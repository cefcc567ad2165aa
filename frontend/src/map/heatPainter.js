// Where most events are, as a smooth surface: the cells of the view, blurred, coloured and drawn larger.
import {HEAT_CELL_BITS} from '../core/bubbles.js';
import {pixelOf} from '../canvas/palette.js';
/** @import {EventView} from '../core/bubbles.js' */
/** @import {Palette} from '../canvas/palette.js' */
/** @import {Scene, Target} from './fewPainter.js' */
/** @import {View} from './canvasLayer.js' */

const CELL = 1 << HEAT_CELL_BITS, STEPS = 256;
/** What a cell gives to those beside it: round, and nothing at its rim, so that no edge shows however strong the cell. */
const SPREAD = 1.7, REACH = 7, KERNEL = Float32Array.from({length: 2 * REACH + 1}, (_, i) => Math.exp(-(((i - REACH) / SPREAD) ** 2) / 2));
/** Colours are by this power of the count: a hundredth of the most is still seen. */
const POWER = 0.4;
/** Side of a block of the table, in cells as a power of two, and half of it in CSS pixels. */
const BLOCK_BITS = 3, HALF_BLOCK = CELL << BLOCK_BITS - 1;

export function createHeatPainter() {
    const canvas = document.createElement('canvas'), ramp = new Uint32Array(STEPS);
    let sums = new Float32Array(0), spare = new Float32Array(0);
    return {
        /** @param {Palette} palette */
        colors(palette) {
            const stops = [1, 2, 3, 4].map(n => pixelOf(palette[`heat-${n}`]));
            for (let i = 1; i < STEPS; i++) ramp[i] = colorAt(stops, i / (STEPS - 1));
        },
        /** @param {Scene} scene @param {EventView} events */
        draw({g, view}, events) {
            const bits = 5 - HEAT_CELL_BITS, {grid, counts} = events, cols = grid.cols << bits, rows = grid.rows << bits;
            if (sums.length !== cols * rows) [sums, spare] = [new Float32Array(cols * rows), new Float32Array(cols * rows)];
            for (let k = 0, at = 0; k < sums.length; k++, at += 8) sums[k] = counts[at] + counts[at + 1] + counts[at + 2] + counts[at + 3] + counts[at + 4] + counts[at + 5] + counts[at + 6] + counts[at + 7];
            blur(sums, spare, {lines: rows, length: cols, line: cols, step: 1, isRound: grid.cols === grid.worldCells});
            blur(spare, sums, {lines: cols, length: rows, line: 1, step: cols, isRound: false});
            paint(cols, rows);
            const scale = view.size / events.size, size = events.size * scale;
            g.imageSmoothingEnabled = true;
            g.imageSmoothingQuality = 'high';
            const y = (grid.cy << 5) * scale - view.y, width = cols * CELL * scale, x0 = (grid.cx << 5) * scale - view.x;
            const first = Math.floor((-x0 - width) / size) + 1;
            for (let x = x0 + first * size; x < view.width; x += size) g.drawImage(canvas, x, y, width, rows * CELL * scale);
        },
        /**
         * Its cells in blocks of 64 pixels, for who can not see it.
         * @param {View} view @param {EventView} events @returns {Target[]} each in the middle of its events
         */
        blocks(view, {grid, counts}) {
            const bits = 5 - HEAT_CELL_BITS, cols = grid.cols << bits, rows = grid.rows << bits, all = grid.worldCells << bits, left = grid.cx << bits, top = grid.cy << bits;
            /** @type {Map<number, {cells: Set<number>, n: number, x: number, y: number}>} */
            const blocks = new Map();
            for (let k = 0; k < cols * rows; k++) {
                let n = 0;
                for (let f = 0; f < 8; f++) n += counts[k * 8 + f];
                if (!n) continue;
                const x = left + k % cols, y = top + Math.floor(k / cols), id = (y >> BLOCK_BITS) * 65536 + (x >> BLOCK_BITS) + 32768, block = blocks.get(id) ?? {cells: new Set(), n: 0, x: 0, y: 0};
                blocks.set(id, block);
                block.cells.add(k);
                block.n += n;
                block.x += n * (x + 0.5);
                block.y += n * (y + 0.5);
            }
            const width = all * CELL;
            return [...blocks.values()].map(({cells, n, x, y}) => ({x: ((x / n * CELL - view.x - view.pad) % width + width) % width + view.pad, y: y / n * CELL - view.y, r: HALF_BLOCK, rows: [], bubble: -1, cells}));
        },
        /** The cells around these. @param {EventView} events @param {Set<number>} cells */
        extent({grid}, cells) {
            const bits = 5 - HEAT_CELL_BITS, width = grid.cols << bits, columns = [...cells].map(k => k % width), lines = [...cells].map(k => Math.floor(k / width));
            const left = Math.min(...columns), top = Math.min(...lines);
            return {worldCells: grid.worldCells << bits, cx: (grid.cx << bits) + left, cy: (grid.cy << bits) + top, cols: Math.max(...columns) - left + 1, rows: Math.max(...lines) - top + 1};
        },
        /** @param {View} view @param {EventView} events @param {number} px @param {number} py @param {number} reach @returns {Target | null} */
        hit(view, {grid, counts}, px, py, reach) {
            const bits = 5 - HEAT_CELL_BITS, cols = grid.cols << bits, rows = grid.rows << bits, all = grid.worldCells << bits, cx = (px + view.x) / CELL - (grid.cx << bits), cy = (py + view.y) / CELL - (grid.cy << bits), r = reach / CELL;
            /** @type {Set<number>} */
            const cells = new Set();
            for (let row = Math.max(0, Math.floor(cy - r)); row <= Math.min(rows - 1, cy + r); row++) {
                for (let c = Math.floor(cx - r); c <= cx + r; c++) {
                    const col = (c % all + all) % all, k = row * cols + col;
                    if (col < cols && counts.subarray(k * 8, k * 8 + 8).some(n => n > 0)) cells.add(k);
                }
            }
            return cells.size ? {x: px, y: py, r: reach, rows: [], bubble: -1, cells} : null;
        }
    };

    /** @param {number} cols @param {number} rows */
    function paint(cols, rows) {
        if (canvas.width !== cols || canvas.height !== rows) [canvas.width, canvas.height] = [cols, rows];
        const g = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')), image = g.createImageData(cols, rows), pixels = new Uint32Array(image.data.buffer);
        let most = 0;
        for (const sum of sums) if (sum > most) most = sum;
        if (most > 0) for (let k = 0; k < sums.length; k++) if (sums[k]) pixels[k] = ramp[Math.round((sums[k] / most) ** POWER * (STEPS - 1))];
        g.putImageData(image, 0, 0);
    }
}

/**
 * Spreads each cell along one direction. Most cells are empty: only the others are looked at.
 * @param {Float32Array} from @param {Float32Array} to
 * @param {{lines: number, length: number, line: number, step: number, isRound: boolean}} way `line`: step from line to line, `step` along a line; `isRound`: its end meets its beginning
 */
function blur(from, to, {lines, length, line, step, isRound}) {
    to.fill(0);
    for (let l = 0; l < lines; l++) {
        for (let i = 0; i < length; i++) {
            const value = from[l * line + i * step];
            if (!value) continue;
            for (let j = -REACH; j <= REACH; j++) {
                const at = isRound ? (i + j + length) % length : i + j;
                if (at >= 0 && at < length) to[l * line + at * step] += value * KERNEL[j + REACH];
            }
        }
    }
}

/** @param {number[]} stops opaque pixels @param {number} t 0 to 1 @returns {number} a pixel, the fainter the lower */
function colorAt(stops, t) {
    const at = t * (stops.length - 1), i = Math.min(stops.length - 2, Math.floor(at)), f = at - i, [p, q] = [stops[i], stops[i + 1]];
    const mix = (/** @type {number} */ shift) => Math.round((p >>> shift & 255) * (1 - f) + (q >>> shift & 255) * f) << shift;
    return (Math.round(255 * Math.min(0.85, t * 2.4)) << 24 | mix(16) | mix(8) | mix(0)) >>> 0;
}
