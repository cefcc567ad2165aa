import {inflateJson} from './inflate.js';
/** @import {EventDetail, SourceRef} from '../core/types.js' */

const MOST = 40; // blocks kept unpacked
/** What is unknown or empty is left out of the file. */
const UNKNOWN = {start: null, end: null, date: null, datePrecision: null, place: null, country: null, countryName: null, placePrecision: null, radiusKm: null, killedMin: null, killedMax: null, injuredMin: null, injuredMax: null,
    casualtiesMin: null, casualtiesMax: null, confidence: null, dateText: null, dateBasis: null, notBefore: null, notAfter: null, placeText: null, admin1: null, geonameId: null, perpetrators: [], targets: [], extra: {}};

/**
 * The events of a file, some hundred in a block, ascending by key; a block's `data-first` is the key of its first event. Unpacked as they are needed.
 * @param {Element[]} elements @param {Map<string, SourceRef>} sources
 */
export function createEventBlocks(elements, sources) {
    const firsts = elements.map(element => Number(element.getAttribute('data-first')));
    /** Those used last stand last. @type {Map<number, Promise<Map<number, EventDetail>>>} */
    const kept = new Map();
    /** @type {Map<string, number>} */
    const keyOfId = new Map();

    /** @param {number} at */
    async function read(at) {
        const events = (await inflateJson(elements[at])).map((/** @type {Entry} */ entry) => detailOf(entry, sources));
        for (const {id, key} of events) keyOfId.set(id, key);
        return new Map(events.map((/** @type {EventDetail} */ event) => [event.key, event]));
    }

    /** @param {number} at @returns {Promise<Map<number, EventDetail>>} */
    function open(at) {
        const found = kept.get(at) ?? read(at);
        kept.delete(at);
        kept.set(at, found);
        if (kept.size > MOST) kept.delete([...kept.keys()][0]);
        return found;
    }

    /** @param {number} key @returns {number} -1 before the first block */
    function blockOf(key) {
        let low = 0, high = firsts.length;
        while (low < high) {
            const middle = low + high >> 1;
            if (firsts[middle] <= key) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /** @param {number[]} keys @returns {Promise<EventDetail[]>} in the order asked; unknown ones are left out */
    async function ofKeys(keys) {
        /** @type {Map<number, Promise<Map<number, EventDetail>>>} */
        const needed = new Map();
        for (const at of new Set(keys.map(blockOf))) if (at >= 0) needed.set(at, open(at));
        const found = await Promise.all(keys.map(async key => (await needed.get(blockOf(key)))?.get(key)));
        return found.filter(event => event !== undefined);
    }

    return {
        ofKeys,
        /** An event whose block was opened before. @param {string} id */
        async ofId(id) {
            const key = keyOfId.get(id);
            return key === undefined ? undefined : (await ofKeys([key]))[0];
        },
        /** @template T @param {(event: EventDetail) => T} make @returns {Promise<T[]>} of all events; one block is unpacked at a time */
        async map(make) {
            /** @type {T[]} */
            const made = [];
            for (let at = 0; at < elements.length; at++) for (const event of (await (kept.get(at) ?? read(at))).values()) made.push(make(event)); // eslint-disable-line no-await-in-loop
            return made;
        }
    };
}

/** @typedef {[number, string, {id: string, geometry?: {coordinates: [number, number]}, properties: any}]} Entry key, data set, and the feature of docs/events-format.md */

/** @param {Entry} entry @param {Map<string, SourceRef>} sources @returns {EventDetail} */
function detailOf([key, dataset, {id, geometry, properties}], sources) {
    const {evidence = [], ...known} = properties, [lon, lat] = geometry?.coordinates ?? [null, null];
    const rests = [...new Set(evidence.map((/** @type {{source: string}} */ {source}) => source))].map(source => sources.get(String(source))).filter(Boolean);
    return {...UNKNOWN, ...known, key, id, dataset, lat, lon, evidence: evidence.map((/** @type {{source: string}} */ {source, ...span}) => ({article: source, ...span})), sources: rests};
}
