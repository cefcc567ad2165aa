// The events on the map: keeps the counts, draws bubbles, pins or heat, and tells what lies under the pointer.
import {createBoxes} from '../canvas/boxes.js';
import {covers, heatOfCells, viewOfCells, weigh} from '../core/bubbles.js';
import {insideTest} from '../core/insideTest.js';
import {boundsOf} from '../core/remote.js';
import {rowsOf, setWindow} from '../core/windowCounts.js';
import {createRings} from '../canvas/rings.js';
import {createCanvasLayer, PAD} from './canvasLayer.js';
import {drawFew, drawNames, place, drawArea, drawSpot, layAreas} from './fewPainter.js';
import {createHeatPainter} from './heatPainter.js';
import {drawMany, drawHoverRing} from './manyPainter.js';
import {worldCopies} from './basemapPainter.js';
import {wholeDays} from './eventData.js';
/** @import {Box} from '../canvas/boxes.js' */
/** @import {Days, Label} from '../core/types.js' */
/** @import {Area, EventView, Points} from '../core/bubbles.js' */
/** @import {Palette} from '../canvas/palette.js' */
/** @import {Basemap} from './basemapData.js' */
/** @import {EventData} from './eventData.js' */
/** @import {Scene, Target} from './fewPainter.js' */
/** @import {View} from './canvasLayer.js' */
/** @import {DayWindow} from '../core/windowCounts.js' */

/** Makes a view, at once or, where there are very many events, in a worker. @typedef {(kind: 'bubbles' | 'heat', points: Points, mask: Uint8Array, area: Area, spare?: EventView['slot']) => EventView | Promise<EventView>} Rebuild */
/** @typedef {{mode: 'bubbles' | 'heat', sizeBy: 'count' | 'killed'}} Look */

/** Views that hold more events than this, at all dates, show bubbles instead of pins: so many to a desktop's map, fewer to a phone's. */
const FEW = 400, FEW_AREA = 540000, LEAST_FEW = 60;
/** Views whose window holds at most this many events name them. */
const NAMED = 30;
/** How far around the pointer the heat map lists events, in CSS pixels. */
const HEAT_REACH = 14;

/**
 * @param {import('leaflet').Map} map
 * @param {Rebuild} rebuild
 * @param {() => void} rebuilt told when a view comes later than it was asked for
 */
