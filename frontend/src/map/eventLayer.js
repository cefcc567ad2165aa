// The events on the map: keeps the counts, draws bubbles or pins, and tells what lies under the pointer.
import {createBoxes} from '../canvas/boxes.js';
import {buildView} from '../canvas/eventView.js';
import {rowsOf, seeArea, setWindow} from '../canvas/windowCounts.js';
import {createRings} from '../canvas/rings.js';
import {createCanvasLayer, PAD} from './canvasLayer.js';
import {drawFew, drawNames, place, drawArea, drawSpot, layAreas} from './fewPainter.js';
import {createCountLabels, drawMany} from './manyPainter.js';
import {worldCopies} from './basemapPainter.js';
import {wholeDays} from './eventData.js';
/** @import {Box} from '../canvas/boxes.js' */
/** @import {Days, Label} from '../core/types.js' */
/** @import {Area, EventView} from '../canvas/eventView.js' */
/** @import {Palette} from '../canvas/palette.js' */
/** @import {Basemap} from './basemapData.js' */
/** @import {EventData} from './eventData.js' */
/** @import {Scene, Target} from './fewPainter.js' */
/** @import {View} from './canvasLayer.js' */

/** Views that hold more events than this, at all dates, show bubbles instead of pins. */
const FEW = 400;
/** Views whose window holds at most this many events name them. */
const NAMED = 30;

/**
 * @param {import('leaflet').Map} map
 */
