// Names of countries and cities, where events leave room.
import {drawText, textWidth} from '../canvas/text.js';
import {worldCopies} from './basemapPainter.js';
/** @import {Palette} from '../canvas/palette.js' */
/** @import {View} from './canvasLayer.js' */
/** @import {createBoxes} from '../canvas/boxes.js' */

/**
 * @typedef {object} MapLabels
 * @property {[string, number, number, number, number][]} countries name, x, y, area and width of the greatest part, in world units; greatest first
 * @property {[string, number, number, number, number][]} cities name, x, y, least zoom, 1 for a capital; in the order in which they claim room
 */

const SPACING = 1;

/**
 * @param {CanvasRenderingContext2D} g
 * @param {MapLabels} labels
 * @param {number} world world units to the world
 * @param {View} view
 * @param {Palette} palette
 * @param {ReturnType<typeof createBoxes>} boxes room that is taken already
 */
export function drawLabels(g, labels, world, view, palette, boxes) {
    g.textRendering = 'geometricPrecision';
    const scale = view.size / world, copies = worldCopies(view);
    for (const copy of copies) drawCountries(g, labels.countries, scale, copy * view.size - view.x, view, palette, boxes);
    for (const copy of copies) drawCities(g, labels.cities, scale, copy * view.size - view.x, view, palette, boxes);
}

/**
 * @param {CanvasRenderingContext2D} g @param {MapLabels['countries']} countries @param {number} scale @param {number} dx
 * @param {View} view @param {Palette} palette @param {ReturnType<typeof createBoxes>} boxes
 */
function drawCountries(g, countries, scale, dx, view, palette, boxes) {
    const font = `500 10px ${palette.font}`;
    for (const [name, wx, wy, area] of countries) {
        const side = Math.sqrt(area) * scale;
        if (side < 38) break;
        const x = wx * scale + dx, y = wy * scale - view.y;
        if (x < -80 || x > view.width + 80 || y < -30 || y > view.height + 30) continue;
        const text = name.toUpperCase(), w = textWidth(g, text, font, SPACING);
        if (w > side * 2.1) continue;
        for (const dy of [0, -14, 14, -26, 26]) {
            const box = /** @type {const} */ ([x - w / 2 - 6, y + dy - 8, x + w / 2 + 6, y + dy + 8]);
            if (!boxes.free(box)) continue;
            boxes.take(box);
            drawText(g, text, x, y + dy, {font, color: palette['map-country'], halo: palette.halo, align: 'center', spacing: SPACING});
            break;
        }
    }
}

/**
 * @param {CanvasRenderingContext2D} g @param {MapLabels['cities']} cities @param {number} scale @param {number} dx
 * @param {View} view @param {Palette} palette @param {ReturnType<typeof createBoxes>} boxes
 */
function drawCities(g, cities, scale, dx, view, palette, boxes) {
    const font = `400 10.5px ${palette.font}`;
    for (const [name, wx, wy, zoom] of cities) {
        if (zoom > view.zoom) continue;
        const x = wx * scale + dx, y = wy * scale - view.y;
        if (x < -4 || y < -4 || x > view.width + 4 || y > view.height + 4) continue;
        const dot = /** @type {const} */ ([x - 4, y - 4, x + 4, y + 4]);
        if (!boxes.free(dot)) continue;
        const w = textWidth(g, name, font);
        for (const side of [1, -1]) {
            const box = /** @type {[number, number, number, number]} */ (side > 0 ? [x + 4, y - 7, x + w + 10, y + 7] : [x - w - 10, y - 7, x - 4, y + 7]);
            if (!boxes.free(box)) continue;
            boxes.take(box);
            boxes.take(dot);
            g.beginPath();
            g.arc(x, y, 1.7, 0, 7);
            g.fillStyle = palette.surface;
            g.fill();
            g.strokeStyle = palette['map-city'];
            g.lineWidth = 1;
            g.stroke();
            drawText(g, name, x + side * 6, y + 0.5, {font, color: palette['map-city'], halo: palette.halo, align: side > 0 ? 'left' : 'right'});
            break;
        }
    }
}

/**
 * The best-known city around a place, to name a bubble by.
 * @param {MapLabels} labels
 * @param {number} x world units
 * @param {number} y
 * @param {number} within world units
 * @param {number} known leaves out cities that maps name only from a nearer zoom on
 * @returns {string | null}
 */
export function nearestCity(labels, x, y, within, known) {
    let best = null, least = within * within;
    for (const [name, cx, cy, zoom] of labels.cities) {
        if (zoom > known) continue;
        const d = (cx - x) ** 2 + (cy - y) ** 2, weighted = d * (1 + Math.max(0, zoom - 3) * 0.6);
        if (d < within * within && weighted < least) [best, least] = [name, weighted];
    }
    return best;
}
