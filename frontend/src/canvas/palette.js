// Colours come from the CSS custom properties of the page, so that a theme is a style sheet and nothing else.

const NAMES = [
    'surface', 'surface-2', 'text', 'text-2', 'text-3', 'line', 'line-strong', 'accent', 'time-in', 'time-out', 'pin-case', 'select-ring',
    'sea', 'land', 'coast', 'border', 'admin1', 'lake', 'river', 'map-country', 'map-city', 'halo', 'heat-1', 'heat-2', 'heat-3', 'heat-4',
    'violence', 'security', 'unrest', 'disaster', 'accident', 'politics', 'other',
    'violence-pale', 'security-pale', 'unrest-pale', 'disaster-pale', 'accident-pale', 'politics-pale', 'other-pale'
];

/** @typedef {Record<string, string>} Palette colours by the name of their custom property, and `font`: the interface's font family */

/**
 * @param {Element} element
 * @returns {Palette}
 */
export function readPalette(element) {
    const style = getComputedStyle(element);
    /** @type {Palette} */
    const palette = {};
    for (const name of NAMES) palette[name] = style.getPropertyValue(`--${name}`).trim() || '#888888';
    palette.font = style.getPropertyValue('--font-ui').trim() || 'system-ui, sans-serif';
    return palette;
}

/**
 * Calls back when the theme changes: by attribute or by the system's preference.
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchTheme(changed, signal) {
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, {attributes: true, attributeFilter: ['data-theme', 'class']});
    signal.addEventListener('abort', () => observer.disconnect());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, {signal});
}

/**
 * A colour as the pixel of an ImageData, opaque (little-endian ABGR).
 * @param {string} color `#rgb`, `#rrggbb` or `rgb(r g b)`
 */
export function pixelOf(color) {
    let [r, g, b] = (color.match(/\d+/g) ?? [0, 0, 0]).map(Number);
    if (color.startsWith('#')) {
        const hex = color.length < 7 ? [...color.slice(1, 4)].map(c => c + c).join('') : color.slice(1, 7);
        [r, g, b] = [0, 2, 4].map(i => parseInt(hex.slice(i, i + 2), 16));
    }
    return (255 << 24 | b << 16 | g << 8 | r) >>> 0;
}
