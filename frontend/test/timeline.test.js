import {assert, describe, it} from './runner.js';
import {binsOf, gridValue} from '../src/timeline/bins.js';
import {dateOf, dayOf, spokenDate, yearName} from '../src/timeline/dates.js';
import {dragged, snapped} from '../src/timeline/gestures.js';
import {stackOf} from '../src/timeline/histogram.js';
import {boxOf} from '../src/core/box.js';
import {countBins, countDays} from '../src/core/dayCounts.js';
import {fewRows, layMarks} from '../src/timeline/marks.js';
import {createScale, follow, overview, panRange, zoomRange} from '../src/timeline/scale.js';
import {stepped} from '../src/timeline/brush.js';
import {ticksOf} from '../src/timeline/ticks.js';
/** @import {Columns} from '../src/core/types.js' */

/**
 * Columns of dated events only: [first day, last day, family, x, y].
 * @param {number[][]} rows in time order
 * @param {number} located how many have a place
 */
function columnsOf(rows, located = rows.length) {
    const column = (/** @type {number} */ k) => Float64Array.from(rows, r => r[k] ?? 0);
    return /** @type {Columns} */ (/** @type {unknown} */ ({
        count: rows.length, sections: [located, rows.length - located, 0, 0], startDay: Int32Array.from(column(0)), endDay: Int32Array.from(column(1)), family: Uint8Array.from(column(2)), families: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
        x: Uint32Array.from(column(3)), y: Uint32Array.from(column(4)), datePrecision: new Uint8Array(rows.length), datePrecisions: ['day']
    }));
}

describe('dates', () => {
    it('go to days and back, also before the year 100 and before Christ', () => {
        for (const [y, m, d] of [[1970, 0, 1], [2024, 1, 29], [99, 11, 31], [0, 0, 1], [-43, 2, 15], [1600, 1, 29]]) assert.deepEqual(dateOf(dayOf(y, m, d)), {year: y, month: m, day: d});
        assert.equal(dayOf(1970), 0);
        assert.equal(dayOf(2000, 2, 1) - dayOf(2000, 1, 28), 2);
    });
    it('are spoken in full', () => assert.equal(spokenDate(dayOf(2022, 6, 1)), '1 July 2022'));
    it('know no year 0', () => assert.deepEqual([1, 0, -43].map(yearName), ['1', '1 BC', '44 BC']));
    it('step by the calendar and stay in the month', () => {
        assert.equal(stepped(dayOf(2024, 0, 31), 1, 'month'), dayOf(2024, 1, 29));
        assert.equal(stepped(dayOf(2024, 1, 29), -1, 'year'), dayOf(2023, 1, 28));
        assert.equal(stepped(100, 2, 'week'), 114);
        assert.closeTo(stepped(100, 6, 'hour'), 100.25, 1e-9);
    });
});

describe('the scale', () => {
    const range = {start: 100, end: 300}, limits = {start: 0, end: 1000};
    it('turns days into pixels and back', () => {
        const scale = createScale(range, 16, 416);
        assert.equal(scale.x(100), 16);
        assert.equal(scale.x(300), 416);
        assert.equal(scale.day(scale.x(123.5)), 123.5);
    });
    it('zooms about a day that keeps its place', () => {
        const next = zoomRange(range, 2, 150, limits);
        assert.deepEqual(next, {start: 125, end: 225});
        assert.closeTo(createScale(next, 0, 400).x(150), createScale(range, 0, 400).x(150), 1e-9);
    });
    it('stays within its limits', () => {
        assert.deepEqual(zoomRange(range, 0.01, 200, limits), limits);
        assert.deepEqual(panRange(range, -500, limits), {start: 0, end: 200});
        assert.closeTo(zoomRange(range, 1e9, 200, limits).end - zoomRange(range, 1e9, 200, limits).start, 0.25, 1e-9);
    });
    it('follows the window, but does not move for one that is visible', () => {
        assert.equal(follow(range, {start: 120, end: 180}, limits), range);
        assert.deepEqual(follow(range, {start: 280, end: 340}, limits), {start: 140, end: 340});
    });
    it('shows all of the data at first', () => {
        const all = overview({start: 0, end: 1000});
        assert.ok(all.start < 0 && all.end > 1000);
    });
});

