/** Where a slide begins, in CSS pixels: the left edge of a window that begins before what is visible. */
export const LEFT_MOST = -12;
const FAR = 20000;

/**
 * Moves an element sideways by an animation that stands still, whose time is its place: it costs the browser no new layers, as a style would.
 * @param {HTMLElement} element
 * @returns {(x: number) => void} CSS pixels
 */
export function createSlide(element) {
    const slide = element.animate([{transform: `translateX(${LEFT_MOST}px)`}, {transform: `translateX(${LEFT_MOST + FAR}px)`}], {duration: FAR, fill: 'both'});
    slide.pause();
    return (x) => { slide.currentTime = x - LEFT_MOST; };
}