export function createEventLayer(map, rebuild, rebuilt) {
    const layer = createCanvasLayer(map, {pane: 'events', zIndex: 420, className: 'map-events'});
    const ratio = globalThis.devicePixelRatio || 1, heat = createHeatPainter();
    /** @type {EventData | null} */
    let data = null;
    /** @type {Uint8Array} */
    let mask = new Uint8Array(0);
    /** @type {import('../core/remote.js').Remote | null} */
    let remote = null;
    /** @type {EventView | null} */
    let events = null;
    /** @type {Basemap | null} */
    let basemap = null;
    /** @type {Palette} */
    let palette = {};
    /** @type {DayWindow} */
    let days = {first: 0, last: -1, certain: false};
    /** @type {Look} */
    let look = {mode: 'bubbles', sizeBy: 'count'};
    /** @type {Target[]} */
    let targets = [];
    let rings = createRings(ratio), ringSize = '', asked = 0;

    /** The visible part of the map. @returns {Area} */
    function visible() {
        const {zoom, x, y, width, height, pad} = layer.view();
        return {zoom, x: x + pad, y: y + pad, width: width - 2 * pad, height: height - 2 * pad};
    }

    /** @param {boolean} anew */
    function ensureView(anew) {
        if (!data) return;
        if (remote && !remote.complete) {
            const {grid, cells} = remote, {typeFamily} = data.columns;
            if (anew || !events) events = look.mode === 'heat' ? heatOfCells(grid, cells, typeFamily) : viewOfCells(grid, cells, typeFamily, look.sizeBy === 'killed');
            return;
        }
        const area = visible();
        if (!anew && events && covers(events, area)) return;
        const answer = rebuild(look.mode, data.points, mask, area, events?.slot), mine = ++asked;
        if (answer instanceof Promise) answer.then((view) => { if (mine === asked) take(view, true); }, () => {}); // a later one is on its way
        else take(answer, false);
    }

    /** @param {EventView} view @param {boolean} late */
    function take(view, late) {
        if (!data || !view) return;
        events = view;
        if (look.sizeBy === 'killed') weigh(view, data.killed());
        setWindow(events, data.order, days);
        if (late) rebuilt();
    }

    return {
        /** @param {EventData | null} next @param {Uint8Array} passing @param {import('../core/remote.js').Remote | null} counted by the server */
        setData(next, passing, counted) {
            remote = counted;
            if (next !== data) events = null;
            data = next;
            mask = passing;
            ensureView(true);
        },
        /** @param {Days} window @param {boolean} certain */
        setDays(window, certain) {
            days = wholeDays(window, certain);
            if (events && data && !events.boxes) setWindow(events, data.order, days);
        },
        /** @param {Look} next */
        setLook(next) {
            if (next.mode === look.mode && next.sizeBy === look.sizeBy) return;
            if (next.mode !== look.mode) events = null;
            if (layer.canvas.parentElement) layer.canvas.parentElement.style.zIndex = next.mode === 'heat' ? '405' : '420'; // names are read on heat, marks cover names
            look = next;
            ensureView(true);
        },
        /** @param {Palette} next */
        setPalette(next) {
            palette = next;
            heat.colors(palette);
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
         * @param {boolean} whole also what lies beyond the visible map, as room to drag
         * @returns {{boxes: ReturnType<typeof createBoxes>, few: boolean}} the room taken
         */
        draw(state, covered, cityNear, whole) {
            const boxes = createBoxes(), g = layer.context(), view = layer.view();
            targets = [];
            if (!data || !events) return {boxes, few: true};
            /** @type {Scene} */
            const scene = {g, view, palette, data, basemap, boxes, selection: state.selection, hover: state.hover, weights: events.weights, margin: whole ? 0 : view.pad};
            if (look.mode === 'heat') {
                heat.draw(scene, events);
                drawChosen(scene);
                return {boxes, few: false};
            }
            const few = isFew();
            if (few) {
                reserve(boxes, covered());
                targets = drawFew(scene, rowsOf(events, data.order, () => true, days));
            } else {
                fitRings(view);
                targets = drawMany(scene, events, rings);
                drawHoverRing(scene, events, targets);
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
            if (!best && look.mode === 'heat' && events?.grid.zoom === layer.view().zoom) return heat.hit(layer.view(), events, px, py, HEAT_REACH + slop);
            return best;
        },
        /** @param {Target} target @returns {number[]} its rows in the window, in time order */
        rowsOf(target) {
            if (target.bubble < 0 && !target.cells || !events || !data || events.boxes) return target.rows;
            const {cells, bubble} = target;
            return rowsOf(events, data.order, cells ? k => cells.has(k) : k => k === bubble, days);
        },
        /** Where the server has to look for a target's events; null where they are here. @param {Target} target @returns {import('../core/types.js').Bounds | null} */
        boundsOf({bubble, cells}) {
            if (events?.boxes && cells) return boundsOf(heat.extent(events, cells));
            if (!events?.boxes || bubble < 0) return null;
            const {grid, boxes} = events, [left, top, right, bottom] = boxes.subarray(4 * bubble, 4 * bubble + 4);
            return boundsOf({worldCells: grid.worldCells, cx: grid.cx + left, cy: grid.cy + top, cols: right - left + 1, rows: bottom - top + 1});
        },
        /** @param {Target} target @returns {number[]} its events by family */
        countsOf(target) {
            const counts = new Array(8).fill(0);
            if (!events || target.bubble < 0 && !target.cells) for (const row of target.rows) counts[data?.columns.family[row] ?? 0]++;
            else for (const k of target.cells ?? [target.bubble]) for (let f = 0; f < 8; f++) counts[f] += events.counts[k * 8 + f];
            return counts;
        },
        /** What is drawn, the fullest first: each with its place, its number of events and whether the place is imprecise. */
        contents() {
            const view = layer.view(), {x, y, width, height} = visible(), seen = new Set();
            const marks = look.mode === 'heat' && events && events.grid.zoom === view.zoom ? heat.blocks(view, events) : targets;
            return marks.filter((t) => {
                const left = t.x + view.x - x, top = t.y + view.y - y, key = t.cells ?? (t.bubble < 0 ? `r${t.rows[0]}` : `b${t.bubble}`);
                if (left < 0 || top < 0 || left > width || top > height || seen.has(key)) return false;
                return Boolean(seen.add(key));
            }).map((target) => {
                const counts = this.countsOf(target), hollow = target.bubble >= 0 ? events?.hollow[target.bubble] === 1 : data?.points.hollow[target.rows[0]] === 1;
                return {target, counts, total: counts.reduce((a, b) => a + b, 0), hollow, x: (((target.x + view.x) / view.size) % 1 + 1) % 1, y: (target.y + view.y) / view.size};
            }).sort((p, q) => q.total - p.total);
        },
        /** Whether such marks are in the window and near the view: what the legend explains. */
        marks() {
            let loose = false, stopped = false;
            for (const t of targets) {
                loose ||= t.bubble >= 0 ? events?.hollow[t.bubble] === 1 : data?.points.hollow[t.rows[0]] === 1;
                stopped ||= t.bubble < 0 && t.rows.length === 1 && data?.stopped(t.rows[0]) === true;
            }
            return {loose, stopped};
        },
        visible,
        view: layer.view,
        destroy: layer.destroy
    };

    function isFew() {
        if (events?.boxes) return false;
        const {width, height} = visible();
        return (events?.events ?? 0) <= Math.max(LEAST_FEW, Math.min(FEW, FEW * width * height / FEW_AREA));
    }

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
        if (!data || row < 0 || row >= data.points.count || !mask[row] || !isInside(data, row)) return;
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

    /** @param {EventData} of @param {number} row */
    function isInside({columns}, row) {
        return insideTest(columns, days.exact ?? {start: days.first, end: days.last + 1}, days.certain)(row);
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
