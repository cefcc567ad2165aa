/** Fetches the basemap's two files. @returns {Promise<{shapes: ArrayBuffer, labels: any}>} */
export async function fetchBasemap() {
    const [shapes, labels] = await Promise.all(['world.bin', 'labels.json'].map(name => fetch(`/basemap/${name}`)));
    if (!shapes.ok || !labels.ok) throw new Error(`/basemap/: ${shapes.status} ${labels.status}`);
    return {shapes: await shapes.arrayBuffer(), labels: await labels.json()};
}
