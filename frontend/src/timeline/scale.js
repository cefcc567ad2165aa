// Time to pixels and back; zooming and panning. Pure.
/** @import {Days} from '../core/types.js' */

export const LEAST_SPAN = 0.25;

/**
 * @param {Days} range what is visible
 * @param {number} left CSS pixels of its start
 * @param {number} right CSS pixels of its end
 */
export function createScale({start, end}, left, right) {
    const perDay = (right - left) / (end - start);
    return {
        perDay,
        /** @param {number} day */
        x: day => left + (day - start) * perDay,
        /** @param {number} x */
        day: x => start + (x - left) / perDay
    };
}

/** The whole data with a little room around it. @param {Days} extent @returns {Days} */
export function overview({start, end}) {
    const room = Math.max(0.5, (end - start) * 0.025);
    return {start: start - room, end: end + room};
}

/**
 * Zooms about a day that keeps its place.
 * @param {Days} range
 * @param {number} factor above 1 shows less
 * @param {number} day
 * @param {Days} limits
 * @returns {Days}
 */
export function zoomRange({start, end}, factor, day, limits) {
    const span = Math.max(LEAST_SPAN, Math.min((end - start) / factor, limits.end - limits.start)), share = (day - start) / (end - start);
    return keepWithin({start: day - share * span, end: day + (1 - share) * span}, limits);
}

/** @param {Days} range @param {number} days @param {Days} limits @returns {Days} */
export const panRange = ({start, end}, days, limits) => keepWithin({start: start + days, end: end + days}, limits);

/** Moves an interval into others without changing its length, where it fits. @param {Days} range @param {Days} limits @returns {Days} */
export function keepWithin({start, end}, limits) {
    const span = end - start;
    if (span >= limits.end - limits.start) return {...limits};
    const from = Math.min(Math.max(start, limits.start), limits.end - span);
    return {start: from, end: from + span};
}

/** Moves what is visible so that the window is, as far as it fits. @param {Days} range @param {Days} window @param {Days} limits */
export function follow(range, window, limits) {
    if (window.start >= range.start && window.end <= range.end || window.end - window.start >= range.end - range.start) return range;
    const by = window.end > range.end ? window.end - range.end : window.start - range.start;
    return panRange(range, by, limits);
}
