// Seeded synthetic events in the column format of docs/columns.md: clustered in cities by a power law, over 54 years, some with imprecise dates and places.
import {readFileSync} from 'node:fs';

const TYPES = {
    violence: ['bombing', 'shooting', 'stabbing', 'vehicle-attack', 'bombardment', 'armed-clash', 'assassination', 'kidnapping', 'sabotage', 'attack'], security: ['arrest', 'plot', 'trial'], unrest: ['protest', 'riot'],
    disaster: ['earthquake', 'flood', 'storm', 'wildfire', 'landslide', 'eruption', 'outbreak'], accident: ['accident'], politics: ['takeover', 'agreement', 'election'], other: ['other']
};
const FAMILIES = Object.keys(TYPES), TYPE_LIST = FAMILIES.flatMap(f => TYPES[f]), TYPE_FAMILY = FAMILIES.flatMap((f, i) => TYPES[f].map(() => i));
const SHARE = [0.5, 0.12, 0.17, 0.09, 0.06, 0.04, 0.02];
const DATE_PRECISIONS = ['instant', 'day', 'range', 'month', 'season', 'year', 'decade'], PLACE_PRECISIONS = ['exact', 'venue', 'district', 'city', 'admin2', 'admin1', 'country', 'region'];
const STATUSES = ['occurred', 'attempted', 'foiled', 'failed', 'planned'], REVIEWS = ['unreviewed', 'accepted', 'corrected', 'rejected'];
const COUNTRIES = [['AF', 'Afghanistan'], ['IQ', 'Iraq'], ['SY', 'Syria'], ['NG', 'Nigeria'], ['ML', 'Mali'], ['UA', 'Ukraine'], ['IN', 'India'], ['PK', 'Pakistan'], ['CO', 'Colombia'], ['MX', 'Mexico'], ['FR', 'France'], ['ID', 'Indonesia']];
const FIRST = 0, DAYS = 54 * 365.25 | 0, BYTES = {u8: 1, u16: 2, u32: 4, i32: 4, f32: 4};

/** The same numbers on every run (mulberry32). @param {number} seed */
export function random(seed) {
    return () => {
        seed = seed + 0x6D2B79F5 | 0;
        let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
        t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
        return ((t ^ t >>> 14) >>> 0) / 4294967296;
    };
}

/** Cities with a share of the events each. @param {URL} labels @param {() => number} next */
function citiesOf(labels, next) {
    const {cities} = JSON.parse(readFileSync(labels, 'utf8')), unit = 2 ** 32 / 262144, all = cities.map(([name, x, y]) => ({name, x: x * unit, y: y * unit, order: next()}));
    const chosen = all.sort((a, b) => a.order - b.order).slice(0, 2000);
    const sums = chosen.reduce((list, _, i) => [...list, (list[i - 1] ?? 0) + (i + 3) ** -1.05], /** @type {number[]} */ ([]));
    return chosen.map((city, i) => ({...city, upTo: sums[i] / sums[sums.length - 1]}));
}

/**
 * @param {number} count rows
 * @param {{seed?: number, labels: URL}} options
 * @returns {{buffer: Buffer, cities: {name: string}[], cityOf: Uint16Array}} `buffer`: the answer of /api/columns
 */
