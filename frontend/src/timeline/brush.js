// The window on the timeline: a bar to drag and two handles, sliders for the keyboard and for screen readers.
import {clock} from '../canvas/surface.js';
import {createPace} from '../core/pace.js';
import {dateOf, dayOf, spokenDate} from './dates.js';
import {createSlide, LEFT_MOST} from './sliding.js';
/** @import {Days, Step} from '../core/types.js' */
/** @import {Layout} from './layout.js' */

/** Between these fractions of a day, time moves by hours. */
const HOUR = 1 / 24;
const TOLD_EVERY = 100; // ms

/**
 * @param {HTMLElement} container
 * @param {{change: (window: Days) => void, step: () => Step}} on
 * @param {AbortSignal} signal
 */
export function createBrush(container, on, signal) {
    const dark = div('time-dark'), lit = div('time-lit'), brush = div('time-brush'), bar = div('time-bar'), from = handle('Start of the window', 'time-handle'), to = handle('End of the window', 'time-handle time-handle-end');
    bar.title = 'Drag to move the window';
    brush.append(bar, from, to);
    container.prepend(dark, lit);
    container.append(brush);
    /** @type {Days} */
    let window = {start: 0, end: 1}, extent = window;
    /** @type {Layout | null} */
    let laid = null;
    let laidEdge = 0, width = -1;
    const slides = [lit, brush].map(createSlide);
    const told = createPace(() => {
        speak(from, window.start, extent, spokenDate(window.start));
        speak(to, window.end, extent, spokenDate(Math.ceil(window.end) - 1));
    }, TOLD_EVERY, clock);
    /** @param {HTMLElement} element @param {'start' | 'end'} edge */
    const listen = (element, edge) => element.addEventListener('keydown', (e) => {
        const next = keyed(e, window, extent, edge, on.step());
        if (!next) return;
        e.preventDefault();
        e.stopPropagation();
        on.change(next);
    }, {signal});
    listen(from, 'start');
    listen(to, 'end');
    return {
        bar, from, to,
        /** @param {Days} nextWindow @param {Days} nextExtent @param {Layout} layout @param {(day: number) => number} x */
        update(nextWindow, nextExtent, layout, x) {
            window = nextWindow;
            extent = nextExtent;
            const edge = layout.right + 8, a = x(window.start), b = x(window.end), left = Math.max(LEFT_MOST, Math.min(edge, a)), right = Math.max(LEFT_MOST, Math.min(edge, b));
            if (layout !== laid || edge !== laidEdge) {
                [laid, laidEdge] = [layout, edge];
                dark.style.cssText = `width:${edge}px;top:${layout.top}px;height:${layout.base - layout.top}px`;
                for (const [part, over] of /** @type {const} */ ([[lit, 0], [brush, 8]])) part.style.cssText = `top:${layout.top - over}px;height:${layout.base - layout.top + over}px`;
                width = -1;
            }
            if (Math.abs(right - left - width) > 0.5 || right === left) { // while the window slides only the transform changes, which costs no layout
                width = right - left;
                lit.style.width = brush.style.width = `${width}px`;
            }
            for (const slide of slides) slide(left);
            brush.hidden = b < LEFT_MOST || a > edge;
            from.hidden = a < LEFT_MOST;
            to.hidden = b > edge;
            told();
        }
    };
}

/** @param {HTMLElement} slider @param {number} value @param {Days} extent @param {string} text */
function speak(slider, value, extent, text) {
    slider.setAttribute('aria-valuemin', String(Math.floor(Math.min(extent.start, value))));
    slider.setAttribute('aria-valuemax', String(Math.ceil(Math.max(extent.end, value))));
    slider.setAttribute('aria-valuenow', String(Math.round(value)));
    slider.setAttribute('aria-valuetext', text);
}

/**
 * What a key makes of the window; null when it means nothing here.
 * @param {KeyboardEvent} e @param {Days} window @param {Days} extent @param {'start' | 'end'} edge @param {Step} step
 * @returns {Days | null}
 */
function keyed(e, window, extent, edge, step) {
    const by = {ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10}[e.key];
    if (e.altKey || e.ctrlKey || e.metaKey) return null;
    let value;
    if (by) value = stepped(window[edge], by * (e.shiftKey ? 10 : 1), step);
    else if (e.key === 'Home') value = edge === 'start' ? extent.start : Math.min(extent.end, window.start + 1);
    else if (e.key === 'End') value = edge === 'end' ? extent.end : window.end - 1;
    else return null;
    const least = step === 'hour' ? HOUR : 1;
    return edge === 'start' ? {start: Math.min(value, window.end - least), end: window.end} : {start: window.start, end: Math.max(value, window.start + least)};
}

/**
 * A day some steps on; months and years by the calendar.
 * @param {number} day @param {number} by @param {Step} step
 */
export function stepped(day, by, step) {
    if (step === 'hour' || step === 'day' || step === 'week') return day + by * {hour: HOUR, day: 1, week: 7}[step];
    const {year, month, day: d} = dateOf(day), months = step === 'month' ? by : by * 12, last = dateOf(dayOf(year, month + months + 1, 0)).day;
    return dayOf(year, month + months, Math.min(d, last)) + (day - Math.floor(day));
}

/** @param {string} className */
function div(className) {
    const e = document.createElement('div');
    e.className = className;
    return e;
}

/** @param {string} label @param {string} className */
function handle(label, className) {
    const e = div(className);
    e.setAttribute('role', 'slider');
    e.setAttribute('aria-label', label);
    e.tabIndex = 0;
    return e;
}