export function createEventLayer(map) {
    const layer = createCanvasLayer(map, {pane: 'events', zIndex: 420, className: 'map-events'});
    const ratio = globalThis.devicePixelRatio || 1;
    /** @type {EventData | null} */
    let data = null;
    /** @type {Uint8Array | null} */
    let mask = null;
    /** @type {EventView | null} */
    let events = null;
    /** @type {Basemap | null} */
    let basemap = null;
    /** @type {Palette} */
    let palette = {};
    /** @type {[number, number]} */
    let days = [0, -1];
    /** @type {Target[]} */
    let targets = [];
    let rings = createRings(ratio), ringSize = '', countLabels = createCountLabels(palette, ratio);

    /** The visible part of the map. @returns {Area} */
    function visible() {
        const {zoom, x, y, width, height, pad} = layer.view();
        return {zoom, x: x + pad, y: y + pad, width: width - 2 * pad, height: height - 2 * pad};
    }

    /** @param {boolean} anew */
    function ensureView(anew) {
        if (!data) return;
        const area = visible();
        if (anew || !events || !events.covers(area)) {
            events = buildView(data.points, mask, area);
            setWindow(events, data.order, ...days);
        } else seeArea(events, data.points, data.order, area);
    }

    return {
        /** @param {EventData | null} next @param {Uint8Array | null} passing */
        setData(next, passing) {
            data = next;
            mask = passing;
            events = null;
            ensureView(true);
        },
        /** @param {Days} window */
        setDays(window) {
            days = wholeDays(window);
            if (events && data) setWindow(events, data.order, ...days);
        },
        /** @param {Palette} next */
        setPalette(next) {
            palette = next;
            countLabels = createCountLabels(palette, ratio);
            if (data) rings.colors(palette, data.columns.families);
        },
        /** @param {Basemap} next */
        setBasemap(next) {
            basemap = next;
        },
        /** After the map has moved. */
        moved() {
            layer.place();
            ensureView(false);
        },
        /**
         * @param {{selection: number, hover: number, labels: Map<number, Label>}} state
         * @param {() => Box[]} covered room that controls take, in the container's CSS pixels; asked for only when it matters, for it costs a layout
         * @param {(x: number, y: number, within: number) => string | null} cityNear as `near` of the basemap
         * @returns {{boxes: ReturnType<typeof createBoxes>, few: boolean}} the room taken
         */
        draw(state, covered, cityNear) {
            const boxes = createBoxes(), g = layer.context(), view = layer.view();
            targets = [];
            if (!data || !events) return {boxes, few: true};
            /** @type {Scene} */
            const scene = {g, view, palette, data, basemap, boxes, selection: state.selection, hover: state.hover};
            const few = events.events <= FEW;
            if (few) {
                reserve(boxes, covered());
                targets = drawFew(scene, rowsOf(events, data.order, -1, ...days));
            } else {
                fitRings(view);
                targets = drawMany(scene, events, rings, countLabels);
                drawChosen(scene);
            }
            const shown = targets.reduce((n, t) => n + (t.bubble < 0 ? t.rows.length : NAMED + 1), 0);
            drawNames(scene, shown <= NAMED ? targets : targets.filter(t => t.rows.includes(state.selection)), t => nameOf(t.rows, state.labels, () => cityNear((((t.x + view.x) / view.size) % 1 + 1) % 1, (t.y + view.y) / view.size, 16 / view.size)));
            return {boxes, few};
        },
        /**
         * @param {{x: number, y: number}} point in the container's CSS pixels
         * @param {number} slop how far off it may be
         * @returns {Target | null}
         */
        hit({x, y}, slop) {
            const px = x + PAD, py = y + PAD;
            let best = null, least = Infinity;
            for (const t of targets) {
                const d = Math.hypot(t.x - px, t.y - py) - Math.max(0, t.r - 12);
                if (d <= 12 + slop && d < least - 0.01) [best, least] = [t, Math.max(0, d)];
            }
            return best;
        },
        /** @param {Target} target @returns {number[]} its rows in the window, in time order */
        rowsOf: target => (target.bubble < 0 || !events || !data ? target.rows : rowsOf(events, data.order, target.bubble, ...days)),
        /** @param {Target} target @returns {number[]} its events by family */
        countsOf(target) {
            if (events && target.bubble >= 0) return [...events.counts.subarray(target.bubble * 8, target.bubble * 8 + 8)];
            const counts = new Array(8).fill(0);
            for (const row of target.rows) counts[data?.columns.family[row] ?? 0]++;
            return counts;
        },
        /** Events in the visible area and the window, by family. */
        tally: () => (events ? [...events.tally.subarray(0, 8)] : new Array(8).fill(0)),
        /** Whether such marks are in the window and near the view: what the legend explains. */
        marks() {
            let loose = false, stopped = false;
            for (const t of targets) {
                loose ||= t.bubble >= 0 ? events?.hollow[t.bubble] === 1 : data?.points.hollow[t.rows[0]] === 1;
                stopped ||= t.bubble < 0 && t.rows.length === 1 && data?.stopped[t.rows[0]] === 1;
            }
            return {loose, stopped};
        },
        visible,
        view: layer.view,
        destroy: layer.destroy
    };

    /** @param {View} view */
    function fitRings(view) {
        const size = `${view.width}x${view.height}`;
        if (size === ringSize) return;
        ringSize = size;
        rings = createRings(ratio);
        rings.resize(view.width, view.height);
        if (data) rings.colors(palette, data.columns.families);
    }

    /** The selected event stands apart from its bubble. @param {Scene} scene */
    function drawChosen(scene) {
        const row = scene.selection;
        if (!data || row < 0 || row >= data.points.count || mask && !mask[row]) return;
        if (data.columns.startDay[row] > days[1] || data.columns.endDay[row] < days[0]) return;
        const hollow = data.points.hollow[row] === 1;
        for (const copy of worldCopies(scene.view)) {
            const at = place(scene, row, copy), areas = hollow ? layAreas(scene, [{row, ...at}]) : [];
            for (const area of areas) drawArea(scene, area);
            const mark = areas[0] ?? {...at, rows: [row]};
            drawSpot(scene, mark, hollow, true);
            scene.boxes.take([mark.x - 18, mark.y - 18, mark.x + 18, mark.y + 18]);
            targets.unshift({x: mark.x, y: mark.y, r: 16, rows: [row], bubble: -1});
        }
    }
}

/** @param {ReturnType<typeof createBoxes>} boxes @param {Box[]} covered in the container's CSS pixels */
export function reserve(boxes, covered) {
    for (const [x0, y0, x1, y1] of covered) boxes.take([x0 + PAD, y0 + PAD, x1 + PAD, y1 + PAD]);
}

/**
 * What marks are called: their one place, else the city among them, else the area of the commonest.
 * @param {number[]} rows @param {Map<number, Label>} labels @param {() => string | null} city
 */
export function nameOf(rows, labels, city) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const row of rows) {
        const name = labels.get(row)?.place;
        if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    if (!counts.size) return null;
    const [[name]] = [...counts].sort((p, q) => q[1] - p[1]);
    return counts.size === 1 ? name : city() ?? `${name} area`;
}
