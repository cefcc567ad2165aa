import {assert, describe, it} from './runner.js';
import {createBoxes} from '../src/canvas/boxes.js';
import {mergePins, rimPosition} from '../src/canvas/pins.js';
import {boundsOf} from '../src/map/fit.js';
import {kmToPixels, latToY, lonToX, toPixel, xToLon, yToLat} from '../src/map/mercator.js';
import {niceLength} from '../src/map/controls.js';
import {decodeBasemap} from '../src/map/basemapData.js';

describe('pins', () => {
    it('merge only where they would overlap', () => {
        const spots = mergePins([{row: 0, x: 0, y: 0}, {row: 1, x: 5, y: 0}, {row: 2, x: 40, y: 0}, {row: 3, x: 40.2, y: 0.1}, {row: 4, x: 80, y: 0}]);
        assert.deepEqual(spots.map(s => s.rows), [[0, 1], [2, 3], [4]]);
        assert.closeTo(spots[0].x, 2.5, 1e-9);
    });
    it('lose no row', () => {
        const pins = Array.from({length: 300}, (_, row) => ({row, x: row * 37 % 211, y: row * 53 % 173})), spots = mergePins(pins);
        assert.deepEqual(spots.flatMap(s => s.rows).sort((a, b) => a - b), pins.map(p => p.row));
        for (const [i, p] of spots.entries()) for (const q of spots.slice(i + 1)) assert.ok(Math.hypot(p.x - q.x, p.y - q.y) >= 12);
    });
    it('stand on the rim of an area, or beyond it where the rim is taken', () => {
        const boxes = createBoxes(), first = rimPosition(100, 100, 20, boxes.free);
        assert.closeTo(Math.hypot(first.x - 100, first.y - 100), 20, 1e-9);
        for (let i = 0; i < 12; i++) {
            const at = rimPosition(100, 100, 20, boxes.free);
            assert.ok(Math.hypot(at.x - 100, at.y - 100) > 19.9, 'the mark stands inside');
            boxes.take([at.x - 8, at.y - 8, at.x + 8, at.y + 8]);
        }
    });
});

describe('boundsOf', () => {
    /** @param {[number, number][]} places lon, lat */
    const around = (places) => {
        const x = Uint32Array.from(places, p => lonToX(p[0])), y = Uint32Array.from(places, p => latToY(p[1]));
        return boundsOf(x, y, visit => places.forEach((_, i) => visit(i)));
    };
    it('holds all places', () => {
        const b = around([[10, 50], [30, 40], [20, 60]]);
        assert.closeTo(b?.west ?? NaN, 10, 1e-6);
        assert.closeTo(b?.east ?? NaN, 30, 1e-6);
        assert.closeTo(b?.north ?? NaN, 60, 1e-6);
        assert.closeTo(b?.south ?? NaN, 40, 1e-6);
    });
    it('crosses the antimeridian where that is less', () => {
        const b = around([[170, 0], [-170, 10], [178, 5]]);
        assert.closeTo(b?.west ?? NaN, 170, 1e-6);
        assert.closeTo(b?.east ?? NaN, 190, 1e-6);
    });
    it('is null without a place', () => assert.equal(around([]), null));
});

describe('mercator', () => {
    it('turns degrees into fixed point and back', () => {
        for (const [lon, lat] of [[0, 0], [37.39, 55.826], [-179.9, -60], [179.99, 85]]) {
            assert.closeTo(xToLon(lonToX(lon)), lon, 1e-6);
            assert.closeTo(yToLat(latToY(lat)), lat, 1e-6);
        }
    });
    it('agrees with integer shifts at whole zooms', () => {
        const x = lonToX(37.39);
        for (let zoom = 0; zoom <= 18; zoom++) assert.equal(Math.floor(toPixel(x, zoom)), x >>> 24 - zoom);
    });
    it('stretches distances away from the equator', () => {
        assert.closeTo(kmToPixels(100, latToY(60), 5) / kmToPixels(100, latToY(0), 5), 2, 0.01);
    });
});

describe('the scale bar', () => {
    it('takes round lengths', () => {
        assert.equal(niceLength(870000).label, '500 km');
        assert.equal(niceLength(2100000).label, '2,000 km');
        assert.equal(niceLength(120).label, '100 m');
    });
});

describe('decodeBasemap', () => {
    it('refuses anything else', () => assert.throws(() => decodeBasemap(new ArrayBuffer(16)), /basemap/));
    it('reads what the tool writes, and closes rings across the antimeridian', () => {
        const layers = [['arcs', 1, [3, 20, 20, 160, 1, 20, 159, 1, 20]], ['roles', 1, [1]], ['land', 1, [1, 1, 1, 0]], ['countries', 1, [1, 1, 1, 0]],
            ...['borders', 'disputed', 'admin1', 'admin1Fine', 'rivers', 'lakes'].map(name => [name, 0, []])];
        const header = new TextEncoder().encode(JSON.stringify({world: 100, countries: ['XX'], layers: layers.map(([name, count, bytes]) => ({name, count, bytes: /** @type {number[]} */ (bytes).length}))}));
        const data = Uint8Array.from([...new TextEncoder().encode('DLB1'), header.length & 255, header.length >> 8, 0, 0, ...header, ...layers.flatMap(l => /** @type {number[]} */ (l[2]))]);
        const map = decodeBasemap(data.buffer);
        assert.equal(map.coast.start.length, 2);
        assert.deepEqual(map.coast.points, Int32Array.of(10, 10, 90, 20, 10, 30));
        assert.deepEqual(map.land.points.slice(0, 6), Int32Array.of(10, 10, -10, 20, 10, 30));
        assert.deepEqual(map.country('XX')?.points.slice(0, 2), Int32Array.of(10, 10));
        assert.equal(map.country('YY'), null);
    });
});
