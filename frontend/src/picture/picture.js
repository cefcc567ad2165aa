// A picture of the view: what the map and the timeline show, put together from their canvases, with what one needs to read it.
import {readPalette} from '../canvas/palette.js';
import {drawText} from '../canvas/text.js';
import {formatCount, formatDate, plural} from '../core/format.js';
import {filterWords} from '../core/filterWords.js';
import {drawLegend} from './legend.js';
/** @import {Palette} from '../canvas/palette.js' */
/** @import {State} from '../core/types.js' */

const HEAD = 60, SIDE = 16, NARROW = 560; // CSS pixels

/**
 * @param {Readonly<State>} now
 * @param {{map: HTMLElement, timeline: HTMLElement, title: string | null}} parts
 * @returns {Promise<Blob>} PNG, at the screen's own resolution
 */
export function takePicture(now, {map, timeline, title}) {
    const ratio = globalThis.devicePixelRatio || 1, width = map.clientWidth, mapHeight = map.clientHeight, height = HEAD + mapHeight + timeline.clientHeight, palette = readPalette(document.documentElement);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const g = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    g.scale(ratio, ratio);
    g.fillStyle = palette.surface;
    g.fillRect(0, 0, width, height);
    drawHead(g, now, width, title, palette);
    within(g, 0, HEAD, width, mapHeight, () => drawMap(g, now, map, palette));
    within(g, 0, HEAD + mapHeight, width, timeline.clientHeight, () => drawTimeline(g, timeline, width, palette));
    g.fillStyle = palette.line;
    for (const y of [HEAD - 1, HEAD + mapHeight]) g.fillRect(0, y, width, 1);
    return new Promise((resolve, reject) => { canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The browser could not write the picture'))), 'image/png'); });
}

/** Draws with the origin at x, y, and nothing beyond the box. @param {CanvasRenderingContext2D} g @param {number} x @param {number} y @param {number} width @param {number} height @param {() => void} draw */
function within(g, x, y, width, height, draw) {
    g.save();
    g.translate(x, y);
    g.beginPath();
    g.rect(0, 0, width, height);
    g.clip();
    draw();
    g.restore();
}

/** @param {CanvasRenderingContext2D} g @param {Readonly<State>} now @param {number} width @param {string | null} title @param {Palette} palette */
function drawHead(g, now, width, title, palette) {
    const {window, counts, extent} = now, dates = formatDate(Math.floor(window.start), Math.ceil(window.end) - 1, 'range'), filters = filterWords({...now, window: extent});
    const lines = [title ? `${title} · ${dates}` : dates, [counts.shown === counts.total ? plural(counts.total, 'event') : `${formatCount(counts.shown)} of ${plural(counts.total, 'event')}`, ...filters].join(' · ')];
    drawText(g, fitted(g, lines[0], `650 16px ${palette.font}`, width - 2 * SIDE), SIDE, 22, {font: `650 16px ${palette.font}`, color: palette.text});
    drawText(g, fitted(g, lines[1], `400 12px ${palette.font}`, width - 2 * SIDE - 80), SIDE, 43, {font: `400 12px ${palette.font}`, color: palette['text-2']});
    drawText(g, 'Dateline', width - SIDE, 43, {font: `650 12px ${palette.font}`, color: palette['text-3'], align: 'right'});
}

/** A text cut to a width. @param {CanvasRenderingContext2D} g @param {string} text @param {string} font @param {number} width */
function fitted(g, text, font, width) {
    g.font = font;
    if (g.measureText(text).width <= width) return text;
    let low = 0, high = text.length;
    while (low < high) {
        const middle = low + high + 1 >> 1;
        if (g.measureText(`${text.slice(0, middle)}…`).width <= width) low = middle;
        else high = middle - 1;
    }
    return `${text.slice(0, low).trimEnd()}…`;
}

/** @param {CanvasRenderingContext2D} g @param {Readonly<State>} now @param {HTMLElement} map @param {Palette} palette */
function drawMap(g, now, map, palette) {
    const {clientWidth: width, clientHeight: height} = map;
    g.fillStyle = palette.sea;
    g.fillRect(0, 0, width, height);
    for (const canvas of [...map.querySelectorAll('canvas')].sort((a, b) => depth(a) - depth(b))) drawElement(g, canvas, map);
    if (width >= NARROW) drawLegend(g, now, height, palette);
    const scale = map.querySelector('.map-scale'), credit = map.querySelector('.map-credit span')?.textContent ?? '';
    const font = `400 10px ${palette.font}`, lines = wrapped(g, credit, font, width - 16);
    const widest = Math.max(...lines.map(line => g.measureText(line).width)), tall = 14 * lines.length + 6;
    g.globalAlpha = 0.75; // names of the map lie below
    g.fillStyle = palette.halo;
    g.fillRect(width - widest - 14, height - tall, widest + 14, tall);
    g.globalAlpha = 1;
    lines.forEach((line, i) => drawText(g, line, width - 8, height - 10 - 14 * (lines.length - 1 - i), {font, color: palette['text-2'], halo: palette.halo, align: 'right'}));
    if (scale instanceof HTMLElement) drawScale(g, scale.textContent ?? '', scale.offsetWidth, width - 8, height - tall - 8, palette);
}

/** Credits in lines: none of them may be cut. @param {CanvasRenderingContext2D} g @param {string} text @param {string} font @param {number} width */
function wrapped(g, text, font, width) {
    g.font = font;
    return text.split(' · ').reduce((/** @type {string[]} */ lines, part) => {
        const longer = lines.length ? `${lines[lines.length - 1]} · ${part}` : part;
        if (!lines.length || g.measureText(longer).width > width) lines.push(part);
        else lines[lines.length - 1] = longer;
        return lines;
    }, []);
}

/** @param {HTMLCanvasElement} canvas */
const depth = canvas => Number(canvas.parentElement?.style.zIndex ?? 0);

/** A canvas where it is now. @param {CanvasRenderingContext2D} g @param {HTMLCanvasElement} canvas @param {HTMLElement} inside */
function drawElement(g, canvas, inside) {
    const box = canvas.getBoundingClientRect(), origin = inside.getBoundingClientRect();
    if (canvas.width && canvas.height && box.width) g.drawImage(canvas, box.left - origin.left, box.top - origin.top, box.width, box.height);
}

/** @param {CanvasRenderingContext2D} g @param {string} text @param {number} length @param {number} right @param {number} y @param {Palette} palette */
function drawScale(g, text, length, right, y, palette) {
    g.beginPath();
    for (const [x, dy] of [[right - length, -5], [right - length, 0], [right, 0], [right, -5]]) g.lineTo(x, y + dy);
    g.strokeStyle = palette['text-2'];
    g.lineWidth = 1;
    g.stroke();
    drawText(g, text, right - length / 2, y - 8, {font: `400 10px ${palette.font}`, color: palette['text-2'], halo: palette.halo, align: 'center'});
}

/** Time outside the window, the lit window, and the plot over both. @param {CanvasRenderingContext2D} g @param {HTMLElement} timeline @param {number} width @param {Palette} palette */
function drawTimeline(g, timeline, width, palette) {
    const origin = timeline.getBoundingClientRect();
    g.fillStyle = palette['surface-2'];
    g.fillRect(0, 0, width, timeline.clientHeight);
    for (const [name, color] of [['.time-dark', 'time-out'], ['.time-lit', 'time-in'], ['.time-bar', 'accent']]) {
        const box = timeline.querySelector(name)?.getBoundingClientRect();
        g.fillStyle = palette[color];
        if (box) g.fillRect(box.left - origin.left, box.top - origin.top, box.width, box.height);
    }
    for (const canvas of timeline.querySelectorAll('canvas')) drawElement(g, canvas, timeline);
    const brush = timeline.querySelector('.time-brush')?.getBoundingClientRect();
    g.fillStyle = palette.accent;
    if (brush) for (const x of [brush.left, brush.right - 1]) g.fillRect(x - origin.left, brush.top - origin.top, 1, brush.height);
    const note = timeline.querySelector('.time-note'), at = note?.getBoundingClientRect();
    if (at?.width) drawText(g, note?.textContent ?? '', at.left - origin.left + 4, at.top - origin.top + at.height / 2, {font: `400 11px ${palette.font}`, color: palette['text-2'], halo: palette.surface});
}
