// Which part of the world holds some events. Pure.
import {insideTest} from '../core/insideTest.js';
import {xToLon, yToLat} from './mercator.js';
/** @import {Bounds} from '../core/types.js' */

const PARTS = 720, UNIT = 4294967296 / PARTS, FEW = 50;

/**
 * The least box around places, across the antimeridian where that is less.
 * @param {Uint32Array} x fixed point
 * @param {Uint32Array} y
 * @param {(visit: (row: number) => void) => void} eachRow
 * @param {number} [share] of the events that the box has to hold: less than 1 leaves out what lies far off
 * @returns {Bounds | null} null without any row; `east` may be beyond 180
 */
export function boundsOf(x, y, eachRow, share = 1) {
    const columns = createParts(), lines = createParts();
    eachRow((row) => {
        columns.add(x[row]);
        lines.add(y[row]);
    });
    if (!columns.total()) return null;
    const [left, right] = columns.least(share, true), [top, bottom] = lines.least(share, false), west = xToLon(left), east = xToLon(right);
    return {west, east: east < west ? east + 360 : east, north: yToLat(top), south: yToLat(bottom)};
}

/** Counts along one direction, with the least and the greatest value in each part. */
function createParts() {
    const low = new Float64Array(PARTS).fill(Infinity), high = new Float64Array(PARTS).fill(-Infinity), counts = new Uint32Array(PARTS);
    let total = 0;
    return {
        total: () => total,
        /** @param {number} value */
        add(value) {
            const p = Math.floor(value / UNIT);
            counts[p]++;
            total++;
            if (value < low[p]) low[p] = value;
            if (value > high[p]) high[p] = value;
        },
        /** The shortest run of parts that holds the share, by its first and last value. @param {number} share @param {boolean} around whether the last part is followed by the first @returns {[number, number]} */
        least(share, around) {
            const need = Math.ceil(total * share);
            let best = Infinity, from = 0, to = PARTS - 1, sum = 0, end = 0;
            for (let start = 0; start < PARTS; start++) {
                while (sum < need && end < (around ? start + PARTS : PARTS)) sum += counts[end++ % PARTS];
                if (sum < need) break;
                if (counts[start] && high[(end - 1) % PARTS] - low[start] + Math.floor((end - 1) / PARTS) * 4294967296 < best) [best, from, to] = [high[(end - 1) % PARTS] - low[start] + Math.floor((end - 1) / PARTS) * 4294967296, start, (end - 1) % PARTS];
                sum -= counts[start];
            }
            return [low[from], high[to]];
        }
    };
}

/**
 * @param {Readonly<import('../core/types.js').State>} state
 * @param {Exclude<import('../core/types.js').FitRequest, {kind: 'view'}>} request
 * @param {number} [share] as in boundsOf; a few events are always all shown
 * @returns {Bounds | null}
 */
export function boundsOfRequest({columns, mask, window, certain}, request, share = 1) {
    if (request.kind === 'bounds') return request.bounds;
    if (!columns) return null;
    if (request.kind === 'rows') return boundsOf(columns.x, columns.y, (visit) => { for (const row of Array.from(request.rows)) if (columns.x[row]) visit(row); });
    const inside = insideTest(columns, window, certain), located = columns.sections[0];
    return boundsOf(columns.x, columns.y, (visit) => { for (let row = 0; row < located; row++) if (mask[row] && inside(row)) visit(row); }, located > FEW ? share : 1);
}
