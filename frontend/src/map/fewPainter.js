// Few events: pins, small groups, areas with their mark on the rim, and names.
import {drawMark} from '../canvas/symbols.js';
import {drawText, shortCount, textWidth} from '../canvas/text.js';
import {mergePins, rimPosition} from '../canvas/pins.js';
import {bubbleRadius} from '../core/bubbles.js';
import {kmToPixels, toPixel} from './mercator.js';
import {drawOutline, worldCopies} from './basemapPainter.js';
/** @import {Palette} from '../canvas/palette.js' */
/** @import {View} from './canvasLayer.js' */
/** @import {EventData} from './eventData.js' */
/** @import {Basemap} from './basemapData.js' */
/** @import {createBoxes} from '../canvas/boxes.js' */
/** @import {Weights} from '../core/bubbles.js' */

/** @typedef {{x: number, y: number, r: number, rows: number[], bubble: number, cells?: Set<number>}} Target what can be pointed at, in the canvas' CSS pixels; `bubble` -1 when `rows`, or in the heat map `cells`, say all */
/** @typedef {{g: CanvasRenderingContext2D, view: View, palette: Palette, data: EventData, basemap: Basemap | null, boxes: ReturnType<typeof createBoxes>, selection: number, hover: number, weights: Weights | null, margin: number}} Scene `margin`: how much of the canvas' edge is left out, in CSS pixels */
/** @typedef {{x: number, y: number, rows: number[], cx: number, cy: number, radius: number, country: string, leader: boolean}} Area an imprecise place: its mark and its circle */

export const PIN = 14;
const LEAST_RADIUS = 11, COUNTRY_RADIUS = 14;

/**
 * @param {Scene} scene
 * @param {number[]} rows in the window and near the view
 * @returns {Target[]} topmost first
 */
export function drawFew(scene, rows) {
    const {data: {points}, selection} = scene, copies = worldCopies(scene.view);
    const pins = [], loose = [];
    for (const row of rows) {
        for (const copy of copies) {
            const at = {row, ...place(scene, row, copy)};
            if (at.x < -60 || at.y < -60 || at.x > scene.view.width + 60 || at.y > scene.view.height + 60) continue;
            if (points.hollow[row]) loose.push(at);
            else pins.push(at);
        }
    }
    const chosen = pins.filter(p => p.row === selection);
    const spots = [...chosen.map(p => ({x: p.x, y: p.y, rows: [p.row]})), ...mergePins(pins.filter(p => p.row !== selection))];
    for (const s of spots) reserve(scene, s, s.rows[0] === selection ? 18 : s.rows.length > 1 ? 13 : 9);
    const areas = layAreas(scene, loose);
    for (const a of areas) drawArea(scene, a);
    const marks = [...spots, ...areas].map(s => ({...s, chosen: s.rows.includes(selection), hollow: 'radius' in s}));
    const weight = (/** @type {{rows: number[]}} */ m) => scene.weights?.of[m.rows[0]] ?? 0;
    marks.sort((p, q) => Number(p.chosen) - Number(q.chosen) || weight(q) - weight(p));
    for (const m of marks) drawSpot(scene, m, m.hollow, m.chosen);
    return marks.reverse().map(m => ({x: m.x, y: m.y, r: m.rows.length > 1 ? bubbleRadius(m.rows.length) + 2 : 12, rows: m.rows, bubble: -1}));
}

/** @param {Scene} scene @param {number} row @param {number} copy */
export function place({view, data: {points}}, row, copy) {
    return {x: toPixel(points.x[row], view.zoom) + copy * view.size - view.x, y: toPixel(points.y[row], view.zoom) - view.y};
}

/** @param {Scene} scene @param {{x: number, y: number}} at @param {number} r */
function reserve({boxes}, {x, y}, r) {
    boxes.take([x - r, y - r, x + r, y + r]);
}

