// Count bubbles as pixels: one ImageData for all, because a path of arcs for each takes ten times as long.
import {pixelOf} from './palette.js';
/** @import {Palette} from './palette.js' */

/**
 * A ring of one radius, ready to be coloured: for each pixel its offset, its angle in 1/256 turn and how much of it the ring, its inside and its case cover.
 * @typedef {{reach: number, dx: Int16Array, dy: Int16Array, angle: Uint8Array, ring: Uint8Array, inner: Uint8Array, casing: Uint8Array}} Stencil
 */

/**
 * @param {number} ratio device pixels to a CSS pixel
 * @returns {{resize: (width: number, height: number) => void, clear: () => void, draw: (x: number, y: number, radius: number, hollow: boolean, counts: Int32Array | Float64Array, at: number, total: number) => void, put: (g: CanvasRenderingContext2D) => void, colors: (palette: Palette, families: readonly string[]) => void}}
 */
export function createRings(ratio) {
    /** @type {Map<string, Stencil>} */
    const stencils = new Map();
    /** @type {ImageData} */
    let image, pixels = new Uint32Array(0), width = 0, height = 0;
    /** @type {[number, number, number, number][]} what was drawn since the last clear */
    let drawn = [];
    let casing = 0, inner = 0;
    const colors = new Uint32Array(8), wheel = new Uint32Array(256);

    return {
        resize(w, h) {
            [width, height] = [Math.max(1, Math.round(w * ratio)), Math.max(1, Math.round(h * ratio))];
            image = new ImageData(width, height);
            pixels = new Uint32Array(image.data.buffer);
            drawn = [];
        },
        clear() {
            for (const [x0, y0, x1, y1] of drawn) for (let y = y0; y < y1; y++) pixels.fill(0, y * width + x0, y * width + x1);
            drawn = [];
        },
        colors(palette, families) {
            families.forEach((family, k) => { colors[k] = pixelOf(palette[family] ?? palette.other); });
            casing = pixelOf(palette['pin-case']);
            inner = pixelOf(palette.surface);
        },
        draw(x, y, radius, hollow, counts, at, total) {
            const r = Math.round(radius * ratio), key = hollow ? -r : r;
            let stencil = stencils.get(String(key));
            if (!stencil) stencils.set(String(key), stencil = cut(r, hollow, ratio));
            fillWheel(counts, at, total);
            const cx = Math.round(x * ratio), cy = Math.round(y * ratio), {dx, dy, angle} = stencil;
            for (let p = 0; p < dx.length; p++) {
                const px = cx + dx[p], py = cy + dy[p];
                if (px < 0 || py < 0 || px >= width || py >= height) continue;
                const o = py * width + px;
                let value = pixels[o];
                if (stencil.casing[p]) value = over(value, casing, stencil.casing[p]);
                if (stencil.inner[p]) value = over(value, inner, stencil.inner[p]);
                if (stencil.ring[p]) value = over(value, wheel[angle[p]], stencil.ring[p]);
                pixels[o] = value;
            }
            const e = stencil.reach;
            const box = /** @type {[number, number, number, number]} */ ([Math.max(0, cx - e), Math.max(0, cy - e), Math.min(width, cx + e + 1), Math.min(height, cy + e + 1)]);
            if (box[0] < box[2] && box[1] < box[3]) drawn.push(box);
        },
        put(g) {
            if (!drawn.length) return;
            const x = Math.min(...drawn.map(b => b[0])), y = Math.min(...drawn.map(b => b[1]));
            g.putImageData(image, 0, 0, x, y, Math.max(...drawn.map(b => b[2])) - x, Math.max(...drawn.map(b => b[3])) - y);
        }
    };

    /** The colour of each 1/256 turn, clockwise from the top. @param {Int32Array | Float64Array} counts @param {number} at @param {number} total */
    function fillWheel(counts, at, total) {
        let from = 0, sum = 0;
        for (let k = 0; k < 8; k++) {
            sum += counts[at + k];
            const to = Math.round(sum / total * 256);
            wheel.fill(colors[k], from, to);
            from = to;
        }
    }
}

/** Straight alpha: `color` with `alpha` (1 to 255) over `below`. @param {number} below @param {number} color @param {number} alpha */
function over(below, color, alpha) {
    const under = below >>> 24;
    if (alpha === 255 || under === 0) return (color & 0xffffff | alpha << 24) >>> 0;
    const a = alpha + under * (255 - alpha) / 255, t = alpha / a;
    const mix = (/** @type {number} */ shift) => Math.round((color >>> shift & 255) * t + (below >>> shift & 255) * (1 - t)) << shift;
    return (Math.round(a) << 24 | mix(16) | mix(8) | mix(0)) >>> 0;
}

/** @param {number} r device pixels @param {boolean} hollow @param {number} ratio @returns {Stencil} */
function cut(r, hollow, ratio) {
    const ring = hollow ? 1.8 * ratio : Math.max(3.2 * ratio, r * 0.2), out = r + 1.4 * ratio, reach = Math.ceil(out) + 1;
    const dashes = Math.max(6, Math.round(2 * Math.PI * (r - ring / 2) / (6 * ratio)));
    /** @type {number[][]} */
    const list = [];
    const cover = (/** @type {number} */ d) => Math.round(255 * Math.max(0, Math.min(1, d + 0.5)));
    for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
            const d = Math.hypot(dx, dy), turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
            let onRing = Math.min(cover(r - d), cover(d - (r - ring)));
            if (hollow) {
                const phase = turn * dashes % 1, arc = 2 * Math.PI * (r - ring / 2) / dashes; // two thirds are drawn
                onRing = Math.min(onRing, cover(Math.min(phase, 2 / 3 - phase) * arc));
            }
            const casing = Math.round(cover(out - d) * (hollow ? 0.72 : 1)), inner = hollow ? 0 : cover(r - ring - d);
            if (casing) list.push([dx, dy, Math.min(255, Math.floor(turn * 256)), onRing, inner, casing]);
        }
    }
    const column = (/** @type {number} */ k) => list.map(p => p[k]);
    return {reach, dx: Int16Array.from(column(0)), dy: Int16Array.from(column(1)), angle: Uint8Array.from(column(2)), ring: Uint8Array.from(column(3)), inner: Uint8Array.from(column(4)), casing: Uint8Array.from(column(5))};
}
