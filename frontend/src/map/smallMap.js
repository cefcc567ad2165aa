// A map that only shows: some points on the basemap, fitted to its size.
import {createBoxes} from '../canvas/boxes.js';
import {readPalette} from '../canvas/palette.js';
import {fitCanvas} from '../canvas/surface.js';
import {drawMark} from '../canvas/symbols.js';
import {IMPRECISE} from '../core/words.js';
import {drawLabels} from './basemapLabels.js';
import {drawBasemap} from './basemapPainter.js';
import {latToY, lonToX, toPixel, worldSize} from './mercator.js';
/** @import {PreviewPoint} from '../core/types.js' */
/** @import {BasemapSource} from './basemapSource.js' */
/** @import {View} from './canvasLayer.js' */

const MARGIN = 28, MOST_ZOOM = 9, MARK = 10, REACH = 12; // CSS pixels

/**
 * @param {BasemapSource} source
 * @param {PreviewPoint[]} points
 * @param {(type: string) => string} familyOf
 * @returns {HTMLElement} drawn when it has a size
 */
export function createSmallMap(source, points, familyOf) {
    const holder = document.createElement('div'), canvas = document.createElement('canvas');
    holder.className = 'smallmap';
    holder.append(canvas);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `Map of ${points.length === 1 ? 'one event' : `${points.length} events`} of the file`);
    const places = points.map(({lat, lon}) => ({x: lonToX(lon), y: latToY(lat)}));
    /** @type {View | null} */
    let view = null;

    /** @param {Awaited<ReturnType<BasemapSource>> | null} loaded */
    function draw(loaded) {
        const {clientWidth: width, clientHeight: height} = holder, palette = readPalette(holder);
        if (!width || !height) return;
        view = viewOf(places, width, height);
        const {g} = fitCanvas(canvas, width, height), boxes = createBoxes(), at = places.map(place => positionOf(place, /** @type {View} */ (view)));
        g.fillStyle = palette.sea;
        g.fillRect(0, 0, width, height);
        for (const {x, y} of at) boxes.take([x - MARK / 2, y - MARK / 2, x + MARK / 2, y + MARK / 2]);
        if (loaded) {
            drawBasemap(g, loaded.basemap, view, palette);
            drawLabels(g, loaded.labels, loaded.basemap.world, view, palette, boxes);
        }
        at.forEach(({x, y}, i) => {
            const family = familyOf(points[i].type);
            drawMark(g, {family, x, y, size: MARK, color: palette[family] ?? palette.other, casing: palette['pin-case'], hollow: IMPRECISE.has(points[i].placePrecision)});
        });
    }

    holder.addEventListener('pointermove', (e) => {
        const box = holder.getBoundingClientRect(), shown = view;
        if (!shown) return;
        const near = places.findIndex((place) => {
            const {x, y} = positionOf(place, shown);
            return Math.abs(x - e.clientX + box.left) < REACH && Math.abs(y - e.clientY + box.top) < REACH;
        });
        const {title, place, date} = points[near] ?? {};
        holder.title = near < 0 ? '' : [title, place, date].filter(Boolean).join(' · ');
    });
    const resize = new ResizeObserver(() => source().then(draw, () => draw(null))); // without the basemap the points stand on plain ground
    resize.observe(holder);
    return holder;
}

/** @param {{x: number, y: number}} place @param {View} view */
const positionOf = ({x, y}, view) => ({x: x / 2 ** 32 * view.size - view.x, y: y / 2 ** 32 * view.size - view.y});

/** The view with all places in it. @param {{x: number, y: number}[]} places @param {number} width @param {number} height @returns {View} */
function viewOf(places, width, height) {
    const xs = places.map(p => p.x), ys = places.map(p => p.y), left = Math.min(...xs), right = Math.max(...xs), top = Math.min(...ys), bottom = Math.max(...ys);
    const room = Math.min((width - 2 * MARGIN) / Math.max(1, right - left), (height - 2 * MARGIN) / Math.max(1, bottom - top)), zoom = Math.max(Math.log2(height / 256), Math.min(MOST_ZOOM, Math.log2(room) + 24));
    const size = worldSize(zoom), y = toPixel((top + bottom) / 2, zoom) - height / 2;
    return {zoom, size, x: toPixel((left + right) / 2, zoom) - width / 2, y: Math.max(0, Math.min(size - height, y)), width, height, pad: 0};
}
