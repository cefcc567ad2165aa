// Draws the axis, the histogram and the marks; the window lies in elements below and above.
import {drawMark} from '../canvas/symbols.js';
import {createBoxes} from '../canvas/boxes.js';
import {drawText, textWidth} from '../canvas/text.js';
import {gridValue} from './bins.js';
import {contextOf, ticksOf} from './ticks.js';
/** @import {Columns, Days, Label} from '../core/types.js' */
/** @import {Palette} from '../canvas/palette.js' */
/** @import {Layout} from './layout.js' */
/** @import {Mark} from './marks.js' */
/** @import {createScale} from './scale.js' */

/** @typedef {{g: CanvasRenderingContext2D, layout: Layout, scale: ReturnType<typeof createScale>, range: Days, palette: Palette, columns: Columns}} Plot `range`: what the plot shows, its margins included */
/** @typedef {Mark & {y: number, size: number}} PlacedMark */

const BAR_HEIGHT = 6;

/** @param {Plot} plot */
export function drawAxis({g, layout, scale, range, palette}) {
    const {top, base, right} = layout, end = right + 8, ticks = ticksOf(range, scale.perDay), bold = `600 11px ${palette.font}`;
    g.fillStyle = palette['line-strong'];
    g.fillRect(0, base, end, 1);
    let free = 0;
    const context = contextOf(range.start, scale.perDay), first = ticks.find(t => t.major), room = textWidth(g, context, bold) + 16;
    if (context && (!first || scale.x(first.day) > room)) {
        drawText(g, context, 6, base + 13, {font: bold, color: palette['text-2']});
        free = room;
    }
    for (const {day, label, major} of ticks) {
        const x = Math.round(scale.x(day));
        g.fillStyle = palette.line;
        if (major) g.fillRect(x, top, 1, base - top);
        g.fillStyle = palette['line-strong'];
        g.fillRect(x, base, 1, major ? 6 : 3);
        const font = major ? bold : `400 11px ${palette.font}`, w = label ? textWidth(g, label, font) : 0;
        if (!label || x + 4 + w > layout.axisEnd || x + 4 < free) continue;
        drawText(g, label, x + 4, base + 13, {font, color: palette[major ? 'text-2' : 'text-3']});
        free = x + 4 + w + 8;
    }
}

/** The one grid line. @param {Plot} plot @param {number} most the greatest sum of a bin @returns {{value: number, y: number} | null} what it says and where it is; null where there is none */
export function drawGridLine({g, layout: {top, base, right, small}, palette}, most) {
    const value = most ? gridValue(most) : 0;
    if (!value || small) return null;
    const y = Math.round(base - value * (base - top - 8) / most);
    g.globalAlpha = 0.6;
    g.fillStyle = palette['line-strong'];
    g.fillRect(0, y, right + 8, 1);
    g.globalAlpha = 1;
    return {value, y};
}

/**
 * @param {Plot} plot
 * @param {{marks: Mark[], levels: number}} laid
 * @param {number} size of a mark
 * @param {{selection: number, hover: number, inWindow: (row: number) => boolean, inView: (row: number) => boolean, hollow: (row: number) => boolean, stopped: (row: number) => boolean}} how
 * @returns {PlacedMark[]} as drawn, topmost last
 */
