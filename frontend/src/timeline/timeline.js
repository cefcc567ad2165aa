// The timeline: own marks when events are few, a histogram when they are many, and the window over both.
import {createFrame, createStill} from '../canvas/surface.js';
import {readPalette, watchTheme} from '../canvas/palette.js';
import {boxOf, isInBox} from '../core/box.js';
import {countWindow} from '../core/dayCounts.js';
import {insideTest} from '../core/insideTest.js';
import {moveBy, moveTo} from '../core/play.js';
import {IMPRECISE} from '../core/words.js';
import {binsOf} from './bins.js';
import {createBrush} from './brush.js';
import {createGestures, snapped} from './gestures.js';
import {createHistogram, stackOf} from './histogram.js';
import {BAR, layoutOf} from './layout.js';
import {fewRows, layMarks} from './marks.js';
import {drawAxis, drawGridLine, drawMarkNames, drawMarks, drawSelectedLine} from './plot.js';
import {createSlide} from './sliding.js';
import {createScale, follow, overview, panRange, zoomRange} from './scale.js';
import {createTray} from './tray.js';
import {createZoomButtons} from './zoomButtons.js';
/** @import {Columns, Days, MapView, State, Store, Tables, View} from '../core/types.js' */
/** @import {PlacedMark, Plot} from './plot.js' */

const FEW = 200, NAMED = 30, SMALL_FROM = 100, KEY_ZOOM = 1.5;
/** What the picture shows besides the window, which moves over it. */
const REDRAW = /** @type {const} */ (['columns', 'mask', 'tables', 'remote', 'extent', 'selection', 'labels']);

/**
 * @param {HTMLElement} container positioned, of a height of its own
 * @param {Store} state
 * @returns {View}
 */
