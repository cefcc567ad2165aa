// Decodes the basemap's lines; the format is in frontend/tools/basemap/README.md. Pure.

/**
 * Many lines as flat arrays.
 * @typedef {object} Lines
 * @property {Int32Array} points x, y, x, y ... in world units
 * @property {Uint32Array} start index of each line's first point, and one more: line i has the points start[i] to start[i+1]
 * @property {Int32Array} box left, top, right, bottom of each line
 */
/**
 * @typedef {object} Basemap
 * @property {number} world world units to the world
 * @property {Lines} land closed rings, holes included: fill with the even-odd rule; x may lie beyond the world
 * @property {Lines} coast
 * @property {Lines} borders
 * @property {Lines} disputed
 * @property {Lines} admin1
 * @property {Lines} admin1Fine divisions too small for the zoom at which the others come
 * @property {Lines} rivers
 * @property {Lines} lakes closed rings
 * @property {(code: string) => Lines | null} country outer rings of a country by its ISO 3166-1 code
 */

/**
 * @param {ArrayBuffer} buffer
 * @returns {Basemap}
 */
export function decodeBasemap(buffer) {
    const bytes = new Uint8Array(buffer);
    if (new TextDecoder().decode(bytes.subarray(0, 4)) !== 'DLB1') throw new Error('Not a basemap of version 1');
    const length = new DataView(buffer).getUint32(4, true);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
    /** @type {Record<string, {reader: ReturnType<typeof createReader>, count: number}>} */
    const layers = {};
    let at = 8 + length;
    for (const layer of header.layers) {
        layers[layer.name] = {reader: createReader(bytes, at), count: layer.count};
        at += layer.bytes;
    }
    /** @param {string} name */
    const lines = name => pack(times(layers[name].count, layers[name].reader.line));
    const arcs = times(layers.arcs.count, layers.arcs.reader.line);
    const roles = times(layers.roles.count, layers.roles.reader.unsigned);
    /** @param {number} role */
    const arcsOf = role => arcs.filter((_, i) => roles[i] === role);
    const land = layers.land.reader.polygons().flat();
    /** @type {Map<string, Lines | null>} */
    const outlines = new Map();
    const countries = times(layers.countries.count, layers.countries.reader.polygons);
    return {
        world: header.world,
        land: pack(land.map(ring => unwrap(joinArcs(ring, arcs), header.world))),
        coast: pack(arcsOf(1).flatMap(arc => withoutFrame(arc, header.world))),
        borders: pack([...arcsOf(2), ...times(layers.borders.count, layers.borders.reader.line)]),
        disputed: pack([...arcsOf(3), ...times(layers.disputed.count, layers.disputed.reader.line)]),
        admin1: lines('admin1'),
        admin1Fine: lines('admin1Fine'),
        rivers: lines('rivers'),
        lakes: lines('lakes'),
        country: (code) => {
            const known = outlines.get(code);
            if (known !== undefined) return known;
            const at = code ? header.countries.indexOf(code) : -1;
            const outline = at < 0 ? null : pack(countries[at].map((/** @type {number[][]} */ rings) => unwrap(joinArcs(rings[0], arcs), header.world)));
            outlines.set(code, outline);
            return outline;
        }
    };
}

/** @template T @param {number} n @param {() => T} read @returns {T[]} */
const times = (n, read) => Array.from({length: n}, () => read());

/** @param {Uint8Array} bytes @param {number} at */
function createReader(bytes, at) {
    const unsigned = () => {
        let n = 0, shift = 0;
        for (;;) {
            const b = bytes[at++];
            n |= (b & 127) << shift;
            if (b < 128) return n >>> 0;
            shift += 7;
        }
    };
    const signed = () => {
        const n = unsigned();
        return n >>> 1 ^ -(n & 1);
    };
    const line = () => {
        const points = new Int32Array(unsigned() * 2);
        for (let i = 0, x = 0, y = 0; i < points.length; i += 2) {
            points[i] = x += signed();
            points[i + 1] = y += signed();
        }
        return points;
    };
    const polygons = () => times(unsigned(), () => times(unsigned(), () => times(unsigned(), signed)));
    return {unsigned, signed, line, polygons};
}

/** @param {number[]} ring arcs, `~i` backwards @param {Int32Array[]} arcs */
function joinArcs(ring, arcs) {
    let total = 0;
    for (const i of ring) total += arcs[i < 0 ? ~i : i].length;
    const out = new Int32Array(total);
    let n = 0;
    for (const i of ring) {
        const arc = arcs[i < 0 ? ~i : i];
        for (let k = 0; k < arc.length; k += 2, n += 2) {
            const from = i < 0 ? arc.length - 2 - k : k;
            out[n] = arc[from];
            out[n + 1] = arc[from + 1];
        }
    }
    return out;
}

/**
 * A ring across the antimeridian goes on beyond the world's edge; one around a pole is closed along the map's lower edge.
 * @param {Int32Array} ring @param {number} world
 */
function unwrap(ring, world) {
    let shift = 0;
    const last = ring.length - 2, first = ring[0];
    for (let i = 2, before = first; i <= last; i += 2) {
        const x = ring[i];
        if (x - before > world / 2) shift -= world;
        else if (before - x > world / 2) shift += world;
        before = x;
        ring[i] = x + shift;
    }
    if (!shift) return ring;
    return Int32Array.from([...ring, ring[last], world, first, world]);
}

/** An arc without what runs along the antimeridian or the southern edge: no coast, only the map's frame. @param {Int32Array} arc @param {number} world */
function withoutFrame(arc, world) {
    const runs = [];
    let run = [];
    for (let i = 0; i < arc.length; i += 2) {
        const [x, y] = [arc[i], arc[i + 1]];
        if (x < world * 1e-4 || x > world * (1 - 1e-4) || y > world * 0.999) {
            if (run.length > 2) runs.push(Int32Array.from(run));
            run = [];
        } else run.push(x, y);
    }
    if (run.length > 2) runs.push(Int32Array.from(run));
    return runs;
}

/** @param {Int32Array[]} lines @returns {Lines} */
function pack(lines) {
    const start = new Uint32Array(lines.length + 1), box = new Int32Array(lines.length * 4);
    lines.forEach((line, i) => { start[i + 1] = start[i] + line.length / 2; });
    const points = new Int32Array(start[lines.length] * 2);
    lines.forEach((line, i) => {
        points.set(line, start[i] * 2);
        let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
        for (let k = 0; k < line.length; k += 2) {
            x0 = Math.min(x0, line[k]);
            x1 = Math.max(x1, line[k]);
            y0 = Math.min(y0, line[k + 1]);
            y1 = Math.max(y1, line[k + 1]);
        }
        box.set([x0, y0, x1, y1], i * 4);
    });
    return {points, start, box};
}
