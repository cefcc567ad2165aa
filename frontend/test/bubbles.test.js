import {assert, describe, it} from './runner.js';
import {bubbleRadius, buildHeat, buildView, covers, gridOf, heatOfCells, viewOfCells, weigh, weightRadius} from '../src/core/bubbles.js';
import {countOf, rowsOf, setWindow, weightOf} from '../src/core/windowCounts.js';
import {orderByTime} from '../src/core/timeOrder.js';
import {wholeDays} from '../src/map/eventData.js';
/** @import {Area, EventView, Points} from '../src/core/bubbles.js' */
/** @import {DayWindow} from '../src/core/windowCounts.js' */

const N = 6000, DAYS = 4000;

/** The same numbers on every run (mulberry32). @param {number} seed */
function random(seed) {
    return () => {
        seed = seed + 0x6D2B79F5 | 0;
        let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
        t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
        return ((t ^ t >>> 14) >>> 0) / 4294967296;
    };
}

/** Events in clusters, some across the antimeridian, a tenth of them weeks to years long. @param {number} seed */
function sample(seed) {
    const next = random(seed), int = (/** @type {number} */ n) => Math.floor(next() * n);
    const start = Int32Array.from({length: N}, () => int(DAYS) - 1000).sort(), end = start.map(day => (int(10) ? day : day + int(700)));
    const cities = Array.from({length: 60}, () => [next(), 0.2 + next() * 0.6]), x = new Uint32Array(N), y = new Uint32Array(N);
    for (let i = 0; i < N; i++) {
        const [cx, cy] = cities[int(60)];
        x[i] = ((cx + (next() - 0.5) * 0.02 + 1) % 1) * 4294967295;
        y[i] = (cy + (next() - 0.5) * 0.02) * 4294967295;
    }
    /** @type {Points} */
    const points = {count: N, x, y, family: Uint8Array.from({length: N}, () => int(7)), hollow: Uint8Array.from({length: N}, () => (int(12) ? 0 : 1))};
    return {points, start, end, order: orderByTime(start, end), mask: Uint8Array.from({length: N}, () => (int(3) ? 1 : 0)), next, int};
}

/** Whether a pixel is visible, the slow way. @param {Area} area @returns {(x: number, y: number) => boolean} */
function insideOf({zoom, x, y, width, height}) {
    const size = 256 * 2 ** zoom, unit = 2 ** (24 - zoom);
    return (px, py) => {
        const dy = Math.floor(py / unit) - Math.floor(y), dx = ((Math.floor(px / unit) - Math.floor(x)) % size + size) % size;
        return dy >= 0 && dy < Math.ceil(height) && dx < Math.ceil(width);
    };
}

/** @param {() => number} next @returns {Area} somewhere, also beyond the antimeridian */
function anyArea(next) {
    const zoom = Math.floor(next() * 9), size = 256 * 2 ** zoom;
    return {zoom, x: (next() * 1.4 - 0.2) * size, y: next() * size * 0.8, width: 300 + next() * 1200, height: 200 + next() * 700};
}

/** @param {ReturnType<typeof sample>} s @param {number} row @param {DayWindow} window */
const isIn = ({start, end}, row, {first, last, certain}) => (certain ? start[row] >= first && end[row] <= last : start[row] <= last && end[row] >= first);

/** @param {ReturnType<typeof sample>} s @param {Uint8Array | null} mask @param {EventView} view @param {DayWindow} window */
function assertExact(s, mask, view, window) {
    const counts = new Int32Array(view.dump + 1), sums = new Float64Array(view.dump + 1), rows = Array.from({length: view.bubbles}, () => /** @type {number[]} */ ([]));
    for (let i = 0; i < N; i++) {
        if (!isIn(s, i, window)) continue;
        counts[view.slot[i]]++;
        if (view.weights) sums[view.slot[i]] += view.weights.of[i];
        if (view.slot[i] === view.dump) continue;
        assert.ok(!mask || mask[i], 'a filtered row is in a bubble');
        assert.equal(view.slot[i] & 7, s.points.family[i]);
        rows[view.slot[i] >>> 3].push(i);
    }
    assert.deepEqual(view.counts, counts);
    if (view.weights) assert.deepEqual(view.weights.sums, sums);
    rows.forEach((list, k) => {
        assert.equal(countOf(view, k), list.length);
        assert.equal(view.rowSum[k], list.reduce((a, b) => a + b, 0));
    });
}

