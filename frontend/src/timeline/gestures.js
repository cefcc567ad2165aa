// Pointer, wheel and pinch on the timeline.
/** @import {Days} from '../core/types.js' */

/**
 * @typedef {object} Handlers all positions are CSS pixels from the timeline's left edge
 * @property {(x: number) => number} day
 * @property {() => Days} window
 * @property {(window: Days) => void} change
 * @property {(factor: number, x: number) => void} zoom factor above 1 shows less
 * @property {(pixels: number) => void} pan
 * @property {(x: number, y: number) => void} hover
 * @property {(x: number, y: number) => void} click
 * @property {() => void} leave
 * @property {() => void} reset
 * @property {(x: number, y: number) => 'start' | 'end' | 'bar' | 'axis' | 'inside' | 'outside'} part what lies there
 */

const CLICK_SLOP = 4;

/**
 * @param {HTMLElement} container
 * @param {Handlers} on
 * @param {AbortSignal} signal
 */
export function createGestures(container, on, signal) {
    /** @type {Map<number, {x: number, y: number}>} */
    const fingers = new Map();
    /** @type {{part: ReturnType<Handlers['part']>, x: number, y: number, day: number, window: Days, moved: boolean} | null} */
    let drag = null;

    /** @param {MouseEvent} e */
    const at = (e) => {
        const box = container.getBoundingClientRect();
        return {x: e.clientX - box.left, y: e.clientY - box.top};
    };

    /** @param {PointerEvent} e */
    function down(e) {
        if (e.button || /** @type {Element} */ (e.target).closest('button')) return;
        const p = at(e);
        fingers.set(e.pointerId, p);
        container.setPointerCapture(e.pointerId);
        drag = fingers.size > 1 ? null : {...p, part: on.part(p.x, p.y), day: on.day(p.x), window: on.window(), moved: false};
    }

    /** @param {PointerEvent} e */
    function move(e) {
        const p = at(e), before = fingers.get(e.pointerId);
        if (!before) return e.pointerType === 'touch' ? undefined : on.hover(p.x, p.y);
        if (fingers.size > 1) pinch(e.pointerId, before, p);
        fingers.set(e.pointerId, p);
        if (!drag || !drag.moved && Math.abs(p.x - drag.x) < CLICK_SLOP) return;
        drag.moved = true;
        if (drag.part === 'axis') return on.pan(before.x - p.x);
        on.change(dragged(drag, on.day(p.x)));
    }

    /** @param {PointerEvent} e */
    function up(e) {
        const p = at(e), single = fingers.size === 1;
        fingers.delete(e.pointerId);
        if (e.type === 'pointerup' && single && drag && !drag.moved) on.click(p.x, p.y);
        drag = null;
    }

    /** @param {number} id @param {{x: number, y: number}} before @param {{x: number, y: number}} now */
    function pinch(id, before, now) {
        const other = [...fingers].find(([key]) => key !== id)?.[1];
        if (!other) return;
        const was = Math.abs(before.x - other.x), is = Math.abs(now.x - other.x);
        if (was > 10 && is > 10) on.zoom(is / was, (now.x + other.x) / 2);
        on.pan((before.x - now.x) / 2);
    }

    /** @param {WheelEvent} e */
    function wheel(e) {
        e.preventDefault();
        const unit = e.deltaMode === 1 ? 16 : e.deltaMode === 2 ? 200 : 1, dx = e.deltaX * unit, dy = e.deltaY * unit;
        if (e.shiftKey || Math.abs(dx) > Math.abs(dy)) on.pan(e.shiftKey && !dx ? dy : dx);
        else on.zoom(Math.exp(-dy * (e.ctrlKey ? 0.01 : 0.0022)), at(e).x);
    }

    const options = {signal};
    container.addEventListener('pointerdown', down, options);
    container.addEventListener('pointermove', move, options);
    container.addEventListener('pointerup', up, options);
    container.addEventListener('pointercancel', up, options);
    container.addEventListener('pointerleave', () => on.leave(), options);
    container.addEventListener('dblclick', (e) => {
        const target = /** @type {Element} */ (e.target);
        if (target.closest('button') === null) on.reset();
    }, options);
    container.addEventListener('wheel', wheel, {signal, passive: false});
}

/**
 * The window that a drag makes. Pure.
 * @param {{part: string, day: number, window: Days}} drag where it began
 * @param {number} day where it is now
 * @returns {Days}
 */
export function dragged({part, day: from, window}, day) {
    const by = day - from;
    if (part === 'bar' || part === 'inside') return {start: window.start + by, end: window.end + by};
    const fixed = part === 'start' ? window.end : part === 'end' ? window.start : from, moving = part === 'start' ? window.start + by : part === 'end' ? window.end + by : day;
    return {start: Math.min(fixed, moving), end: Math.max(fixed, moving)};
}

/**
 * Whole days, at least one; hours once a day is wide. Pure.
 * @param {Days} window
 * @param {number} perDay CSS pixels of a day
 * @param {boolean} keepLength a moved window keeps its length
 * @returns {Days}
 */
export function snapped({start, end}, perDay, keepLength) {
    const unit = perDay > 200 ? 1 / 24 : 1, a = Math.round(start / unit) * unit;
    const b = keepLength ? a + (end - start) : Math.round(end / unit) * unit;
    return {start: a, end: Math.max(b, a + unit)};
}
