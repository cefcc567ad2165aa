// The browser of all measurements, and when it has drawn.
import {existsSync} from 'node:fs';

export const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => path && existsSync(path));
export const VIEWPORT = {width: 1280, height: 800};

/** Whether some event is on the map, in the page. */
export function isDrawn() {
    const canvas = document.querySelector('canvas.map-events');
    if (!canvas?.width || document.documentElement.dataset.ready !== 'ready') return false;
    const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 3; i < data.length; i += 64) if (data[i]) return true;
    return false;
}
