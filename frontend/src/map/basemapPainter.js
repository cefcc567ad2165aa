// Draws sea, land, water and borders.
/** @import {Basemap, Lines} from './basemapData.js' */
/** @import {Palette} from '../canvas/palette.js' */
/** @import {View} from './canvasLayer.js' */

const ADMIN1_FROM = 5, ADMIN1_FINE_FROM = 7, RIVERS_FROM = 3;
/** Points nearer than this to the last one drawn are left out, in CSS pixels. */
const STEP = 0.7;

/**
 * @param {CanvasRenderingContext2D} g
 * @param {Basemap} basemap
 * @param {View} view
 * @param {Palette} palette
 */
export function drawBasemap(g, basemap, view, palette) {
    g.fillStyle = palette.sea;
    g.fillRect(0, 0, view.width, view.height);
    g.lineJoin = 'round';
    const copies = worldCopies(view);
    for (const copy of [copies[0] - 1, ...copies, copies[copies.length - 1] + 1]) createPen(g, basemap.world, view, copy).fill(basemap.land, palette.land);
    for (const copy of copies) {
        const pen = createPen(g, basemap.world, view, copy);
        if (view.zoom >= ADMIN1_FROM) pen.stroke(basemap.admin1, palette.admin1, 0.8);
        if (view.zoom >= ADMIN1_FINE_FROM) pen.stroke(basemap.admin1Fine, palette.admin1, 0.8);
        if (view.zoom >= RIVERS_FROM) pen.stroke(basemap.rivers, palette.river, view.zoom < 6 ? 0.9 : 1.4);
        pen.fill(basemap.lakes, palette.lake);
        pen.stroke(basemap.borders, palette.border, view.zoom < 3 ? 0.6 : view.zoom < 7 ? 0.9 : 1.3);
        pen.stroke(basemap.disputed, palette.border, view.zoom < 3 ? 0.6 : view.zoom < 7 ? 0.9 : 1.3, [3, 2.5]);
        pen.stroke(basemap.coast, palette.coast, 0.8);
    }
}

/**
 * The outline of a country as the place of an event that is known no better.
 * @param {CanvasRenderingContext2D} g
 * @param {Basemap} basemap
 * @param {Lines} outline
 * @param {View} view
 * @param {string} color
 */
export function drawOutline(g, basemap, outline, view, color) {
    for (const copy of worldCopies(view)) {
        const pen = createPen(g, basemap.world, view, copy);
        g.globalAlpha = 0.13;
        pen.fill(outline, color);
        g.globalAlpha = 1;
        pen.stroke(outline, color, 1.3, [3, 2.5]);
    }
}

/** @param {View} view @returns {number[]} which copies of the world the view shows: 0 is the first */
export function worldCopies(view) {
    const out = [];
    for (let k = Math.floor(view.x / view.size); k * view.size < view.x + view.width; k++) out.push(k);
    return out;
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} world
 * @param {View} view
 * @param {number} copy
 */
function createPen(g, world, view, copy) {
    const scale = view.size / world, dx = copy * view.size - view.x, dy = -view.y, margin = 8;
    const [left, top, right, bottom] = [(-margin - dx) / scale, (-margin - dy) / scale, (view.width + margin - dx) / scale, (view.height + margin - dy) / scale];
    const step = STEP / scale;
    /** @param {number} x @param {number} y which sides of the view a point is beyond, as bits */
    const beyond = (x, y) => (x < left ? 1 : x > right ? 2 : 0) | (y < top ? 4 : y > bottom ? 8 : 0);

    /** Traces a line; runs of points beyond one side of the view become one step. @param {Lines} lines @param {number} i */
    const trace = ({points, start}, i) => {
        const end = start[i + 1];
        let lastX = points[start[i] * 2], lastY = points[start[i] * 2 + 1], outside = beyond(lastX, lastY), pending = false;
        g.moveTo(lastX * scale + dx, lastY * scale + dy);
        for (let k = start[i] + 1; k < end; k++) {
            const x = points[k * 2], y = points[k * 2 + 1], side = beyond(x, y);
            if (outside & side) {
                outside &= side;
                pending = true;
            } else if (k === end - 1 || Math.abs(x - lastX) + Math.abs(y - lastY) >= step) {
                if (pending) g.lineTo(points[k * 2 - 2] * scale + dx, points[k * 2 - 1] * scale + dy);
                g.lineTo(x * scale + dx, y * scale + dy);
                pending = false;
                outside = side;
            } else continue;
            lastX = x;
            lastY = y;
        }
        if (pending) g.lineTo(lastX * scale + dx, lastY * scale + dy);
    };
    /** @param {Lines} lines @returns {boolean} whether there is anything to draw */
    const traceAll = (lines) => {
        g.beginPath();
        let any = false;
        for (let i = 0, b = 0; i < lines.start.length - 1; i++, b += 4) {
            if (lines.box[b] > right || lines.box[b + 2] < left || lines.box[b + 1] > bottom || lines.box[b + 3] < top) continue;
            if (lines.box[b + 2] - lines.box[b] + lines.box[b + 3] - lines.box[b + 1] < step * 0.7) continue;
            trace(lines, i);
            any = true;
        }
        return any;
    };
    return {
        /** @param {Lines} lines @param {string} color */
        fill(lines, color) {
            g.fillStyle = color;
            if (traceAll(lines)) g.fill('evenodd');
        },
        /** @param {Lines} lines @param {string} color @param {number} width @param {number[]} [dash] */
        stroke(lines, color, width, dash) {
            g.strokeStyle = color;
            g.lineWidth = width;
            if (dash) g.setLineDash(dash);
            if (traceAll(lines)) g.stroke();
            if (dash) g.setLineDash([]);
        }
    };
}
