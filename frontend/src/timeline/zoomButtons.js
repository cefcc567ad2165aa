// Zooming by click, for whom wheel and pinch are none.

const ICONS = {'Zoom out': 'M4 8h8', 'Zoom in': 'M8 4v8M4 8h8', 'Show the whole time': 'M3 5v6M13 5v6M5.5 8h5M7 6L5 8l2 2M9 6l2 2-2 2'};
const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {HTMLElement} container
 * @param {{zoom: (factor: number) => void, reset: () => void}} on
 * @param {AbortSignal} signal
 */
export function createZoomButtons(container, {zoom, reset}, signal) {
    const group = document.createElement('div');
    group.className = 'time-zoom';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Zoom the timeline');
    for (const [label, path] of Object.entries(ICONS)) {
        const button = document.createElement('button'), svg = document.createElementNS(SVG, 'svg'), line = document.createElementNS(SVG, 'path');
        button.type = 'button';
        button.setAttribute('aria-label', label);
        button.title = label;
        svg.setAttribute('viewBox', '0 0 16 16');
        svg.setAttribute('aria-hidden', 'true');
        line.setAttribute('d', path);
        svg.append(line);
        button.append(svg);
        button.addEventListener('click', () => (label === 'Zoom in' ? zoom(2) : label === 'Zoom out' ? zoom(0.5) : reset()), {signal});
        group.append(button);
    }
    container.append(group);
}
