// Count bubbles as pixels: one ImageData for all, because a path of arcs for each takes ten times as long.
import {pixelOf} from './palette.js';
/** @import {Palette} from './palette.js' */

/**
 * A ring of one radius, ready to be coloured: for each pixel its offset, its angle in 1/256 turn, how much of it the ring covers, and what lies below: its inside and its case.
 * @typedef {{reach: number, dx: Int16Array, dy: Int16Array, angle: Uint8Array, ring: Uint8Array, base: Uint32Array}} Stencil
 */
/** How much of each pixel a sign covers. @typedef {{width: number, height: number, advance: number, cover: Uint8Array}} Glyph */

/**
 * @param {number} ratio device pixels to a CSS pixel
 */
export function createRings(ratio) {
    /** @type {Map<number, Stencil>} */
    const stencils = new Map();
    /** @type {Map<string, Glyph>} */
    const glyphs = new Map();
    /** @type {ImageData} */
    let image, pixels = new Uint32Array(0), width = 0, height = 0;
    /** @type {[number, number, number, number][]} what was drawn since the last clear */
    let drawn = [];
    let casing = 0, inner = 0, ink = 0, font = 'sans-serif';
    const colors = new Uint32Array(8), wheel = new Uint32Array(256);

    return {
        /** @param {number} w CSS pixels @param {number} h */
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
        /** @param {Palette} palette @param {readonly string[]} families */
        colors(palette, families) {
            families.forEach((family, k) => { colors[k] = pixelOf(palette[family] ?? palette.other); });
            [casing, inner, ink, font] = [pixelOf(palette['pin-case']), pixelOf(palette.surface), pixelOf(palette.text), palette.font];
            stencils.clear();
            glyphs.clear();
        },
        /** @param {number} x @param {number} y @param {number} radius CSS pixels, as are x and y @param {boolean} hollow @param {Int32Array | Float64Array} counts by family from `at` on @param {number} at @param {number} total their sum */
        draw(x, y, radius, hollow, counts, at, total) {
            const r = Math.round(radius * ratio), key = hollow ? -r : r;
            let stencil = stencils.get(key);
            if (!stencil) stencils.set(key, stencil = cut(r, hollow, ratio, casing, inner));
            fillWheel(counts, at, total);
            const cx = Math.round(x * ratio), cy = Math.round(y * ratio), {dx, dy, angle, ring, base, reach} = stencil, whole = cx >= reach && cy >= reach && cx + reach < width && cy + reach < height;
            for (let p = 0; p < dx.length; p++) {
                const px = cx + dx[p], py = cy + dy[p];
                if (!whole && (px < 0 || py < 0 || px >= width || py >= height)) continue;
                const o = py * width + px, cover = ring[p], below = pixels[o];
                let value = base[p];
                if (below !== 0 && value >>> 24 !== 255) value = over(below, value, value >>> 24);
                pixels[o] = cover === 0 ? value : cover === 255 ? wheel[angle[p]] : over(value, wheel[angle[p]], cover);
            }
            const box = /** @type {[number, number, number, number]} */ ([Math.max(0, cx - reach), Math.max(0, cy - reach), Math.min(width, cx + reach + 1), Math.min(height, cy + reach + 1)]);
            if (box[0] < box[2] && box[1] < box[3]) drawn.push(box);
        },
        /** Writes a count into a ring: from signs cut out once, for text is the slowest thing to draw. @param {string} text @param {number} x middle @param {number} y @param {number} size CSS pixels */
        write(text, x, y, size) {
            let length = 0;
            for (const sign of text) length += glyphOf(sign, size).advance;
            let left = x * ratio - length / 2;
            for (const sign of text) {
                const {width: w, height: h, cover, advance} = glyphOf(sign, size), x0 = Math.round(left) - 1, y0 = Math.round(y * ratio - h / 2);
                for (let row = 0, p = 0; row < h; row++) {
                    const py = y0 + row;
                    for (let column = 0; column < w; column++, p++) {
                        const px = x0 + column;
                        if (cover[p] && px >= 0 && py >= 0 && px < width && py < height) pixels[py * width + px] = over(pixels[py * width + px], ink, cover[p]);
                    }
                }
                left += advance;
            }
        },
        /** @param {CanvasRenderingContext2D} g */
        put(g) {
            if (!drawn.length) return;
            let [left, top, right, bottom] = drawn[0];
            for (const [x0, y0, x1, y1] of drawn) [left, top, right, bottom] = [Math.min(left, x0), Math.min(top, y0), Math.max(right, x1), Math.max(bottom, y1)];
            g.putImageData(image, 0, 0, left, top, right - left, bottom - top);
        }
    };

    /** @param {string} sign @param {number} size */
    function glyphOf(sign, size) {
        const key = `${size}${sign}`;
        let glyph = glyphs.get(key);
        if (!glyph) glyphs.set(key, glyph = cutGlyph(sign, size, font, ratio));
        return glyph;
    }

    /** The colour of each 1/256 turn, clockwise from the top. @param {Int32Array | Float64Array} counts @param {number} at @param {number} total */
    function fillWheel(counts, at, total) {
        let from = 0, sum = 0;
        for (let k = 0; k < 8; k++) {
            if (!counts[at + k]) continue;
            sum += counts[at + k];
            const to = Math.round(sum / total * 256);
            wheel.fill(colors[k], from, to);
            from = to;
        }
    }
}

