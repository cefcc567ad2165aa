// Borders between states and provinces, and disputed borders, from a GeoPackage.
import {execFileSync} from 'node:child_process';
import {area, project, projectLine, simplify} from './encode.mjs';

/** Rows of a query, the last column a geometry as hex. */
function rows(file, sql) {
    return execFileSync('sqlite3', ['-separator', '\t', file, sql], {maxBuffer: 1 << 28}).toString().trim().split('\n').map(l => l.split('\t'));
}

/** The lines of a GeoPackage geometry (rings or line strings), in degrees. */
function lines(hex) {
    const b = Buffer.from(hex, 'hex'), envelopes = [0, 32, 48, 48, 64];
    let at = 8 + envelopes[b[3] >> 1 & 7];
    const out = [];
    const u32 = () => { at += 4; return b.readUInt32LE(at - 4); };
    const points = () => {
        const n = u32(), line = [];
        for (let i = 0; i < n; i++, at += 16) line.push([b.readDoubleLE(at), b.readDoubleLE(at + 8)]);
        out.push(line);
    };
    const geometry = () => {
        at++;
        const type = u32() % 1000;
        if (type === 2) return points();
        const n = u32();
        const part = type === 3 ? points : geometry;
        for (let i = 0; i < n; i++) part();
    };
    geometry();
    return out;
}

/** Provinces whose mean area is below that of a square of 14 pixels at zoom 5 are drawn later. */
const FINE = (14 * 32) ** 2;

/** Edges that two provinces of one country share, chained and simplified: coarse divisions, and fine ones. */
export function admin1Borders(file, tolerance) {
    const edges = new Map(), sizes = new Map();
    for (const [id, country, hex] of rows(file, 'select fid, adm0_a3, hex(geom) from states_provinces order by fid')) {
        for (const ring of lines(hex)) {
            const points = ring.map(project);
            const size = sizes.get(country) ?? {ids: new Set(), area: 0};
            sizes.set(country, size);
            size.ids.add(id);
            size.area += area(points);
            for (let i = 1; i < points.length; i++) {
                const [p, q] = [points[i - 1].join(), points[i].join()];
                if (p === q) continue;
                const key = p < q ? `${p} ${q}` : `${q} ${p}`, seen = edges.get(key);
                if (!seen) edges.set(key, {country, id, shared: false});
                else if (seen.id !== id && seen.country === country) seen.shared = true;
            }
        }
    }
    const isFine = ({country}) => sizes.get(country).area / sizes.get(country).ids.size < FINE;
    return [false, true].map(fine => chain([...edges].filter(([, e]) => e.shared && isFine(e) === fine).map(([key]) => key.split(' '))).map(l => simplify(l, tolerance)));
}

/** Joins edges at points where exactly two meet. */
function chain(edges) {
    const at = new Map();
    edges.forEach((edge, i) => edge.forEach(p => at.get(p)?.push(i) ?? at.set(p, [i])));
    const used = new Uint8Array(edges.length), out = [];
    const follow = (start, from) => {
        const line = [from];
        for (let i = start, p = from; i !== undefined;) {
            used[i] = 1;
            p = edges[i][0] === p ? edges[i][1] : edges[i][0];
            line.push(p);
            const next = at.get(p);
            i = next.length === 2 ? next.find(k => !used[k]) : undefined;
        }
        out.push(line.map(p => p.split(',').map(Number)));
    };
    for (const ends of [true, false]) // open lines first, then what is left: rings
        edges.forEach((edge, i) => {
            if (used[i]) return;
            const from = ends ? edge.find(p => at.get(p).length !== 2) : edge[0];
            if (from !== undefined) follow(i, from);
        });
    return out;
}

/** Claims and cease-fire lines that stand; those of 1991 to 1994 around Nagorno-Karabakh do not. */
export function disputedBorders(file, tolerance) {
    return rows(file, 'select fid, name, hex(geom) from disputed_borders where name not like \'%1991\' and name not like \'%1994\' order by fid')
        .flatMap(([, , hex]) => lines(hex)).map(projectLine).filter(Boolean).map(l => simplify(l, tolerance));
}