describe('windows that begin or end within a day', () => {
    it('hold events by their time of day, whichever window came before', () => {
        const {points, start, end, mask, next, int} = sample(3), second = Int32Array.from({length: N}, () => (int(3) ? int(86400) : -1)), order = orderByTime(start, end, second), view = buildView(points, mask, {zoom: 2, x: 0, y: 0, width: 1024, height: 1024});
        for (let round = 0; round < 80; round++) {
            const from = int(DAYS) - 1000 + int(4) / 4, to = from + (int(2) ? int(8) / 4 + 0.25 : next() * 300), certain = int(2) === 0, window = wholeDays({start: from, end: to}, certain);
            setWindow(view, order, window);
            const inside = [];
            for (let i = 0; i < N; i++) {
                const timed = second[i] >= 0 && start[i] === end[i], time = start[i] + second[i] / 86400;
                if (view.slot[i] !== view.dump && (timed ? time >= from && time < to : certain ? start[i] >= from && end[i] + 1 <= to : start[i] < to && end[i] + 1 > from)) inside.push(i);
            }
            assert.deepEqual(rowsOf(view, order, () => true, window), inside);
            assert.equal(view.counts.subarray(0, view.dump).reduce((a, b) => a + b, 0), inside.length, `round ${round}`);
        }
    });
});

describe('cells of the server', () => {
    it('make the bubbles and counts that the rows themselves make', () => {
        for (let seed = 1; seed < 6; seed++) {
            const {points, order, mask} = sample(seed), window = {first: 400, last: 900, certain: false}, area = {zoom: 3, x: 300, y: 500, width: 900, height: 600}, own = buildView(points, mask, area), typeFamily = Uint8Array.from({length: 8}, (_, t) => 7 - t), shift = 24 - 3 + 5;
            setWindow(own, order, window);
            /** @type {Map<string, {x: number, y: number, imprecise: boolean, all: number, shown: number, types: Record<string, number>, killed: Record<string, number>, killedEver: number, key: null}>} */
            const cells = new Map();
            for (let i = 0; i < points.count; i++) {
                if (!mask[i]) continue;
                const id = `${points.x[i] >>> shift},${points.y[i] >>> shift},${points.hollow[i]}`, cell = cells.get(id) ?? {x: 0, y: 0, imprecise: points.hollow[i] === 1, all: 0, shown: 0, types: {}, killed: {}, killedEver: 0, key: null}, type = 7 - points.family[i];
                cell.x += points.x[i];
                cell.y += points.y[i];
                cell.all++;
                if (order.start[i] <= window.last && order.end[i] >= window.first) cell.types[type] = (cell.types[type] ?? 0) + 1;
                cells.set(id, cell);
            }
            const made = viewOfCells(own.grid, [...cells.values()].map(cell => ({...cell, x: Math.floor(cell.x / cell.all), y: Math.floor(cell.y / cell.all)})), typeFamily, false), sum = (/** @type {Int32Array} */ counts, /** @type {number} */ to) => counts.subarray(0, to).reduce((a, b) => a + b, 0);
            assert.equal(made.events, own.events);
            assert.equal(sum(made.counts, made.dump), sum(own.counts, own.dump));
            assert.ok(Math.abs(made.bubbles - own.bubbles) <= own.bubbles * 0.05, `${made.bubbles} of ${own.bubbles}`); // centres are rounded, so that a cell at the very reach of a bubble may fall to another
        }
    });
});

