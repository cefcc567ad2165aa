// Lines and polygons as LEB128 integers: see README.md.

/** Web Mercator units to the world: 150 m at the equator, finer than 1:50m data. */
export const WORLD = 2 ** 18;

/** @param {number} lon @param {number} lat @returns {[number, number]} whole world units from the north-west corner */
export function project([lon, lat]) {
    const s = Math.sin(Math.max(-85.05, Math.min(85.05, lat)) * Math.PI / 180);
    const y = 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
    return [Math.round((lon + 180) / 360 * WORLD), Math.round(y * WORLD)];
}

/** Projected, without repeated points; null when nothing is left to draw. */
export function projectLine(line) {
    const out = [];
    for (const point of line) {
        const p = project(point), q = out[out.length - 1];
        if (!q || q[0] !== p[0] || q[1] !== p[1]) out.push(p);
    }
    return out.length > 1 ? out : null;
}

/** Douglas and Peucker 1973, without recursion. @param {number[][]} line @param {number} tolerance world units */
export function simplify(line, tolerance) {
    const keep = new Uint8Array(line.length);
    keep[0] = keep[line.length - 1] = 1;
    const stack = [[0, line.length - 1]];
    while (stack.length) {
        const [a, b] = stack.pop();
        let far = tolerance * tolerance, at = -1;
        for (let i = a + 1; i < b; i++) {
            const d = distanceSquared(line[i], line[a], line[b]);
            if (d > far) { far = d; at = i; }
        }
        if (at < 0) continue;
        keep[at] = 1;
        stack.push([a, at], [at, b]);
    }
    return line.filter((_, i) => keep[i]);
}

/** Square of the distance from p to the segment ab. */
export function distanceSquared([px, py], [ax, ay], [bx, by]) {
    const dx = bx - ax, dy = by - ay, length = dx * dx + dy * dy;
    const t = length ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length)) : 0;
    return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
}

/** Area of a ring, in square world units. */
export function area(r) {
    let a = 0;
    for (let i = 0, j = r.length - 1; i < r.length; j = i++) a += r[j][0] * r[i][1] - r[i][0] * r[j][1];
    return Math.abs(a / 2);
}

export class Writer {
    bytes = [];
    unsigned(n) {
        while (n > 127) { this.bytes.push(n & 127 | 128); n >>>= 7; }
        this.bytes.push(n);
    }
    signed(n) { this.unsigned((n << 1 ^ n >> 31) >>> 0); }
    line(points) {
        this.unsigned(points.length);
        let x = 0, y = 0;
        for (const [px, py] of points) { this.signed(px - x); this.signed(py - y); x = px; y = py; }
    }
    polygons(polygons) {
        this.unsigned(polygons.length);
        for (const rings of polygons) {
            this.unsigned(rings.length);
            for (const ring of rings) { this.unsigned(ring.length); ring.forEach(arc => this.signed(arc)); }
        }
    }
}