/** @param {string} sign @param {number} size @param {string} font @param {number} ratio @returns {Glyph} */
function cutGlyph(sign, size, font, ratio) {
    const canvas = document.createElement('canvas'), g = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', {willReadFrequently: true})), name = `600 ${size * ratio}px ${font}`;
    g.font = name;
    const advance = g.measureText(sign).width, width = Math.ceil(advance) + 3, height = Math.ceil((size + 4) * ratio);
    [canvas.width, canvas.height] = [width, height];
    g.font = name;
    g.textBaseline = 'middle';
    g.fillText(sign, 1, height / 2 + 0.5 * ratio);
    const {data} = g.getImageData(0, 0, width, height), cover = new Uint8Array(width * height);
    for (let p = 0; p < cover.length; p++) cover[p] = data[p * 4 + 3];
    return {width, height, advance, cover};
}

/** Straight alpha: `color` with `alpha` (1 to 255) over `below`. @param {number} below @param {number} color @param {number} alpha */
function over(below, color, alpha) {
    const under = below >>> 24;
    if (alpha === 255 || under === 0) return (color & 0xffffff | alpha << 24) >>> 0;
    const full = under === 255, a = full ? 255 : alpha + under * (255 - alpha) / 255, t = full ? alpha * 257 : Math.round(alpha / a * 65535), u = 65535 - t;
    const r = ((color & 255) * t + (below & 255) * u) / 65535, g = ((color >>> 8 & 255) * t + (below >>> 8 & 255) * u) / 65535, b = ((color >>> 16 & 255) * t + (below >>> 16 & 255) * u) / 65535;
    return (Math.round(a) << 24 | b + 0.5 << 16 | g + 0.5 << 8 | r + 0.5) >>> 0;
}

/** @param {number} r device pixels @param {boolean} hollow @param {number} ratio @param {number} casing pixel @param {number} inner pixel @returns {Stencil} */
function cut(r, hollow, ratio, casing, inner) {
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
            const edge = Math.round(cover(out - d) * (hollow ? 0.72 : 1)), disc = hollow ? 0 : cover(r - ring - d);
            if (!edge) continue;
            const below = (casing & 0xffffff | edge << 24) >>> 0;
            list.push([dx, dy, Math.min(255, Math.floor(turn * 256)), onRing, disc ? over(below, inner, disc) : below]);
        }
    }
    const column = (/** @type {number} */ k) => list.map(p => p[k]);
    return {reach, dx: Int16Array.from(column(0)), dy: Int16Array.from(column(1)), angle: Uint8Array.from(column(2)), ring: Uint8Array.from(column(3)), base: Uint32Array.from(column(4))};
}