describe('orderByTime', () => {
    it('sorts rows that go on for more than a day by end day, over years and over ages', () => {
        for (const scale of [1, 5000]) {
            const start = Int32Array.from({length: 500}, (_, i) => i * scale - 900000), end = start.map((day, i) => day + (i * 37 % 101) * scale), {long, longStarts, longByEnd, longEnds} = orderByTime(start, end);
            assert.deepEqual([...long], [...start.keys()].filter(i => end[i] > start[i]));
            assert.deepEqual([...longByEnd].sort((a, b) => a - b), [...long]);
            long.forEach((row, k) => assert.equal(longStarts[k], start[row]));
            longByEnd.forEach((row, k) => assert.equal(longEnds[k], end[row]));
            for (let k = 1; k < longEnds.length; k++) assert.ok(longEnds[k - 1] < longEnds[k] || longEnds[k - 1] === longEnds[k] && longByEnd[k - 1] < longByEnd[k]);
        }
    });
    it('takes none', () => assert.equal(orderByTime(new Int32Array(0), new Int32Array(0)).longByEnd.length, 0));
});

describe('bubbles', () => {
    for (const [name, build] of /** @type {const} */ ([['bubbles', buildView], ['cells of the heat map', buildHeat]])) {
        it(`count what a scan counts, in random windows, areas and filters: ${name}`, () => {
            const s = sample(name.length), killed = Int32Array.from({length: N}, () => Math.max(0, s.int(40) - 20));
            for (let round = 0; round < 12; round++) {
                const mask = round % 3 ? s.mask : null, view = build(s.points, mask, anyArea(s.next));
                if (round % 2) weigh(view, killed);
                for (let step = 0; step < 16; step++) {
                    const first = step % 5 === 4 ? (view.counted?.first ?? 0) + s.int(20) - 10 : s.int(DAYS) - 1100, last = first + (step % 4 ? s.int(900) : s.int(3) - 1), window = {first, last, certain: (step >> 3) % 2 === 1};
                    setWindow(view, s.order, window);
                    if (last >= first) assertExact(s, mask, view, window);
                    else assert.ok(view.counts.every(n => n === 0), 'an empty window counts something');
                }
            }
        });
    }
    it('weigh what their events weigh, and say the greatest', () => {
        const s = sample(8), view = buildView(s.points, s.mask, {zoom: 3, x: 0, y: 0, width: 2048, height: 2048}), killed = Int32Array.from({length: N}, () => s.int(9));
        weigh(view, killed);
        setWindow(view, s.order, {first: -5000, last: 9000, certain: false});
        const sums = Array.from({length: view.bubbles}, (_, k) => weightOf(view, k));
        assert.equal(view.weights?.most, Math.max(...sums));
        assert.equal(sums.reduce((a, b) => a + b, 0), killed.reduce((sum, n, i) => sum + (s.mask[i] ? n : 0), 0));
        assert.ok(weightRadius(10, 100) < weightRadius(50, 100) && weightRadius(0, 0) > 0);
    });
    it('are apart far enough for their counts to be read', () => {
        const s = sample(9);
        let hidden = 0, all = 0;
        for (let zoom = 2; zoom < 6; zoom++) {
            const view = buildView(s.points, null, {zoom, x: 0, y: 0, width: 256 * 2 ** zoom, height: 256 * 2 ** zoom});
            for (let p = 0; p < view.bubbles; p++) {
                all++;
                for (let q = 0; q < view.bubbles; q++) {
                    if (p === q || Math.hypot(view.x[p] - view.x[q], view.y[p] - view.y[q]) > Math.max(bubbleRadius(view.total[p]), bubbleRadius(view.total[q]))) continue;
                    hidden++;
                    break;
                }
            }
        }
        assert.ok(hidden < all / 100, `${hidden} of ${all} have their count covered`);
    });
    it('leave out no row of the visible area that passes the filter', () => {
        const s = sample(2);
        for (let round = 0; round < 20; round++) {
            const area = anyArea(s.next), view = buildView(s.points, s.mask, area), inside = insideOf(area);
            let expected = 0;
            for (let i = 0; i < N; i++) {
                if (!s.mask[i] || !inside(s.points.x[i], s.points.y[i])) continue;
                expected++;
                assert.notEqual(view.slot[i], view.dump);
            }
            assert.ok(expected <= view.events);
        }
    });
    it('never mix imprecise places with precise ones', () => {
        const s = sample(3), view = buildView(s.points, null, {zoom: 3, x: 0, y: 0, width: 2048, height: 2048});
        for (let i = 0; i < N; i++) assert.equal(view.hollow[view.slot[i] >>> 3], s.points.hollow[i]);
        assert.equal(view.total.reduce((a, b) => a + b, 0), N);
    });
    it('stay as they are while the map is panned', () => {
        const s = sample(4), zoom = 5, at = {zoom, x: 3000, y: 2500, width: 1100, height: 700}, before = buildView(s.points, null, at);
        for (let dx = -300; dx <= 300; dx += 60) {
            const after = buildView(s.points, null, {...at, x: at.x + dx, y: at.y + dx / 2}), common = insideOf({...at, x: at.x + Math.max(0, dx), width: 800});
            for (let i = 0; i < N; i++) {
                if (!common(s.points.x[i], s.points.y[i])) continue;
                const p = before.slot[i] >>> 3, q = after.slot[i] >>> 3;
                assert.closeTo(after.x[q], before.x[p], 1e-6);
                assert.closeTo(after.y[q], before.y[p], 1e-6);
                assert.equal(after.total[q], before.total[p]);
            }
        }
    });
    it('list exactly the rows of the window', () => {
        const s = sample(5), view = buildView(s.points, s.mask, {zoom: 2, x: 0, y: 0, width: 1024, height: 1024});
        for (const certain of [false, true]) {
            const window = {first: 200, last: 500, certain};
            setWindow(view, s.order, window);
            let listed = 0;
            for (let k = 0; k < view.bubbles; k++) {
                const rows = rowsOf(view, s.order, b => b === k, window);
                assert.deepEqual(rows, [...s.start.keys()].filter(i => view.slot[i] >>> 3 === k && view.slot[i] !== view.dump && isIn(s, i, window)));
                listed += rows.length;
            }
            assert.ok(listed > 100);
            assert.equal(rowsOf(view, s.order, () => true, window).length, listed);
        }
    });
    it('know which areas they can draw', () => {
        const s = sample(6), area = {zoom: 4, x: 900, y: 1200, width: 900, height: 600}, view = buildView(s.points, s.mask, area);
        assert.ok(covers(view, {...area, x: 1000, y: 1150}));
        assert.ok(!covers(view, {...area, x: 4000}));
        assert.ok(!covers(view, {...area, zoom: 5}));
    });
});