export function drawMarks(plot, {marks, levels}, size, how) {
    const {g, layout: {top, base, small}, palette, columns} = plot, room = base - top - 6 - (small ? 0 : 16);
    const pitch = Math.min(size + 2, room / Math.max(1, levels));
    const placed = marks.map(m => ({...m, y: base - 4 - size / 2 - m.level * pitch, size})), chosen = placed.find(m => m.row === how.selection);
    if (chosen) drawSelectedLine(plot, chosen.x);
    const over = (/** @type {PlacedMark} */ m) => (m.row === how.selection ? 2 : m.row === how.hover ? 1 : 0);
    placed.sort((p, q) => over(p) - over(q));
    for (const m of placed) {
        const {row, x, y, lo, hi} = m, family = columns.families[columns.family[row]], alpha = how.inView(row) ? 1 : 0.4, isChosen = m === chosen;
        if (m.long) {
            g.globalAlpha = Math.min(1, alpha + 0.1);
            g.beginPath();
            g.roundRect(lo, y - BAR_HEIGHT / 2, hi - lo, BAR_HEIGHT, BAR_HEIGHT / 2);
            g.fillStyle = palette[`${family}-pale`];
            g.fill();
            g.lineWidth = 1;
            g.strokeStyle = palette[family];
            g.setLineDash(m.known ? [] : [2.5, 2]);
            g.stroke();
            g.setLineDash([]);
            g.globalAlpha = 1;
        }
        const at = m.long && hi - lo > 40 && !isChosen ? Math.max(lo + size / 2 + 3, Math.min(hi - size / 2 - 3, plot.layout.left + size / 2)) : x;
        m.x = at;
        if (isChosen) {
            g.beginPath();
            g.arc(at, y, Math.max(size, 11) - 1, 0, 7);
            g.fillStyle = palette.surface;
            g.fill();
            g.lineWidth = 1.6;
            g.strokeStyle = palette['select-ring'];
            g.stroke();
        }
        const lit = how.inWindow(row);
        drawMark(g, {family, x: at, y, size: size + (over(m) ? 3 : 0), color: palette[family], casing: how.hollow(row) || isChosen ? palette.surface : palette[lit ? 'time-in' : 'time-out'], casingWidth: 2.4,
            hollow: how.hollow(row), stopped: how.stopped(row) && size > 10, alpha: isChosen ? 1 : alpha});
    }
    return placed;
}

/** @param {Plot} plot @param {number} x */
export function drawSelectedLine({g, layout: {top, base}, palette}, x) {
    g.fillStyle = palette['select-ring'];
    g.fillRect(Math.round(x), top, 1, base - top + 5);
}

/**
 * Names beside marks: the chosen one on top, then by toll; none where there is no room.
 * @param {Plot} plot
 * @param {PlacedMark[]} marks
 * @param {Map<number, Label>} labels
 * @param {number} selection
 * @param {number[]} edges pixels that names keep clear of
 */
export function drawMarkNames({g, layout: {top, right}, palette, columns}, marks, labels, selection, edges) {
    const boxes = createBoxes(), busy = /** @type {Map<number, import('../canvas/boxes.js').Box>} */ (new Map());
    for (const m of marks) busy.set(m.row, [Math.min(m.lo, m.x - 6) - 2, m.y - m.size / 2 - 1, Math.max(m.hi, m.x + 6) + 2, m.y + m.size / 2 + 1]);
    for (const x of edges) boxes.take([x - 5, top, x + 5, 1000]);
    const order = [...marks].sort((p, q) => Number(q.row === selection) - Number(p.row === selection) || columns.killed[q.row] - columns.killed[p.row] || p.row - q.row);
    for (const m of order) {
        const text = labels.get(m.row)?.place, chosen = m.row === selection;
        if (!text) continue;
        const font = `${chosen ? 600 : 400} 11px ${palette.font}`, w = textWidth(g, text, font), up = m.y - m.size / 2 - 9;
        const tries = chosen ? [[m.x + 6, top + 8], [m.x - w - 6, top + 8]] : [[m.hi + 4, m.y], [m.lo - w - 4, m.y], [m.x - w / 2, up], [m.x - w / 2, up - 13], [m.x + 3, up], [m.x - w - 3, up]];
        if (chosen) boxes.take([m.x - 2, top, m.x + 2, m.y]);
        for (const [x, y] of tries) {
            const box = /** @type {const} */ ([x - 3, y - 7, x + w + 3, y + 7]);
            if (box[0] < 2 || box[2] > right + 8 || box[1] < top - 2) continue;
            if (!chosen && !boxes.free(box) || [...busy].some(([row, b]) => row !== m.row && b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1])) continue;
            boxes.take(box);
            drawText(g, text, x, y, {font, color: palette[chosen ? 'text' : 'text-2']});
            break;
        }
    }
}
