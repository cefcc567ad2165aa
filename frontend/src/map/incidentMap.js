// The map: basemap, events, legend and controls on one Leaflet map. The only folder that knows Leaflet is this one.
import {Map as LeafletMap} from 'leaflet';
import {createPace, createRest} from '../core/pace.js';
import {clock, createFrame} from '../canvas/surface.js';
import {readPalette, watchTheme} from '../canvas/palette.js';
import {createAreaTool} from './areaTool.js';
import {createBasemapLayer} from './basemapLayer.js';
import {createControls} from './controls.js';
import {eventDataOf} from './eventData.js';
import {createEventLayer, reserve} from './eventLayer.js';
import {boundsOfRequest} from './fit.js';
import {createPanels} from './panels.js';
import {createMapTable} from './mapTable.js';
import {createPointer} from './pointer.js';
import {worldSize} from './mercator.js';
/** @import {FitRequest, State, Store, View} from '../core/types.js' */
/** @import {BasemapSource} from './basemapSource.js' */
/** @import {Rebuild} from './eventLayer.js' */

const EARTH_METRES = 40075016.68, MOST_ZOOM = 16, FIT_ZOOM = 8, FIT_MARGIN = 44, FIRST_SHARE = 0.98, NAMES_AFTER = 120, LEGEND_EVERY = 100; // ms
/** @type {(keyof State)[]} */
const REDRAW = ['columns', 'mask', 'window', 'certain', 'mapMode', 'sizeBy', 'hover', 'selection', 'labels'];
const PARTS = '.map-zoom, .map-legend, .map-scale, .map-credit';

/**
 * @param {HTMLElement} container
 * @param {Store} state
 * @param {Rebuild} rebuild
 * @param {BasemapSource} basemapSource
 * @returns {View}
 */
