import {assert, describe, it} from './runner.js';
import {buildView} from '../src/canvas/eventView.js';
import {countOf, orderByTime, rowsOf, seeArea, setWindow} from '../src/canvas/windowCounts.js';
/** @import {Area, EventView, Points} from '../src/canvas/eventView.js' */

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

/** @param {ReturnType<typeof sample>} s @param {Uint8Array | null} mask @param {EventView} view @param {number} first @param {number} last */
function assertExact({points, start, end}, mask, view, first, last) {
    const counts = new Int32Array(view.dump + 1), rows = Array.from({length: view.bubbles}, () => /** @type {number[]} */ ([]));
    for (let i = 0; i < N; i++) {
        if (start[i] > last || end[i] < first) continue;
        counts[view.slot[i]]++;
        if (view.slot[i] === view.dump) continue;
        assert.ok(!mask || mask[i], 'a filtered row is in a bubble');
        assert.equal(view.slot[i] & 7, points.family[i]);
        rows[view.slot[i] >>> 3].push(i);
    }
    assert.deepEqual(view.counts, counts);
    rows.forEach((list, k) => {
        assert.equal(countOf(view, k), list.length);
        assert.equal(view.rowSum[k], list.reduce((a, b) => a + b, 0));
    });
}

describe('orderByTime', () => {
    it('sorts rows by end day, over years and over ages', () => {
        for (const scale of [1, 5000]) {
            const start = Int32Array.from({length: 500}, (_, i) => i * scale - 900000), end = start.map((day, i) => day + (i * 37 % 101) * scale), {byEnd, ends} = orderByTime(start, end);
            assert.deepEqual([...byEnd].sort((a, b) => a - b), [...start.keys()]);
            byEnd.forEach((row, k) => assert.equal(ends[k], end[row]));
            for (let k = 1; k < ends.length; k++) assert.ok(ends[k - 1] < ends[k] || ends[k - 1] === ends[k] && byEnd[k - 1] < byEnd[k]);
        }
    });
    it('takes none', () => assert.equal(orderByTime(new Int32Array(0), new Int32Array(0)).byEnd.length, 0));
});

describe('bubbles', () => {
    it('count what a scan counts, in random windows, areas and filters', () => {
        const s = sample(1);
        for (let round = 0; round < 12; round++) {
            const mask = round % 3 ? s.mask : null, view = buildView(s.points, mask, anyArea(s.next));
            for (let step = 0; step < 12; step++) {
                const first = s.int(DAYS) - 1100, last = first + (step % 4 ? s.int(900) : s.int(3) - 1);
                setWindow(view, s.order, first, last);
                if (last >= first) assertExact(s, mask, view, first, last);
                else assert.ok(view.counts.every(n => n === 0), 'an empty window counts something');
            }
        }
    });
    it('leave out no row of the visible area that passes the filter', () => {
        const s = sample(2);
        for (let round = 0; round < 20; round++) {
            const area = anyArea(s.next), view = buildView(s.points, s.mask, area), inside = insideOf(area);
            let expected = 0, seen = 0;
            for (let i = 0; i < N; i++) {
                if (!s.mask[i] || !inside(s.points.x[i], s.points.y[i])) continue;
                expected++;
                assert.notEqual(view.slot[i], view.dump);
                if (view.seen[i] === s.points.family[i]) seen++;
            }
            assert.equal(seen, expected);
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
        setWindow(view, s.order, 200, 500);
        let listed = 0;
        for (let k = 0; k < view.bubbles; k++) {
            const rows = rowsOf(view, s.order, k, 200, 500);
            assert.equal(rows.length, countOf(view, k));
            listed += rows.length;
        }
        assert.equal(rowsOf(view, s.order, -1, 200, 500).length, listed);
    });
    it('tell what is in sight after panning within the view', () => {
        const s = sample(6), area = {zoom: 4, x: 900, y: 1200, width: 900, height: 600}, view = buildView(s.points, s.mask, area), moved = {...area, x: 1000, y: 1150};
        setWindow(view, s.order, 100, 1500);
        assert.ok(view.covers(moved));
        assert.ok(!view.covers({...area, x: 4000}));
        assert.ok(!view.covers({...area, zoom: 5}));
        seeArea(view, s.points, s.order, moved);
        const inside = insideOf(moved), expected = new Int32Array(7);
        for (let i = 0; i < N; i++) if (s.mask[i] && s.start[i] <= 1500 && s.end[i] >= 100 && inside(s.points.x[i], s.points.y[i])) expected[s.points.family[i]]++;
        assert.deepEqual(view.tally.slice(0, 7), expected);
        assert.ok(expected.some(n => n > 0));
    });
});