describe('cells that the server counted', () => {
    const families = Uint8Array.of(0, 1), grid = gridOf({zoom: 4, x: 1000, y: 1000, width: 800, height: 600}), shift = 24 - 4;
    /** @param {number} x world pixels @param {number} y @param {number} n */
    const cell = (x, y, n) => ({x: x * 2 ** shift, y: y * 2 ** shift, imprecise: false, all: 2 * n, shown: n, types: {0: n - 1, 1: 1}, killed: {1: 7}, killedEver: 9, key: null});

    it('are weighed by the killed of the window, and sized by those of all times', () => {
        const view = viewOfCells(grid, [cell(1200, 1200, 5), cell(1203, 1200, 3)], families, true);
        assert.equal(view.bubbles, 1);
        assert.deepEqual([...(view.weights?.sums ?? []).slice(0, 2)], [0, 14]);
        assert.equal(view.weights?.most, 18);
    });

    it('keep their place in the heat map', () => {
        const view = heatOfCells(grid, [cell(1200, 1200, 5), cell(1216, 1200, 3)], families), cols = grid.cols * 4, at = (1200 / 8 - grid.cy * 4) * cols + 1200 / 8 - grid.cx * 4;
        assert.deepEqual([...view.counts.slice(at * 8, at * 8 + 2)], [4, 1]);
        assert.deepEqual([...view.counts.slice((at + 2) * 8, (at + 2) * 8 + 2)], [2, 1]);
        assert.equal(view.counts.reduce((a, b) => a + b, 0), 8);
    });
});
