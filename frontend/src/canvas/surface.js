// A canvas at the screen's own resolution.

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} width CSS pixels
 * @param {number} height CSS pixels
 * @returns {{g: CanvasRenderingContext2D, ratio: number}} a cleared context whose unit is the CSS pixel
 */
export function fitCanvas(canvas, width, height) {
    const ratio = globalThis.devicePixelRatio || 1;
    const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
    if (canvas.width !== w || canvas.height !== h) {
        canvas.width = w;
        canvas.height = h;
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
    }
    const g = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.clearRect(0, 0, width, height);
    return {g, ratio};
}

/**
 * For pictures that stand still while others move: the browser takes a plain canvas over anew with every frame, but one that shows a bitmap only when it gets another.
 * @param {HTMLCanvasElement} canvas
 * @returns {{fit: (width: number, height: number) => ReturnType<typeof fitCanvas>, show: () => void}} `fit` as `fitCanvas`; what was drawn is seen after `show`
 */
export function createStill(canvas) {
    const target = typeof OffscreenCanvas === 'undefined' ? null : canvas.getContext('bitmaprenderer');
    if (!target) return {fit: (width, height) => fitCanvas(canvas, width, height), show() {}};
    const draft = new OffscreenCanvas(1, 1);
    return {
        fit(width, height) {
            const ratio = globalThis.devicePixelRatio || 1;
            [draft.width, draft.height] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
            if (canvas.style.width !== `${width}px`) canvas.style.width = `${width}px`;
            if (canvas.style.height !== `${height}px`) canvas.style.height = `${height}px`;
            const g = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (draft.getContext('2d')));
            g.setTransform(ratio, 0, 0, ratio, 0, 0);
            return {g, ratio};
        },
        show: () => target.transferFromImageBitmap(draft.transferToImageBitmap())
    };
}

/**
 * Runs `draw` at most once in a frame, however often it is asked for.
 * @param {() => void} draw
 * @returns {{request: () => void, now: () => void, cancel: () => void}}
 */
export function createFrame(draw) {
    let handle = 0;
    const cancel = () => {
        if (handle) cancelAnimationFrame(handle);
        handle = 0;
    };
    const now = () => {
        cancel();
        draw();
    };
    return {request: () => { handle ||= requestAnimationFrame(now); }, now, cancel};
}

/** The browser's own time. @type {import('../core/pace.js').Clock} */
export const clock = {now: () => performance.now(), after: (run, ms) => setTimeout(run, ms)};
