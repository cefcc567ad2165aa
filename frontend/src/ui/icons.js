import {svg} from './dom.js';

// Line icons on a 16-unit box; `:` before a path fills it.
/** @type {Record<string, string[]>} */
const PATHS = {
    search: ['M2.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0', 'M10.5 10.5L14 14'],
    plus: ['M8 3v10M3 8h10'], close: ['M4 4l8 8M12 4l-8 8'], check: ['M3 8.5l3.2 3.2L13 4.8'], minus: ['M4 8h8'],
    share: ['M8 10V2.5M5 5l3-3 3 3M3 9v4.5h10V9'], down: ['M4.5 6.5L8 10l3.5-3.5'], up: ['M4.5 9.5L8 6l3.5 3.5'], right: ['M6.5 4.5L10 8l-3.5 3.5'], left: ['M9.5 4.5L6 8l3.5 3.5'],
    sun: ['M5.2 8a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0', 'M8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1'],
    moon: ['M13 9.6A5.5 5.5 0 1 1 6.4 3a4.4 4.4 0 0 0 6.6 6.6Z'],
    help: ['M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M8 12v.2'],
    book: ['M8 4.2C6.6 3.2 4.8 3 2.5 3v9.4c2.3 0 4.1.2 5.5 1.2 1.4-1 3.2-1.2 5.5-1.2V3C11.2 3 9.4 3.2 8 4.2ZM8 4.2v9.4'],
    upload: ['M8 10.5V3M5 6l3-3 3 3M2.5 11v2.5h11V11'], download: ['M8 2.5V10M5 7l3 3 3-3M2.5 11v2.5h11V11'],
    link: ['M6.8 9.2l2.4-2.4M7 4.8l1.2-1.2a2.9 2.9 0 0 1 4.2 4.2L11.2 9M9 11.2l-1.2 1.2a2.9 2.9 0 0 1-4.2-4.2L4.8 7'],
    paste: ['M5.5 3.5H3.5v10h9v-10h-2M5.5 2.5h5v2.5h-5ZM5.5 8h5M5.5 10.5h3.5'],
    file: ['M4 2h5l3.5 3.5V14H4ZM9 2v3.5h3.5'], table: ['M2.5 3.5h11v9h-11ZM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9'],
    warn: ['M8 2.5L14.5 13.5H1.5ZM8 6.5v3.5M8 11.7v.2'], info: ['M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0-11.6 0', 'M8 7.3v3.5M8 5.1v.2'],
    filter: ['M2 4h12M4.5 8h7M6.5 12h3'], trash: ['M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9'],
    start: ['M4 3.5v9', ':M12.5 3.5L6 8l6.5 4.5Z'], back: [':M10.5 3.5L5 8l5.5 4.5Z'], play: [':M5 3l8 5-8 5Z'], pause: [':M5 3.5h1.8v9H5ZM9.2 3.5H11v9H9.2Z'],
    forward: [':M5.5 3.5L11 8l-5.5 4.5Z'], end: ['M12 3.5v9', ':M3.5 3.5L10 8l-6.5 4.5Z'],
    menu: [':M2.2 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0M6.7 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0M11.2 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0'],
    previousEvent: ['M8.5 4L4.5 8l4 4', ':M10.6 8a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0'], nextEvent: ['M7.5 4l4 4-4 4', ':M2.6 8a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0'],
    loop: ['M3 9V7.5a3 3 0 0 1 3-3h6M10 2.5l2 2-2 2M13 7v1.5a3 3 0 0 1-3 3H4M6 13.5l-2-2 2-2']
};

/** Decoration only: the control around it carries the name. @param {keyof typeof PATHS} name */
export function icon(name, size = 16) {
    return svg('svg', {class: 'icon', width: size, height: size, viewBox: '0 0 16 16', 'aria-hidden': 'true'},
        ...PATHS[name].map(d => d.startsWith(':') ? svg('path', {d: d.slice(1), fill: 'currentColor', ...name === 'menu' ? {stroke: 'none'} : {}}) : svg('path', {d})));
}

/** The sign of Dateline: a line of dates with one of them marked. */
export function logo(size = 18) {
    return svg('svg', {width: size, height: size, viewBox: '0 0 18 18', 'aria-hidden': 'true'},
        svg('path', {d: 'M9 1v16', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round', 'stroke-dasharray': '2.6 2.8'}), svg('circle', {cx: 9, cy: 9, r: 4.6, fill: 'currentColor'}));
}