/** Events of one area share its circle. @param {Scene} scene @param {{row: number, x: number, y: number}[]} pins @returns {Area[]} */
export function layAreas(scene, pins) {
    const {data: {columns}, view, boxes, selection} = scene;
    /** @type {Map<string, {x: number, y: number, rows: number[]}>} */
    const groups = new Map();
    for (const {row, x, y} of pins) {
        const key = row === selection ? 'chosen' : `${x.toFixed(1)},${y.toFixed(1)},${columns.radiusKm[row].toFixed(0)}`, group = groups.get(key);
        if (group) group.rows.push(row);
        else groups.set(key, {x, y, rows: [row]});
    }
    const out = [];
    for (const {x, y, rows} of groups.values()) {
        const row = rows[0], isCountry = columns.placePrecisions[columns.placePrecision[row]] === 'country';
        const country = isCountry ? columns.countries[columns.country[row]]?.[0] ?? '' : '';
        const radius = country ? COUNTRY_RADIUS : Math.max(LEAST_RADIUS, kmToPixels(columns.radiusKm[row], columns.y[row], view.zoom));
        const onOutline = country && scene.basemap ? outlinePosition(scene.basemap, country, view, x) : null;
        const at = onOutline && boxes.free([onOutline.x - 8, onOutline.y - 8, onOutline.x + 8, onOutline.y + 8]) ? onOutline : radius > 200 ? towardsView(x, y, radius, view) : rimPosition(x, y, radius, boxes.free);
        reserve(scene, at, rows.length > 1 ? 13 : 8);
        out.push({...at, rows, cx: x, cy: y, radius, country});
    }
    return out;
}

/**
 * The visible corner of a country's outline that lies farthest to the north-east; null where the country is small, or its outline out of sight.
 * @param {Basemap} basemap @param {string} code @param {View} view @param {number} near x of the country's middle, which tells the copy of the world
 */
function outlinePosition(basemap, code, view, near) {
    const outline = basemap.country(code);
    if (!outline) return null;
    const scale = view.size / basemap.world, {points, box} = outline, edge = view.pad + 24;
    let most = -Infinity, best = null;
    const shift = Math.round((near + view.x - (box[0] + box[2]) / 2 * scale) / view.size) * view.size - view.x;
    for (let k = 0; k < points.length; k += 2) {
        const x = points[k] * scale + shift, y = points[k + 1] * scale - view.y;
        if (x - y <= most || x < edge || y < edge || x > view.width - edge || y > view.height - edge) continue;
        [most, best] = [x - y, {x, y, leader: false}];
    }
    return Math.max(...widthsOf(box)) * scale > 60 ? best : null;
}

/** @param {Int32Array} box left, top, right, bottom of each line */
const widthsOf = box => Array.from({length: box.length / 4}, (_, i) => box[i * 4 + 2] - box[i * 4]);

/** A circle that fills the view keeps its mark in it. @param {number} x @param {number} y @param {number} radius @param {View} view */
function towardsView(x, y, radius, view) {
    const dx = view.width / 2 - x, dy = view.height / 2 - y, d = Math.hypot(dx, dy) || 1;
    return {x: x + dx / d * radius, y: y + dy / d * radius, leader: false};
}

/** @param {Scene} scene @param {Area} area */
export function drawArea({g, view, palette, basemap, data: {columns}}, {x, y, rows, cx, cy, radius, country, leader}) {
    const color = palette[columns.families[columns.family[rows[0]]]], outline = country && basemap ? basemap.country(country) : null;
    if (outline && basemap) drawOutline(g, basemap, outline, view, color);
    else {
        g.beginPath();
        g.arc(cx, cy, radius, 0, 7);
        g.globalAlpha = 0.13;
        g.fillStyle = color;
        g.fill();
        g.globalAlpha = 1;
        g.setLineDash([3, 2.5]);
        g.lineWidth = 1.3;
        g.strokeStyle = color;
        g.stroke();
        g.setLineDash([]);
    }
    if (!leader) return;
    const d = Math.hypot(x - cx, y - cy);
    g.beginPath();
    g.moveTo(cx + (x - cx) * radius / d, cy + (y - cy) * radius / d);
    g.lineTo(x, y);
    g.lineWidth = 1.2;
    g.strokeStyle = color;
    g.stroke();
}

