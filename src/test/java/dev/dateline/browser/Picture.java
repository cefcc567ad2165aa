package dev.dateline.browser;

import com.microsoft.playwright.Locator;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** What a part of the page looks like: the only way to see what a canvas shows. */
final class Picture {
    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    static Picture of(Locator locator) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(locator.screenshot())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Picture of(Path file) {
        try {
            return new Picture(Objects.requireNonNull(ImageIO.read(file.toFile()), file::toString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** Number of pixels near a colour. @param rgb as 0xRRGGBB */
    int count(int rgb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += isNear(image.getRGB(x, y), rgb) ? 1 : 0;
            }
        }
        return count;
    }

    /** Middles of the filled connected areas of a colour that have at least {@code pixels} pixels, in reading order; rings are left out. */
    List<Point> marks(int rgb, int pixels) {
        boolean[] seen = new boolean[image.getWidth() * image.getHeight()];
        List<Point> middles = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            List<Point> area = area(i, rgb, seen);
            if (area.size() >= pixels) {
                int x = (int) area.stream().mapToInt(p -> p.x).average().orElseThrow();
                int y = (int) area.stream().mapToInt(p -> p.y).average().orElseThrow();
                if (isNear(image.getRGB(x, y), rgb)) {
                    middles.add(new Point(x, y));
                }
            }
        }
        return middles;
    }

    private List<Point> area(int start, int rgb, boolean[] seen) {
        List<Point> area = new ArrayList<>();
        Deque<Point> open = new ArrayDeque<>();
        open.push(new Point(start % image.getWidth(), start / image.getWidth()));
        while (!open.isEmpty()) {
            Point p = open.pop();
            if (p.x < 0 || p.y < 0 || p.x >= image.getWidth() || p.y >= image.getHeight()) {
                continue;
            }
            int index = p.y * image.getWidth() + p.x;
            if (seen[index] || !isNear(image.getRGB(p.x, p.y), rgb)) {
                continue;
            }
            seen[index] = true;
            area.add(p);
            open.push(new Point(p.x + 1, p.y));
            open.push(new Point(p.x - 1, p.y));
            open.push(new Point(p.x, p.y + 1));
            open.push(new Point(p.x, p.y - 1));
        }
        return area;
    }

    private static boolean isNear(int a, int b) {
        int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
        int green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
        int blue = Math.abs((a & 255) - (b & 255));
        return red + green + blue <= 24;
    }
}
