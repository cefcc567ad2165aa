// Many events: count bubbles, and pins where a bubble holds one event.
import {bubbleRadius, weightRadius} from '../core/bubbles.js';
import {countOf, weightOf} from '../core/windowCounts.js';
import {shortCount} from '../canvas/text.js';
import {worldCopies} from './basemapPainter.js';
import {drawArea, drawSpot, layAreas, place} from './fewPainter.js';
/** @import {EventView} from '../core/bubbles.js' */
/** @import {Scene, Target} from './fewPainter.js' */
/** @import {createRings} from '../canvas/rings.js' */

/**
 * @param {Scene} scene
 * @param {EventView} events
 * @param {ReturnType<typeof createRings>} rings
 * @returns {Target[]} topmost first; bubbles list no rows
 */
export function drawMany(scene, events, rings) {
    const {g, view, boxes, selection, margin} = scene, width = view.width - margin, height = view.height - margin, {weights} = events, scale = view.size / events.size; // not 1 while a view of the new zoom is on its way
    /** @type {Target[]} */
    const targets = [], single = [], loose = [];
    /** @type {[number, number, number, string][]} */
    const texts = [];
    rings.clear();
    for (const [copy, from, to] of runsOf(scene, events)) {
        for (let k = from; k < to; k++) {
            const n = countOf(events, k), weight = weights ? weightOf(events, k) : 0;
            if (!n) continue;
            if (n === 1 && !weight && !events.boxes) {
                const row = events.rowSum[k], at = place(scene, row, copy);
                if (at.x > margin - 20 && at.y > margin - 20 && at.x < width + 20 && at.y < height + 20 && row !== selection) {
                    if (scene.data.points.hollow[row]) loose.push({...at, row});
                    else single.push({...at, r: 12, rows: [row], bubble: -1});
                }
                continue;
            }
            const x = events.x[k] * scale + copy * view.size - view.x, y = events.y[k] * scale - view.y, label = shortCount(weights ? weight : n), r = weights ? weight && Math.max(weightRadius(weight, weights.most), 7 + 2 * label.length) || weightRadius(0, 1) : bubbleRadius(n, events.hollow[k] === 1);
            if (x < margin - r || y < margin - r || x > width + r || y > height + r) continue;
            if (weights && weight) rings.draw(x, y, r, events.hollow[k] === 1, weights.sums, k * 8, weight);
            else rings.draw(x, y, r, events.hollow[k] === 1, events.counts, k * 8, n);
            targets.push({x, y, r: Math.max(10, r) + 1, rows: n === 1 && !events.boxes ? [events.rowSum[k]] : [], bubble: n === 1 && !events.boxes ? -1 : k});
            if (!weights || weight) texts.push([x, y, r, label]);
        }
    }
    for (const [x, y, r, label] of texts) rings.write(label, x, y, r > 24 ? 12 : r > 15 ? 11 : r > 10 ? 10.5 : 9);
    rings.put(g);
    for (const list of [targets, single]) for (const t of list) boxes.take([t.x - t.r, t.y - t.r, t.x + t.r, t.y + t.r]);
    const marks = [...single, ...drawLoose(scene, loose)];
    for (const t of marks) drawSpot(scene, t, scene.data.points.hollow[t.rows[0]] === 1, false);
    return [...marks.reverse(), ...targets.reverse()];
}

/** Circles the bubble that holds the event pointed at elsewhere. @param {Scene} scene @param {EventView} events @param {Target[]} targets */
export function drawHoverRing({g, palette, hover, view}, {slot, dump, size}, targets) {
    if (hover < 0 || hover >= slot.length || slot[hover] === dump || view.size !== size) return;
    for (const {x, y, r, bubble} of targets) {
        if (bubble !== slot[hover] >>> 3) continue;
        g.beginPath();
        g.arc(x, y, r + 2.5, 0, 7);
        g.lineWidth = 2.5;
        g.strokeStyle = palette['select-ring'];
        g.stroke();
    }
}

/** @param {Scene} scene @param {{row: number, x: number, y: number}[]} loose @returns {Target[]} */
function drawLoose(scene, loose) {
    const areas = layAreas(scene, loose);
    for (const area of areas) drawArea(scene, area);
    return areas.map(({x, y, rows}) => ({x, y, r: 12, rows, bubble: -1}));
}

/**
 * Imprecise bubbles lie below precise ones, in every copy of the world; bubbles may lie a copy to the left or right of the view's own.
 * @param {Scene} scene @param {EventView} events @returns {[number, number, number][]} copy, first bubble, and the one after the last
 */
function runsOf({view}, {bubbles, solid}) {
    const copies = worldCopies(view), all = [copies[0] - 1, ...copies, copies[copies.length - 1] + 1];
    return [...all.map(copy => /** @type {[number, number, number]} */ ([copy, solid, bubbles])), ...all.map(copy => /** @type {[number, number, number]} */ ([copy, 0, solid]))];
}
