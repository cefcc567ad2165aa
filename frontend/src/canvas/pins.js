// Few events: each is a pin of its own; pins merge only where they would overlap. Pure.

/**
 * @typedef {object} Pin
 * @property {number} row
 * @property {number} x CSS pixels
 * @property {number} y
 */
/**
 * @typedef {object} Spot pins drawn as one: a mark when it holds one row, else a count
 * @property {number} x
 * @property {number} y
 * @property {number[]} rows
 */

const PIN_REACH = 7, GROUP_REACH = 12;

/**
 * Merges the nearest pair again and again until no two overlap.
 * @param {Pin[]} pins a few hundred at most
 * @returns {Spot[]} in the order of their first row
 */
export function mergePins(pins) {
    /** @type {(Spot | null)[]} */
    const spots = sameSpot(pins);
    for (;;) {
        let best = Infinity, a = -1, b = -1;
        for (let i = 0; i < spots.length; i++) {
            const p = spots[i];
            if (!p) continue;
            for (let j = i + 1; j < spots.length; j++) {
                const q = spots[j];
                if (!q || Math.abs(p.x - q.x) > 24 || Math.abs(p.y - q.y) > 24) continue;
                const d = Math.hypot(p.x - q.x, p.y - q.y);
                if (d < reach(p) + reach(q) - 1 && d < best) [best, a, b] = [d, i, j];
            }
        }
        if (a < 0) break;
        spots[a] = join(/** @type {Spot} */ (spots[a]), /** @type {Spot} */ (spots[b]));
        spots[b] = null;
    }
    return spots.filter(s => s !== null);
}

/** @param {Spot} s */
const reach = s => (s.rows.length > 1 ? GROUP_REACH : PIN_REACH);

/** Pins at the same pixel first: most of what merges does. @param {Pin[]} pins */
function sameSpot(pins) {
    /** @type {Map<string, Spot>} */
    const byPixel = new Map();
    for (const {row, x, y} of pins) {
        const key = `${Math.round(x)},${Math.round(y)}`, at = byPixel.get(key);
        if (at) at.rows.push(row);
        else byPixel.set(key, {x, y, rows: [row]});
    }
    return [...byPixel.values()];
}

/** @param {Spot} p @param {Spot} q @returns {Spot} at the centre of all */
function join(p, q) {
    const n = p.rows.length, m = q.rows.length;
    return {x: (p.x * n + q.x * m) / (n + m), y: (p.y * n + q.y * m) / (n + m), rows: [...p.rows, ...q.rows].sort((a, b) => a - b)};
}

const ANGLES = [-45, 225, -90, 135, 45, 180, 0, 90].map(a => a * Math.PI / 180);

/**
 * Where the mark of an imprecise place stands: on the rim of its area, or beyond on a leader, never in the middle.
 * @param {number} x middle of the area
 * @param {number} y
 * @param {number} radius CSS pixels
 * @param {(box: readonly [number, number, number, number]) => boolean} free
 * @returns {{x: number, y: number, leader: boolean}}
 */
export function rimPosition(x, y, radius, free) {
    for (const times of [1, 1.6, 2.2]) {
        const r = radius + (times - 1) * Math.min(radius, 30);
        for (const a of ANGLES) {
            const px = x + r * Math.cos(a), py = y + r * Math.sin(a);
            if (free([px - 8, py - 8, px + 8, py + 8])) return {x: px, y: py, leader: times > 1};
        }
    }
    return {x: x + radius * Math.SQRT1_2, y: y - radius * Math.SQRT1_2, leader: false};
}
