// Buttons, scale bar and credit on the map.
import {element, iconButton, keepFromMap} from './elements.js';

const CREDIT = '© GeoNames CC BY 4.0 · Made with Natural Earth · Boundaries do not imply endorsement';

/**
 * @param {HTMLElement} container
 * @param {HTMLElement} corner below left, where the scale bar stands beside the legend
 * @param {{zoomIn: () => void, zoomOut: () => void, fit: () => void, draw: (kind: 'rectangle' | 'polygon', byKey: boolean) => void, table: () => void, display: () => void}} actions
 * @param {AbortSignal} signal
 */
export function createControls(container, corner, actions, signal) {
    const buttons = element('div', 'map-buttons'), scale = element('div', 'map-scale'), scaleText = element('span', '');
    const zoomIn = iconButton('plus', 'Zoom in', actions.zoomIn, signal), zoomOut = iconButton('minus', 'Zoom out', actions.zoomOut, signal);
    const display = iconButton('layers', 'Legend and display', actions.display, signal), table = iconButton('table', 'Map as a table', actions.table, signal);
    const rectangle = iconButton('rectangle', 'Draw a rectangle to filter by', e => actions.draw('rectangle', e.detail === 0), signal), polygon = iconButton('polygon', 'Draw an area to filter by', e => actions.draw('polygon', e.detail === 0), signal);
    display.setAttribute('aria-expanded', 'false');
    const groups = [element('div', 'map-zoom', zoomIn, zoomOut, iconButton('fit', 'Show all events', actions.fit, signal)), element('div', 'map-zoom map-draw', rectangle, polygon), element('div', 'map-zoom map-more', display, table)];
    groups.forEach((group, i) => {
        group.setAttribute('role', 'group');
        group.setAttribute('aria-label', ['Zoom', 'Draw an area', 'Display'][i]);
    });
    buttons.append(...groups);
    scale.append(scaleText);
    const credit = element('details', 'map-credit'), summary = element('summary', '', 'i');
    summary.setAttribute('aria-label', 'Sources of the map');
    credit.open = container.clientWidth >= 640;
    credit.append(summary, element('span', '', CREDIT));
    const parts = [buttons, scale, credit];
    for (const part of parts) keepFromMap(part, signal);
    container.append(buttons, credit);
    corner.append(scale);
    return {
        display, table,
        /** @param {number} metresPerPixel */
        scale(metresPerPixel) {
            const {metres, label} = niceLength(metresPerPixel * 90);
            scale.style.width = `${Math.round(metres / metresPerPixel)}px`;
            scaleText.textContent = label;
        },
        /** @param {boolean} canZoomIn @param {boolean} canZoomOut */
        zoomable(canZoomIn, canZoomOut) {
            zoomIn.disabled = !canZoomIn;
            zoomOut.disabled = !canZoomOut;
        },
        /** @param {'rectangle' | 'polygon' | null} kind which is being drawn */
        drawing(kind) {
            rectangle.setAttribute('aria-pressed', String(kind === 'rectangle'));
            polygon.setAttribute('aria-pressed', String(kind === 'polygon'));
        },
        destroy: () => parts.forEach(part => part.remove())
    };
}

/** The greatest 1, 2 or 5 times a power of ten that fits. @param {number} most metres */
export function niceLength(most) {
    const power = 10 ** Math.floor(Math.log10(most)), metres = [5, 2, 1].map(n => n * power).find(n => n <= most) ?? power;
    return {metres, label: metres >= 1000 ? `${(metres / 1000).toLocaleString('en-GB')} km` : `${metres} m`};
}