describe('ticks', () => {
    const spans = [0.25, 1, 3, 10, 40, 120, 400, 1500, 8000, 40000, 200000, 800000];
    it('have labels that do not collide, from hours to centuries', () => {
        for (const span of spans) {
            for (const start of [dayOf(2023, 10, 17) + 0.4, dayOf(1997, 0, 1), dayOf(2024, 1, 20)]) {
                const perDay = 1000 / span, ticks = ticksOf({start, end: start + span}, perDay), labelled = ticks.filter(t => t.label);
                assert.ok(labelled.length >= 1 && ticks.length < 400, `${span} days: ${labelled.length} labels, ${ticks.length} ticks`);
                for (let i = 1; i < ticks.length; i++) assert.ok(ticks[i].day > ticks[i - 1].day, 'not ascending');
                const minor = labelled.filter(t => !t.major);
                for (let i = 1; i < minor.length; i++) assert.ok((minor[i].day - minor[i - 1].day) * perDay > 24, `${span} days: ${minor[i - 1].label} and ${minor[i].label}`);
            }
        }
    });
    it('name years at 1 January and months at their first', () => {
        const labels = new Map(ticksOf({start: dayOf(2021, 5, 1), end: dayOf(2024, 4, 1)}, 1).filter(t => t.label).map(t => [t.label + (t.major ? '!' : ''), t.day]));
        assert.equal(labels.get('2022!'), dayOf(2022));
        assert.ok(labels.has('Jul'));
    });
    it('name hours within a day', () => assert.ok(ticksOf({start: 19000, end: 19001}, 1000).some(t => t.label === '06:00' || t.label === '03:00')));
});

describe('bins', () => {
    it('are hours where events tell a time of day, which lie at it, and others over their day', () => {
        const columns = {...columnsOf([[10, 10, 0], [10, 10, 1]]), second: Int32Array.of(14 * 3600 + 60, -1)}, bins = binsOf({start: 10, end: 11}, 800, true), mask = Uint8Array.of(1, 1);
        assert.equal(bins.name, 'an hour');
        const counts = countBins(countDays(columns, mask, 'located'), columns, bins.edges), of = (/** @type {number} */ family) => Array.from({length: 24}, (_, h) => counts[h * 7 + family]);
        assert.deepEqual(of(0), Array.from({length: 24}, (_, h) => (h === 14 ? 1 : 0)));
        for (const share of of(1)) assert.closeTo(share, 1 / 24, 1e-9);
    });
    it('are calendar units wide enough to be seen', () => {
        for (const [span, name] of /** @type {[number, string][]} */ ([[100, 'a day'], [1500, 'a week'], [10000, 'a month'], [60000, 'a year'], [900000, 'a decade']])) {
            const bins = binsOf({start: 0, end: span}, 900 / span);
            assert.equal(bins.name, name);
            assert.ok(bins.edges[0] <= 0 && bins.edges[bins.edges.length - 1] >= span);
            for (let i = 1; i < bins.edges.length; i++) assert.ok((bins.edges[i] - bins.edges[i - 1]) * 900 / span > 1.9);
        }
    });
    it('hold every event once: days whole, intervals shared out over their days, and what the map shows apart', () => {
        const half = 2 ** 31, rows = Array.from({length: 500}, (_, i) => [i * 3, i * 3 + (i % 9 ? 0 : i * 7 % 400), i % 7, i % 2 ? half : 0, half]), columns = columnsOf(rows, 400), mask = Uint8Array.from(rows, (_, i) => (i % 5 ? 1 : 0));
        const edges = Float64Array.from({length: 80}, (_, i) => i * 31 - 10), view = {west: -10, east: 10, north: 10, south: -10}, expected = [new Float64Array(79 * 7), new Float64Array(79 * 7)];
        const {solid, pale, most} = stackOf({located: countDays(columns, mask, 'located'), placeless: countDays(columns, mask, 'placeless'), inView: countDays(columns, mask, 'located', boxOf(view))}, columns, edges);
        rows.forEach(([start, end, family], i) => {
            if (!mask[i]) return;
            for (let day = start; day <= end; day++) {
                const bin = edges.findLastIndex(e => e <= day);
                if (bin >= 0 && bin < edges.length - 1) expected[i < 400 && i % 2 ? 0 : 1][bin * 7 + family] += 1 / (end - start + 1);
            }
        });
        for (let k = 0; k < solid.length; k++) {
            assert.closeTo(solid[k], expected[0][k], 1e-6);
            assert.closeTo(pale[k], expected[1][k], 1e-6);
        }
        assert.ok(most > 1);
    });
    it('share an interval that reaches beyond what is visible', () => {
        const columns = columnsOf([[0, 999, 2]]), all = countDays(columns, Uint8Array.of(1), 'located'), none = countDays(columns, Uint8Array.of(0), 'placeless'), {solid} = stackOf({located: all, placeless: none, inView: all}, columns, Float64Array.of(400, 450, 500));
        assert.closeTo(solid[2], 0.05, 1e-9);
        assert.closeTo(solid[9], 0.05, 1e-9);
    });
    it('take a round number for the grid line', () => assert.deepEqual([1700, 999, 7, 1].map(gridValue), [1000, 500, 5, 0]));
});

