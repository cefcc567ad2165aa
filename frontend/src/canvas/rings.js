// Count bubbles as pixels: one ImageData for all, because a path of arcs for each takes ten times as long.
import {pixelOf} from './palette.js';
/** @import {Palette} from './palette.js' */

/**
 * A ring of one radius, ready to be coloured: for each pixel its offset, its angle in 1/256 turn, how much of it the ring covers, and what lies below: its inside and its case.
 * The same once more for rings that lie on the picture as a whole, by offsets from the middle: `spans` (from, to) of the inside alone, `solid` pixels that hide what lies below, and the `rim` that does not.
 * @typedef {{reach: number, dx: Int16Array, dy: Int16Array, angle: Uint8Array, ring: Uint8Array, base: Uint32Array, spans: Int32Array, solid: Part, rim: Part}} Stencil
 */
/** Some pixels of a ring. `mixed`: ready pixels by family * number of pixels + index. @typedef {{at: Int32Array, angle: Uint8Array, ring: Uint8Array, base: Uint32Array, mixed: Uint32Array}} Part */
/** The pixels that a sign covers, and how much of each. @typedef {{width: number, height: number, advance: number, dx: Uint8Array, dy: Uint8Array, cover: Uint8Array}} Glyph */

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
    const colors = new Uint32Array(8), families = new Uint8Array(256);

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
        /** @param {Palette} palette @param {readonly string[]} names of the families */
        colors(palette, names) {
            names.forEach((family, k) => { colors[k] = pixelOf(palette[family] ?? palette.other); });
            [casing, inner, ink, font] = [pixelOf(palette['pin-case']), pixelOf(palette.surface), pixelOf(palette.text), palette.font];
            stencils.clear();
            glyphs.clear();
        },
        /** @param {number} x @param {number} y @param {number} radius CSS pixels, as are x and y @param {boolean} hollow @param {Int32Array | Float64Array} counts by family from `at` on @param {number} at @param {number} total their sum */
        draw(x, y, radius, hollow, counts, at, total) {
            const r = Math.round(radius * ratio), key = hollow ? -r : r;
            let stencil = stencils.get(key);
            if (!stencil) stencils.set(key, stencil = cut(r, hollow, ratio, {casing, inner, colors}, width));
            fillWheel(counts, at, total);
            const cx = Math.round(x * ratio), cy = Math.round(y * ratio), {reach} = stencil;
            if (cx >= reach && cy >= reach && cx + reach < width && cy + reach < height) drawWhole(stencil, cy * width + cx);
            else drawClipped(stencil, cx, cy);
            const box = /** @type {[number, number, number, number]} */ ([Math.max(0, cx - reach), Math.max(0, cy - reach), Math.min(width, cx + reach + 1), Math.min(height, cy + reach + 1)]);
            if (box[0] < box[2] && box[1] < box[3]) drawn.push(box);
        },
        /** Writes a count into a ring: from signs cut out once, for text is the slowest thing to draw. @param {string} text @param {number} x middle @param {number} y @param {number} size CSS pixels */
        write(text, x, y, size) {
            let length = 0;
            for (let i = 0; i < text.length; i++) length += glyphOf(text[i], size).advance;
            let left = x * ratio - length / 2;
            for (let i = 0; i < text.length; i++) {
                const {width: w, height: h, dx, dy, cover, advance} = glyphOf(text[i], size), x0 = Math.round(left) - 1, y0 = Math.round(y * ratio - h / 2), whole = x0 >= 0 && y0 >= 0 && x0 + w <= width && y0 + h <= height;
                for (let p = 0; p < cover.length; p++) {
                    const px = x0 + dx[p], py = y0 + dy[p];
                    if (whole || px >= 0 && py >= 0 && px < width && py < height) pixels[py * width + px] = over(pixels[py * width + px], ink, cover[p]);
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

    /** A ring that lies on the picture as a whole. @param {Stencil} stencil @param {number} at the pixel in its middle */
    function drawWhole({spans, solid, rim}, at) {
        for (let i = 0; i < spans.length; i += 2) pixels.fill(inner, at + spans[i], at + spans[i + 1]);
        const {at: offsets, angle, mixed} = solid, n = offsets.length;
        for (let i = 0; i < n; i++) pixels[at + offsets[i]] = mixed[families[angle[i]] * n + i];
        const m = rim.at.length;
        for (let i = 0; i < m; i++) {
            const o = at + rim.at[i], below = pixels[o];
            pixels[o] = below === 0 ? rim.mixed[families[rim.angle[i]] * m + i] : edgeOver(below, rim.base[i], colors[families[rim.angle[i]]], rim.ring[i]);
        }
    }

    /** @param {Stencil} stencil @param {number} cx @param {number} cy */
    function drawClipped({dx, dy, angle, ring, base}, cx, cy) {
        for (let p = 0; p < dx.length; p++) {
            const px = cx + dx[p], py = cy + dy[p], o = py * width + px;
            if (px < 0 || py < 0 || px >= width || py >= height) continue;
            pixels[o] = edgeOver(pixels[o], base[p], colors[families[angle[p]]], ring[p]);
        }
    }

    /** @param {string} sign @param {number} size */
    function glyphOf(sign, size) {
        const key = `${size}${sign}`;
        let glyph = glyphs.get(key);
        if (!glyph) glyphs.set(key, glyph = cutGlyph(sign, size, font, ratio));
        return glyph;
    }

    /** The family of each 1/256 turn, clockwise from the top. @param {Int32Array | Float64Array} counts @param {number} at @param {number} total */
    function fillWheel(counts, at, total) {
        let from = 0, sum = 0;
        for (let k = 0; k < 8; k++) {
            if (!counts[at + k]) continue;
            sum += counts[at + k];
            const to = Math.round(sum / total * 256);
            families.fill(k, from, to);
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
    const {data} = g.getImageData(0, 0, width, height), inked = Array.from({length: width * height}, (_, p) => p).filter(p => data[p * 4 + 3]);
    return {width, height, advance, dx: Uint8Array.from(inked, p => p % width), dy: Uint8Array.from(inked, p => Math.floor(p / width)), cover: Uint8Array.from(inked, p => data[p * 4 + 3])};
}

/** What lies below, then the base of a ring, then its colour. @param {number} below @param {number} base @param {number} color opaque @param {number} cover */
function edgeOver(below, base, color, cover) {
    if (cover === 255) return color;
    const value = below !== 0 && base >>> 24 !== 255 ? over(below, base, base >>> 24) : base;
    return cover === 0 ? value : over(value, color, cover);
}

/** Straight alpha: `color` with `alpha` (1 to 255) over `below`. @param {number} below @param {number} color @param {number} alpha */
function over(below, color, alpha) {
    const under = below >>> 24;
    if (alpha === 255 || under === 0) return (color & 0xffffff | alpha << 24) >>> 0;
    if (under === 255) { // two channels at once, in 256 parts
        const t = alpha + (alpha >>> 7), u = 256 - t;
        return (0xff000000 | ((color & 0xff00ff) * t + (below & 0xff00ff) * u >>> 8 & 0xff00ff) | ((color >>> 8 & 255) * t + (below >>> 8 & 255) * u & 0xff00)) >>> 0;
    }
    const a = alpha + under * (255 - alpha) / 255, t = Math.round(alpha / a * 65535), u = 65535 - t;
    const r = ((color & 255) * t + (below & 255) * u) / 65535, g = ((color >>> 8 & 255) * t + (below >>> 8 & 255) * u) / 65535, b = ((color >>> 16 & 255) * t + (below >>> 16 & 255) * u) / 65535;
    return (Math.round(a) << 24 | b + 0.5 << 16 | g + 0.5 << 8 | r + 0.5) >>> 0;
}

/** @param {number} r device pixels @param {boolean} hollow @param {number} ratio @param {{casing: number, inner: number, colors: Uint32Array}} pixels @param {number} width of the picture @returns {Stencil} */
function cut(r, hollow, ratio, {casing, inner, colors}, width) {
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
    const column = (/** @type {number} */ k, from = list) => from.map(p => p[k]), isInside = (/** @type {number[]} */ p) => p[3] === 0 && p[4] === inner, at = (/** @type {number[]} */ p) => p[1] * width + p[0];
    const hides = (/** @type {number[]} */ p) => p[3] === 255 || p[4] >>> 24 === 255;
    const part = (/** @type {number[][]} */ of) => ({at: Int32Array.from(of, at), angle: Uint8Array.from(column(2, of)), ring: Uint8Array.from(column(3, of)), base: Uint32Array.from(column(4, of)), mixed: mixedOf(of, colors)});
    return {
        reach, dx: Int16Array.from(column(0)), dy: Int16Array.from(column(1)), angle: Uint8Array.from(column(2)), ring: Uint8Array.from(column(3)), base: Uint32Array.from(column(4)),
        spans: spansOf(list.filter(isInside).map(at)), solid: part(list.filter(p => !isInside(p) && hides(p))), rim: part(list.filter(p => !hides(p)))
    };
}

/** @param {number[][]} pixels @param {Uint32Array} colors @returns {Uint32Array} by colour * number of pixels + index */
function mixedOf(pixels, colors) {
    const n = pixels.length, out = new Uint32Array(colors.length * n);
    for (let k = 0, at = 0; k < colors.length; k++) {
        for (let i = 0; i < n; i++) out[at++] = edgeOver(0, pixels[i][4], colors[k], pixels[i][3]);
    }
    return out;
}

/** Runs of neighbours. @param {number[]} offsets ascending @returns {Int32Array} from and to of each, in turn */
function spansOf(offsets) {
    /** @type {number[]} */
    const out = [];
    for (const o of offsets) {
        if (out[out.length - 1] === o) out[out.length - 1]++;
        else out.push(o, o + 1);
    }
    return Int32Array.from(out);
}
