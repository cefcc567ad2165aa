// Buttons, scale bar and credit on the map.

const CREDIT = '© GeoNames CC BY 4.0 · Made with Natural Earth · Boundaries do not imply endorsement';
const ICONS = {plus: 'M8 3v10M3 8h10', minus: 'M3 8h10', fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10'};
const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {HTMLElement} container
 * @param {HTMLElement} corner below left, where the scale bar stands beside the legend
 * @param {{zoomIn: () => void, zoomOut: () => void, fit: () => void}} actions
 * @param {AbortSignal} signal
 * @returns {{scale: (metresPerPixel: number) => void, zoomable: (canZoomIn: boolean, canZoomOut: boolean) => void, destroy: () => void}}
 */
export function createControls(container, corner, actions, signal) {
    const zoom = element('div', 'map-zoom'), scale = element('div', 'map-scale'), scaleText = element('span', '');
    const zoomIn = button('plus', 'Zoom in', actions.zoomIn, signal), zoomOut = button('minus', 'Zoom out', actions.zoomOut, signal);
    zoom.append(zoomIn, zoomOut, button('fit', 'Show all events', actions.fit, signal));
    scale.append(scaleText);
    const credit = /** @type {HTMLDetailsElement} */ (element('details', 'map-credit')), summary = element('summary', '');
    summary.setAttribute('aria-label', 'Sources of the map');
    summary.textContent = 'i';
    const text = element('span', '');
    text.textContent = CREDIT;
    credit.open = container.clientWidth >= 640;
    credit.append(summary, text);
    const parts = [zoom, scale, credit];
    for (const part of parts) {
        for (const type of ['mousedown', 'touchstart', 'dblclick', 'click', 'pointerdown', 'wheel']) part.addEventListener(type, e => e.stopPropagation(), {signal, passive: true});
    }
    container.append(zoom, credit);
    corner.append(scale);
    return {
        scale(metresPerPixel) {
            const {metres, label} = niceLength(metresPerPixel * 90);
            scale.style.width = `${Math.round(metres / metresPerPixel)}px`;
            scaleText.textContent = label;
        },
        zoomable(canZoomIn, canZoomOut) {
            zoomIn.disabled = !canZoomIn;
            zoomOut.disabled = !canZoomOut;
        },
        destroy: () => parts.forEach(part => part.remove())
    };
}

/** The greatest 1, 2 or 5 times a power of ten that fits. @param {number} most metres */
export function niceLength(most) {
    const power = 10 ** Math.floor(Math.log10(most)), metres = [5, 2, 1].map(n => n * power).find(n => n <= most) ?? power;
    return {metres, label: metres >= 1000 ? `${(metres / 1000).toLocaleString('en-GB')} km` : `${metres} m`};
}

/** @param {string} tag @param {string} className */
function element(tag, className) {
    const e = document.createElement(tag);
    if (className) e.className = className;
    return e;
}

/** @param {keyof typeof ICONS} icon @param {string} label @param {() => void} action @param {AbortSignal} signal */
function button(icon, label, action, signal) {
    const b = document.createElement('button'), svg = document.createElementNS(SVG, 'svg'), path = document.createElementNS(SVG, 'path');
    b.type = 'button';
    b.setAttribute('aria-label', label);
    b.title = label;
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', ICONS[icon]);
    svg.append(path);
    b.append(svg);
    b.addEventListener('click', action, {signal});
    return b;
}