export function createIncidentMap(container, state, rebuild, basemapSource) {
    const stop = new AbortController(), {signal} = stop, still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = new LeafletMap(container, {
        center: [25, 20], zoom: 2, maxZoom: MOST_ZOOM, zoomControl: false, attributionControl: false, worldCopyJump: true,
        maxBounds: [[-85.06, -Infinity], [85.06, Infinity]], maxBoundsViscosity: 1, inertia: !still, zoomAnimation: !still, fadeAnimation: !still
    });
    map.setMinZoom(leastZoom());
    const events = createEventLayer(map, rebuild, () => frame.request()), basemap = createBasemapLayer(map, basemapSource);
    const panels = createPanels(container, state, signal), area = createAreaTool(container, map, {done: corners => state.set({filters: {...state.get().filters, area: corners}}), changed: kind => controls.drawing(kind)}, signal);
    const controls = createControls(container, panels.corner, {
        zoomIn: () => map.zoomIn(), zoomOut: () => map.zoomOut(), fit: () => fit({kind: 'shown'}, !still), draw: area.start, display: () => panels.toggle(controls.display), table: () => (table.isOpen() ? closeTable() : openTable())
    }, signal);
    const pointer = createPointer(container, map, events, basemap, state, area.isDrawing);
    const table = createMapTable(container, {open: target => pointer.open(target), closed: () => closeTable()}, signal);
    let fitted = false, few = true, isWhole = true;
    /** @type {ReturnType<typeof events.draw> | null} */
    let drawn = null;

    const frame = createFrame(() => draw());
    const settle = createFrame(() => {
        basemap.place();
        events.moved();
        draw();
        const {lat, lng} = map.getCenter(), b = map.getBounds(), zoom = map.getZoom();
        state.set({mapView: {west: b.getWest(), east: b.getEast(), north: b.getNorth(), south: b.getSouth(), lat, lon: lng, zoom}});
        controls.scale(EARTH_METRES * Math.cos(lat * Math.PI / 180) / worldSize(zoom));
        controls.zoomable(zoom < map.getMaxZoom(), zoom > map.getMinZoom());
    });

    /** Draws events at once; the basemap's names around them at once when few, else when the picture rests. */
    /** @param {boolean} [whole] also the room to drag around what is visible */
    function draw(whole = true) {
        const now = state.get();
        drawn = events.draw(now, covered, (x, y, within) => basemap.near(x, y, within), whole);
        isWhole = whole;
        few = drawn.few;
        pointer.refresh();
        if (now.columns === shownFor?.columns && now.mask === shownFor.mask && now.mapView === shownFor.mapView) paceLegend(); // only the window moves
        else showLegend();
        if (table.isOpen() && now.columns) table.update(pointer.contents(), now.columns.families);
        if (!few) return nameAround.ask();
        nameAround.cancel();
        basemap.drawLabels(drawn.boxes);
    }
    const nameAround = createRest(() => {
        if (!isWhole) draw();
        nameAround.cancel();
        if (!drawn || few) return;
        reserve(drawn.boxes, covered());
        basemap.drawLabels(drawn.boxes);
    }, NAMES_AFTER, Infinity, clock);

    /** @type {Readonly<Pick<State, 'columns' | 'mask' | 'mapView'>> | null} */
    let shownFor = null;
    function showLegend() {
        const now = state.get();
        shownFor = {columns: now.columns, mask: now.mask, mapView: now.mapView};
        panels.update(now, {...events.marks(), few});
    }
    const paceLegend = createPace(showLegend, LEGEND_EVERY, clock);

    function openTable() {
        table.open();
        controls.table.setAttribute('aria-expanded', 'true');
        frame.request();
    }

    function closeTable() {
        table.hide();
        controls.table.setAttribute('aria-expanded', 'false');
        controls.table.focus();
    }

    /** Boxes of the controls, so that no name lies below them. */
    function covered() {
        const {left, top} = container.getBoundingClientRect();
        return [...container.querySelectorAll(PARTS)].map((part) => {
            const box = part.getBoundingClientRect();
            return /** @type {const} */ ([box.left - left - 4, box.top - top - (part.className === 'map-scale' ? 14 : 4), box.right - left + 4, box.bottom - top + 4]);
        });
    }

    function paint() {
        const palette = readPalette(container);
        basemap.setPalette(palette);
        events.setPalette(palette);
    }

    /** @param {FitRequest} request @param {boolean} animate @param {number} [share] of the events that have to be in sight */
    function fit(request, animate, share) {
        if (request.kind === 'view') return void map.setView([request.lat, request.lon], request.zoom, {animate: false});
        const bounds = boundsOfRequest(state.get(), request, share);
        if (!bounds) return;
        const {top, right, bottom, left} = state.get().mapInsets, m = Math.min(FIT_MARGIN, container.clientWidth / 10);
        map.fitBounds([[bounds.south, bounds.west], [bounds.north, bounds.east]], {
            paddingTopLeft: [left + m, top + m], paddingBottomRight: [right + m, bottom + m], maxZoom: Math.max(FIT_ZOOM, request.kind === 'rows' ? map.getZoom() : 0), animate
        });
    }

    function leastZoom() {
        return Math.max(1, Math.ceil(Math.log2(Math.max(container.clientHeight, container.clientWidth / 2) / 256) - 0.2));
    }

    /** @param {Readonly<State>} now @param {ReadonlySet<keyof State>} changed */
    function update(now, changed) {
        if (changed.has('mapMode') || changed.has('sizeBy')) events.setLook({mode: now.mapMode, sizeBy: now.sizeBy});
        if (changed.has('columns') || changed.has('mask')) {
            if (changed.has('columns')) data = now.columns ? eventDataOf(now.columns) : null;
            events.setDays(now.window, now.certain);
            events.setData(data, now.mask, now.remote);
            if (changed.has('columns')) paint();
        } else if (changed.has('window') || changed.has('certain')) events.setDays(now.window, now.certain);
        if (changed.has('filters')) area.show(now.filters.area);
        if (changed.has('fitRequest') && now.fitRequest) {
            fitted = true;
            fit(now.fitRequest, now.columns !== null && !still);
        }
        if (now.columns?.remote) fitted = true; // the rows that are here do not say where all are
        if (!fitted && now.columns && now.columns.sections[0]) {
            fitted = true;
            fit({kind: 'shown'}, false, FIRST_SHARE);
        }
        if (REDRAW.some(key => changed.has(key))) draw(!changed.has('window') || changed.has('columns') || changed.has('mask'));
        else if (changed.has('tables') || changed.has('filters')) showLegend();
    }

    /** @type {ReturnType<typeof eventDataOf> | null} */
    let data = null;
    const onMove = () => { if (basemap.exceeded()) settle.request(); };
    map.on('move', onMove);
    map.on('movestart zoomstart', () => { if (!isWhole) frame.request(); });
    map.on('moveend viewreset resize', settle.request);
    container.addEventListener('keydown', (e) => {
        if (e.key !== 'Enter' || e.target !== container || area.isDrawing()) return;
        e.preventDefault();
        e.stopPropagation();
        openTable();
    }, {signal});
    const resize = new ResizeObserver(() => {
        map.invalidateSize({pan: false});
        map.setMinZoom(leastZoom());
        settle.request();
    });
    resize.observe(container);
    watchTheme(() => {
        paint();
        basemap.place();
        frame.request();
    }, signal);
    paint();
    basemap.load().then((loaded) => {
        if (signal.aborted) return;
        events.setBasemap(loaded);
        settle.request();
    }, (/** @type {unknown} */ e) => {
        if (!signal.aborted) console.error('The basemap could not be loaded', e); // the map works without it, on plain ground
    });
    const unsubscribe = state.subscribe(update);
    update(state.get(), new Set(/** @type {(keyof State)[]} */ (['columns', 'mask', 'window', 'filters', 'mapMode', 'sizeBy', 'fitRequest'])));
    settle.now();
    return {
        destroy() {
            stop.abort();
            unsubscribe();
            frame.cancel();
            settle.cancel();
            nameAround.cancel();
            resize.disconnect();
            for (const part of [pointer, controls, panels, table, area, basemap, events]) part.destroy();
            map.remove();
        }
    };
}
