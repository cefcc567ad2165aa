/** @typedef {{name: string, type: string, values: number[]}} Column */

const SIZES = /** @type {Record<string, number>} */ ({u8: 1, u16: 2, u32: 4, i32: 4, f32: 4});

/**
 * A row of the fixture: what is left out is unknown.
 * @typedef {{key?: number, start?: number, end?: number, x?: number, y?: number, type?: number, status?: number, datePrecision?: number, placePrecision?: number,
 *   dataset?: number, country?: number, radiusKm?: number, killed?: number, injured?: number, actor?: number, second?: number}} Row
 */

/**
 * Encodes rows as the server does (docs/columns.md).
 * @param {{sections: number[], rows: Row[], rejected?: number}} data
 * @returns {ArrayBuffer}
 */
export function encodeColumns({sections, rows, rejected = 0}) {
    /** @param {string} name @param {string} type @param {(row: Row, index: number) => number} of @returns {Column} */
    const column = (name, type, of) => ({name, type, values: rows.map(of)});
    const columns = [
        column('key', 'u32', (r, i) => r.key ?? 100 + i), column('startDay', 'i32', r => r.start ?? 0), column('endDay', 'i32', r => r.end ?? r.start ?? 0),
        column('x', 'u32', r => r.x ?? 0), column('y', 'u32', r => r.y ?? 0), column('type', 'u8', r => r.type ?? 0), column('status', 'u8', r => r.status ?? 0),
        column('datePrecision', 'u8', r => r.datePrecision ?? 255), column('placePrecision', 'u8', r => r.placePrecision ?? 255), column('review', 'u8', () => 0),
        column('dataset', 'u16', r => r.dataset ?? 0), column('country', 'u16', r => r.country ?? 65535), column('radiusKm', 'f32', r => r.radiusKm ?? 0),
        column('killed', 'i32', r => r.killed ?? -1), column('injured', 'i32', r => r.injured ?? -1), column('confidence', 'u8', () => 255), column('actor', 'u16', r => r.actor ?? 65535)
    ];
    if (rows.some(r => r.second !== undefined)) columns.push(column('second', 'i32', r => r.second ?? -1));
    let offset = 0;
    const listed = columns.map(({name, type, values}) => {
        const at = offset;
        offset = Math.ceil((offset + values.length * SIZES[type]) / 8) * 8;
        return {name, type, offset: at};
    });
    const header = {
        version: 1, count: rows.length, sections, rejected, types: ['bombing', 'protest', 'arrest'], families: ['violence', 'unrest', 'security'], typeFamily: [0, 1, 2],
        statuses: ['occurred', 'foiled', 'failed'], datePrecisions: ['instant', 'day', 'range', 'month', 'season', 'year', 'decade'],
        placePrecisions: ['exact', 'venue', 'district', 'city', 'admin2', 'admin1', 'country', 'region'], reviews: ['unreviewed'],
        countries: [['IR', 'Iran'], ['TR', 'Turkey']], actors: ['Police', 'Front, Northern'], datasets: [{id: 'd1', title: 'One', kind: 'article', article: 'a1'}, {id: 'd2', title: 'Two', kind: 'file', article: null}], columns: listed
    };
    let text = JSON.stringify(header);
    while ((8 + new TextEncoder().encode(text).length) % 8) text += ' ';
    const head = new TextEncoder().encode(text), buffer = new ArrayBuffer(8 + head.length + offset), view = new DataView(buffer);
    new Uint8Array(buffer).set([0x44, 0x4c, 0x43, 0x31]);
    view.setUint32(4, head.length, true);
    new Uint8Array(buffer).set(head, 8);
    columns.forEach(({type, values}, k) => values.forEach((value, i) => write(view, type, 8 + head.length + listed[k].offset + i * SIZES[type], value)));
    return buffer;
}

/** @param {DataView} view @param {string} type @param {number} at @param {number} value */
function write(view, type, at, value) {
    if (type === 'u8') view.setUint8(at, value);
    else if (type === 'u16') view.setUint16(at, value, true);
    else if (type === 'u32') view.setUint32(at, value, true);
    else if (type === 'i32') view.setInt32(at, value, true);
    else view.setFloat32(at, value, true);
}