/** A mark or a small count. @param {Scene} scene @param {{x: number, y: number, rows: number[]}} spot @param {boolean} hollow @param {boolean} chosen */
export function drawSpot(scene, {x, y, rows}, hollow, chosen) {
    const {g, palette, data, hover} = scene, {columns, stopped} = data;
    if (rows.length > 1) return drawGroup(scene, x, y, rows, hollow);
    const row = rows[0], size = pinSize(scene, row, hollow) + (row === hover || chosen ? 2 : 0);
    if (chosen) {
        g.beginPath();
        g.arc(x, y, Math.max(15.5, size * 0.75), 0, 7);
        g.fillStyle = palette['pin-case'];
        g.fill();
        g.lineWidth = 2;
        g.strokeStyle = palette['select-ring'];
        g.stroke();
    }
    const family = columns.families[columns.family[row]];
    drawMark(g, {family, x, y, size: chosen ? Math.max(size, PIN * 1.3) : size, color: palette[family], casing: palette['pin-case'], hollow, stopped: stopped(row)});
}

/** @param {Scene} scene @param {number} row @param {boolean} hollow */
function pinSize({weights}, row, hollow) {
    if (!weights || row >= weights.of.length) return hollow ? PIN - 2 : PIN;
    return weights.of[row] ? 10 + 30 * Math.sqrt(weights.of[row] / weights.mostOne) : 9;
}

/** @param {Scene} scene @param {number} x @param {number} y @param {number[]} rows @param {boolean} hollow */
function drawGroup({g, palette, data: {columns}}, x, y, rows, hollow) {
    const r = bubbleRadius(rows.length), ring = hollow ? 1.8 : 3.2;
    g.beginPath();
    g.arc(x, y, r + 1.4, 0, 7);
    g.fillStyle = palette['pin-case'];
    g.fill();
    g.lineWidth = ring;
    if (hollow) g.setLineDash([4, 2]);
    let from = -Math.PI / 2;
    columns.families.forEach((family, k) => {
        const n = rows.filter(row => columns.family[row] === k).length;
        if (!n) return;
        const to = from + n / rows.length * 2 * Math.PI;
        g.beginPath();
        g.arc(x, y, r - ring / 2, from, to);
        g.strokeStyle = palette[family];
        g.stroke();
        from = to;
    });
    g.setLineDash([]);
    g.beginPath();
    g.arc(x, y, r - ring, 0, 7);
    g.fillStyle = palette.surface;
    g.fill();
    drawText(g, shortCount(rows.length), x, y + 0.5, {font: `600 10.5px ${palette.font}`, color: palette.text, align: 'center'});
}

/**
 * Names beside the marks, the chosen and the fullest first.
 * @param {Scene} scene
 * @param {Target[]} targets
 * @param {(target: Target) => string | null} nameOf
 */
export function drawNames({g, palette, boxes, selection, view}, targets, nameOf) {
    const font = `600 11px ${palette.font}`, isChosen = (/** @type {Target} */ t) => Number(t.rows.includes(selection));
    for (const t of [...targets].sort((p, q) => isChosen(q) - isChosen(p) || q.rows.length - p.rows.length)) {
        const text = nameOf(t);
        if (!text) continue;
        const w = textWidth(g, text, font), off = isChosen(t) ? 20 : t.rows.length > 1 ? 15 : 11;
        /** @type {[number, number, CanvasTextAlign, number][]} */
        const tries = [[t.x + off, t.y, 'left', t.x + off], [t.x - off, t.y, 'right', t.x - off - w], [t.x, t.y - off - 5, 'center', t.x - w / 2], [t.x, t.y + off + 5, 'center', t.x - w / 2]];
        for (const [x, y, align, left] of tries) {
            const box = /** @type {const} */ ([left - 2, y - 7, left + w + 2, y + 7]);
            if (!boxes.free(box) || box[0] < view.pad && box[2] > view.pad || box[0] < view.width - view.pad && box[2] > view.width - view.pad) continue;
            boxes.take(box);
            drawText(g, text, x, y + 0.5, {font, color: palette.text, halo: palette.halo, width: 3.5, align});
            break;
        }
    }
}
