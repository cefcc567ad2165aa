import {noFilters} from './filter.js';

/** @returns {import('./types.js').State} before anything is loaded */
export function initialState() {
    return {
        columns: null, load: 'loading', mask: new Uint8Array(0), fails: new Uint16Array(0), tables: null, remote: null, timeRange: null, certain: false, mapMode: 'bubbles', sizeBy: 'count', window: {start: 0, end: 0}, extent: {start: 0, end: 0}, hover: -1, selection: -1, mapView: null, fitRequest: null,
        mapInsets: {top: 0, right: 0, bottom: 0, left: 0}, listing: {part: 'shown'}, labels: new Map(), counts: {total: 0, shown: 0, outside: 0, filtered: 0, undated: 0, unlocated: 0, rejected: 0, families: []},
        filters: noFilters(), playing: false, playMode: 'sliding', step: 'month', speed: 4, loop: false, theme: 'light', themeChoice: 'system', panel: 'events', card: false, reader: null, keys: true,
        newestFirst: true, byToll: false, groupBy: 'date', order: new Uint32Array(0), fetched: 0, datasets: [], jobs: [], sheet: 'half'
    };
}
