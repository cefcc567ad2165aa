import {decodeBasemap} from './basemapData.js';
/** @import {Basemap} from './basemapData.js' */
/** @import {MapLabels} from './basemapLabels.js' */

/** @typedef {() => Promise<{shapes: ArrayBuffer, labels: any}>} FetchBasemap the two files as they are */
/** @typedef {() => Promise<{basemap: Basemap, labels: MapLabels}>} BasemapSource */

/**
 * The basemap, fetched and decoded once, however many maps show it. A failure is not kept.
 * @param {FetchBasemap} fetchBasemap
 * @returns {BasemapSource}
 */
export function createBasemapSource(fetchBasemap) {
    /** @type {ReturnType<BasemapSource> | null} */
    let loaded = null;
    return () => {
        loaded ??= fetchBasemap().then(({shapes, labels}) => ({basemap: decodeBasemap(shapes), labels}));
        loaded.catch(() => { loaded = null; });
        return loaded;
    };
}