export function synthesize(count, {seed = 7, labels}) {
    const next = random(seed), int = n => Math.floor(next() * n), cities = citiesOf(labels, next), day = new Int32Array(count);
    const undated = Math.round(count * 0.003), unlocated = Math.round(count * 0.006), neither = count >= 1000 ? 12 : 0, sections = [count - undated - unlocated - neither, unlocated, undated, neither];
    const dayOf = () => FIRST + Math.min(DAYS - 1, Math.floor(DAYS * (next() < 0.6 ? 0.45 + 0.55 * next() ** 0.9 : next() ** 0.7)));
    for (let i = 0; i < sections[0] + unlocated; i++) day[i] = dayOf();
    day.subarray(0, sections[0]).sort();
    day.subarray(sections[0], sections[0] + unlocated).sort();
    const col = {
        key: new Uint32Array(count), startDay: day, endDay: new Int32Array(count), x: new Uint32Array(count), y: new Uint32Array(count), type: new Uint8Array(count), status: new Uint8Array(count), datePrecision: new Uint8Array(count),
        placePrecision: new Uint8Array(count), review: new Uint8Array(count), dataset: new Uint16Array(count), country: new Uint16Array(count), radiusKm: new Float32Array(count), killed: new Int32Array(count), injured: new Int32Array(count), confidence: new Uint8Array(count)
    };
    const types = {u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array}, nameOf = a => Object.keys(types).find(k => a instanceof types[k]);
    const cityOf = new Uint16Array(count), [a, b, c] = sections, familyTypes = FAMILIES.map((_, f) => TYPE_FAMILY.flatMap((g, t) => g === f ? [t] : []));
    for (let i = 0; i < count; i++) {
        const r = next();
        let lo = 0, hi = cities.length - 1;
        while (lo < hi) {
            const mid = lo + hi >> 1;
            if (cities[mid].upTo < r) lo = mid + 1; else hi = mid;
        }
        cityOf[i] = lo;
        let pick = next(), f = 0;
        while (f < 6 && pick > SHARE[f]) pick -= SHARE[f++];
        if (next() < 0.3) f = lo % 7;
        const dated = i < a + b, located = i < a || i >= a + b && i < a + b + c, loose = next() < 0.12, vague = next();
        col.key[i] = i + 1;
        col.type[i] = familyTypes[f][int(familyTypes[f].length)];
        col.status[i] = next() < 0.93 ? 0 : int(5);
        col.datePrecision[i] = !dated ? 255 : vague < 0.9 ? 1 : vague < 0.95 ? 2 : vague < 0.98 ? 3 : vague < 0.997 ? 5 : 6;
        col.endDay[i] = dated ? Math.max(day[i], Math.min(FIRST + DAYS - 1, day[i] + [0, 0, 1 + int(9), 29, 89, 364, 3651][col.datePrecision[i]])) : 0;
        col.placePrecision[i] = !located ? 255 : loose ? 4 + int(4) : int(4);
        col.radiusKm[i] = [0, 0.5, 3, 10, 40, 120, 0, 500][col.placePrecision[i]] ?? 0;
        if (located) {
            const spread = loose ? 0 : 2 ** 32 / 40075 * 6 * (next() + next() + next() - 1.5);
            col.x[i] = (cities[lo].x + spread + 2 ** 32) % 2 ** 32;
            col.y[i] = Math.max(0, Math.min(2 ** 32 - 1, cities[lo].y + (loose ? 0 : 2 ** 32 / 40075 * 6 * (next() + next() + next() - 1.5))));
        }
        col.dataset[i] = int(3);
        col.country[i] = next() < 0.02 ? 65535 : lo % COUNTRIES.length;
        col.killed[i] = f === 0 || f === 3 ? next() < 0.6 ? Math.floor(0.6 / (next() + 0.002)) : 0 : -1;
        col.injured[i] = col.killed[i] > 0 && next() < 0.5 ? Math.floor(col.killed[i] * 3 * next()) : -1;
        col.review[i] = next() < 0.9 ? 0 : int(4);
        col.confidence[i] = next() < 0.3 ? 255 : 40 + int(61);
    }
    let offset = 0;
    const listed = Object.entries(col).map(([name, values]) => {
        const at = offset, type = nameOf(values);
        offset = Math.ceil((offset + count * BYTES[type]) / 8) * 8;
        return {name, type, offset: at};
    });
    const header = {
        version: 1, count, sections, rejected: count >= 1000 ? 17 : 0, types: TYPE_LIST, families: FAMILIES, typeFamily: TYPE_FAMILY, statuses: STATUSES, datePrecisions: DATE_PRECISIONS, placePrecisions: PLACE_PRECISIONS, reviews: REVIEWS,
        countries: COUNTRIES, datasets: ['Synthetic A', 'Synthetic B', 'Synthetic C'].map((title, i) => ({id: `d${i}`, title, kind: 'file', article: null})), columns: listed
    };
    let text = JSON.stringify(header);
    while ((8 + Buffer.byteLength(text)) % 8) text += ' ';
    const head = Buffer.from(text), buffer = Buffer.alloc(8 + head.length + offset);
    buffer.write('DLC1', 'latin1');
    buffer.writeUInt32LE(head.length, 4);
    head.copy(buffer, 8);
    listed.forEach(({name, offset: at}) => Buffer.from(col[name].buffer, col[name].byteOffset, col[name].byteLength).copy(buffer, 8 + head.length + at));
    return {buffer, cities, cityOf, columns: {...col, sections, typeFamily: TYPE_FAMILY, header}};
}