export function createTimeline(container, state) {
    const stop = new AbortController(), {signal} = stop, canvas = document.createElement('canvas');
    canvas.className = 'time-plot';
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    container.classList.add('timeline');
    container.append(canvas);
    const picture = createStill(canvas), note = document.createElement('div');
    note.className = 'time-note';
    const tray = createTray(container, () => state.set({listing: {part: 'undated'}, panel: 'events'}), signal);
    const brush = createBrush(container, {change, step: () => state.get().step}, signal), drawHistogram = createHistogram();
    createZoomButtons(container, {zoom: factor => show(zoomRange(range, factor, middleOf(), limits())), reset: () => reset()}, signal);
    container.append(note);
    /** @type {Days} */
    let range = {start: 0, end: 1}, visible = range;
    let layout = layoutOf(container.clientWidth, container.clientHeight, false), scale = createScale(range, layout.left, layout.right);
    let palette = readPalette(container);
    /** @type {PlacedMark[]} */
    let marks = [];
    let few = true, trayShown = false;
    /** The last histogram and what it was made from. @type {{from: unknown[], bins: ReturnType<typeof binsOf>, stack: ReturnType<typeof stackOf>} | null} */
    let histogram = null;

    let noteWidth = 0;
    const slideNote = createSlide(note);

    const frame = createFrame(draw);

    /** @param {Days} window */
    function change(window) {
        state.set({window});
    }

    /** @returns {Days} how far one can zoom out or pan */
    function limits() {
        const {start, end} = overview(state.get().extent), room = (end - start) / 2;
        return {start: start - room, end: end + room};
    }

    /** @param {Days} next */
    function show(next) {
        range = next;
        frame.request();
    }

    function place() {
        layout = layoutOf(container.clientWidth, container.clientHeight, trayShown && container.clientHeight >= 120);
        scale = createScale(range, layout.left, layout.right);
    }

    function placeWindow() {
        const now = state.get();
        brush.update(now.window, now.extent, layout, scale.x);
        if (note.hidden) return;
        const clear = [scale.x(now.window.start), scale.x(now.window.end)].reduce((x, edge) => (edge > x - 12 && edge < x + noteWidth + 8 ? edge + 12 : x), 8); // beside the handles
        slideNote(Math.round(clear));
    }

    /** The day that buttons and keys zoom about: the middle of the window where it is in sight, else of what is. */
    function middleOf() {
        const {window} = state.get(), middle = (window.start + window.end) / 2;
        return middle > range.start && middle < range.end ? middle : (range.start + range.end) / 2;
    }

    function draw() {
        paint();
        picture.show();
    }

    function paint() {
        place();
        visible = range;
        const now = state.get(), {g, ratio} = picture.fit(layout.width, layout.height), {columns, tables} = now;
        g.textRendering = 'geometricPrecision';
        marks = [];
        few = true;
        note.hidden = true;
        if (!columns || !tables || !columns.remote && columns.sections[0] + columns.sections[1] === 0) return placeWindow();
        /** @type {Plot} */
        const plot = {g, layout, scale, range: {start: scale.day(0), end: scale.day(layout.right + 8)}, palette, columns};
        if (columns.remote && (now.timeRange?.start !== plot.range.start || now.timeRange.end !== plot.range.end)) state.set({timeRange: plot.range});
        const inSight = [tables.located, tables.placeless].reduce((sum, table) => countWindow(table, columns, plot.range).reduce((a, b) => a + b, sum), 0);
        const rows = columns.remote || inSight > FEW ? null : fewRows(columns, now.mask, plot.range, FEW);
        few = rows !== null;
        if (!few) drawMany(plot, now, tables, ratio);
        drawAxis(plot);
        g.save();
        g.beginPath();
        g.rect(0, 0, layout.right + 8, layout.height);
        g.clip();
        if (rows) drawFew(plot, rows, now);
        else drawOver(plot, now);
        g.restore();
        placeWindow();
        canvas.setAttribute('aria-label', rows ? `${rows.length} events on the timeline` : 'Events over time');
    }

    /** @param {Plot} plot @param {number[]} rows @param {Readonly<State>} now */
    function drawFew(plot, rows, now) {
        const {columns} = plot, size = rows.length > SMALL_FROM ? 8 : layout.small ? 11 : 13, laid = layMarks(columns, rows, scale, size, rows.length > SMALL_FROM ? 9 : 0);
        marks = drawMarks(plot, laid, size, {
            selection: now.selection, hover: now.hover, inWindow: insideTest(columns, now.window, now.certain), inView: inViewTest(columns, now.mapView),
            hollow: row => row < columns.sections[0] && IMPRECISE.has(columns.placePrecisions[columns.placePrecision[row]]),
            stopped: row => ['foiled', 'failed'].includes(columns.statuses[columns.status[row]])
        });
        const named = layout.small ? [] : rows.length <= NAMED ? marks : marks.filter(m => m.row === now.selection);
        drawMarkNames(plot, named, now.labels, now.selection, [scale.x(now.window.start), scale.x(now.window.end)]);
    }

    /** @param {Plot} plot @param {Readonly<State>} now @param {Tables} tables @param {number} ratio */
    function drawMany(plot, now, tables, ratio) {
        const from = [now.remote ?? tables, range, layout.right];
        if (now.remote) histogram = {from, bins: now.remote.histogram, stack: now.remote.histogram};
        else if (!histogram || histogram.from.some((value, i) => value !== from[i])) {
            const bins = binsOf(plot.range, scale.perDay, Boolean(plot.columns.second));
            histogram = {from, bins, stack: stackOf(tables, plot.columns, bins.edges)};
        }
        drawHistogram(plot, histogram.bins, histogram.stack, ratio);
    }

    /** What stands over the histogram. @param {Plot} plot @param {Readonly<State>} now */
    function drawOver(plot, {columns, selection}) {
        const line = histogram && drawGridLine(plot, histogram.stack.most);
        note.hidden = !line;
        if (line && histogram) {
            const text = `${line.value.toLocaleString('en-GB')} ${histogram.bins.name} · solid in this view, pale elsewhere`;
            if (note.textContent !== text) {
                note.textContent = text;
                noteWidth = note.offsetWidth;
            }
            note.style.top = `${line.y - 17}px`;
        }
        if (!columns || selection < 0 || selection >= columns.sections[0] + columns.sections[1]) return;
        drawSelectedLine(plot, scale.x((columns.startDay[selection] + columns.endDay[selection] + 1) / 2));
    }

    /** @param {number} x @param {number} y @returns {number} row or -1 */
    function rowAt(x, y) {
        for (let i = marks.length - 1; i >= 0; i--) {
            const m = marks[i], reach = Math.max(6, m.size / 2 + 2);
            if (Math.abs(m.x - x) <= reach && Math.abs(m.y - y) <= reach || m.long && x >= m.lo && x <= m.hi && Math.abs(m.y - y) <= 4) return m.row;
        }
        return -1;
    }

    /** @param {number} x @param {number} y */
    function part(x, y) {
        const {window} = state.get(), a = scale.x(window.start), b = scale.x(window.end), grab = matchMedia('(pointer: coarse)').matches ? 22 : 12;
        const near = {start: Math.abs(x - a), end: Math.abs(x - b)}, middle = Math.abs(y - (layout.top + layout.base - BAR) / 2) < 26;
        if (y > layout.base) return 'axis';
        if (middle && Math.min(near.start, near.end) <= grab && rowAt(x, y) < 0) return near.start < near.end ? 'start' : 'end';
        if (x < a || x > b) return 'outside';
        return y < layout.top ? 'bar' : 'inside';
    }

    const reset = () => show(overview(state.get().extent));
    /** @type {ReturnType<typeof part>} */
    let grabbed = 'outside';
    createGestures(container, {
        day: x => scale.day(x),
        window: () => state.get().window,
        part: (x, y) => (grabbed = part(x, y)),
        change: window => change(snapped(window, scale.perDay, grabbed === 'bar' || grabbed === 'inside')),
        zoom: (factor, x) => show(zoomRange(range, factor, scale.day(x), limits())),
        pan: pixels => show(panRange(range, pixels / scale.perDay, limits())),
        hover(x, y) {
            const row = rowAt(x, y), over = row >= 0 ? 'mark' : part(x, y);
            container.dataset.over = over;
            state.set({hover: row});
        },
        click(x, y) {
            const row = rowAt(x, y);
            if (row >= 0) state.set({selection: row, card: true});
        },
        leave: () => state.set({hover: -1}),
        reset
    }, signal);
    container.addEventListener('keydown', (e) => {
        if (e.altKey || e.ctrlKey || e.metaKey || !onKey(e.key, e.shiftKey)) return;
        e.preventDefault();
        e.stopPropagation();
    }, {signal});

    /** @param {string} key @param {boolean} shift @returns {boolean} whether it means something here */
    function onKey(key, shift) {
        const by = {ArrowLeft: -1, ArrowRight: 1}[key], page = {PageUp: -0.5, PageDown: 0.5}[key], where = /** @type {const} */ ({Home: 'first', End: 'last'})[key];
        if (by) state.set({playing: false, window: moveBy(state.get(), by * (shift ? 10 : 1))});
        else if (where) state.set({playing: false, window: moveTo(state.get(), where)});
        else if (page) show(panRange(range, page * (range.end - range.start), limits()));
        else if (key === '0') reset();
        else if (['+', '=', '-'].includes(key)) show(zoomRange(range, key === '-' ? 1 / KEY_ZOOM : KEY_ZOOM, middleOf(), limits()));
        else return false;
        return true;
    }

    /** @param {Readonly<State>} now @param {ReadonlySet<keyof State>} changed */
    function update(now, changed) {
        if (changed.has('extent')) range = overview(now.extent);
        if (changed.has('columns') || changed.has('mask')) {
            const shown = tray.update(now.counts.undated, now.columns, now.mask);
            if (shown !== trayShown) frame.request();
            trayShown = shown;
        }
        if (changed.has('window')) {
            range = follow(range, now.window, limits());
            if (range.start === visible.start && range.end === visible.end && !few) placeWindow();
            else frame.request();
        }
        if (REDRAW.some(key => changed.has(key)) || few && (changed.has('hover') || changed.has('certain'))) frame.request();
    }

    const resize = new ResizeObserver(frame.request);
    resize.observe(container);
    watchTheme(() => {
        palette = readPalette(container);
        frame.request();
    }, signal);
    const unsubscribe = state.subscribe(update);
    update(state.get(), new Set(/** @type {(keyof State)[]} */ (['columns', 'extent', 'counts', 'window'])));
    frame.now();
    return {
        destroy() {
            stop.abort();
            unsubscribe();
            frame.cancel();
            resize.disconnect();
            container.replaceChildren();
            container.classList.remove('timeline');
        }
    };
}

/** @param {Columns} columns @param {MapView | null} view @returns {(row: number) => boolean} whether the map shows where a row was */
function inViewTest(columns, view) {
    const box = boxOf(view), [located] = columns.sections;
    return row => row < located && isInBox(columns, box, row);
}