describe('marks', () => {
    const scale = createScale({start: 0, end: 1000}, 0, 1000);
    it('that would overlap stack, and none is left out', () => {
        const columns = columnsOf([[10, 10, 0], [12, 12, 0], [15, 300, 0], [100, 100, 0], [500, 500, 0]]), {marks} = layMarks(columns, [0, 1, 2, 3, 4], scale, 13, 0);
        assert.deepEqual(marks.map(m => m.row).sort(), [0, 1, 2, 3, 4]);
        for (const p of marks) for (const q of marks) if (p !== q && p.level === q.level) assert.ok(p.hi <= q.lo + 0.02 || q.hi <= p.lo + 0.02, 'two marks overlap');
        assert.equal(marks.find(m => m.row === 4)?.level, 0);
    });
    it('of an interval reach from its first to the end of its last day', () => {
        const {marks: [m]} = layMarks(columnsOf([[100, 199, 0]]), [0], scale, 13, 0);
        assert.deepEqual([m.lo, m.hi, m.long, m.known], [100, 200, true, true]);
    });
    it('are too many beyond a limit', () => {
        const columns = columnsOf([[0, 0, 0], [5, 60, 0], [50, 50, 0], [200, 200, 0]]), all = new Uint8Array(4).fill(1);
        assert.deepEqual(fewRows(columns, all, {start: 40, end: 100}, 2), [1, 2]);
        assert.equal(fewRows(columns, all, {start: 0, end: 300}, 3), null);
        assert.deepEqual(fewRows(columns, Uint8Array.of(1, 0, 1, 1), {start: 40, end: 100}, 2), [2]);
    });
});

describe('the window', () => {
    const window = {start: 100, end: 200};
    it('is moved by its bar, changed by a handle, and drawn anew outside', () => {
        assert.deepEqual(dragged({part: 'bar', day: 150, window}, 180), {start: 130, end: 230});
        assert.deepEqual(dragged({part: 'start', day: 101, window}, 151), {start: 150, end: 200});
        assert.deepEqual(dragged({part: 'start', day: 100, window}, 260), {start: 200, end: 260});
        assert.deepEqual(dragged({part: 'outside', day: 400, window}, 350), {start: 350, end: 400});
    });
    it('holds whole days, at least one', () => {
        assert.deepEqual(snapped({start: 10.2, end: 10.4}, 5, false), {start: 10, end: 11});
        assert.deepEqual(snapped({start: 10.6, end: 40.6}, 5, true), {start: 11, end: 41});
    });
});
