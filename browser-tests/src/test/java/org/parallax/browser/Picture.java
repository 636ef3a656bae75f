package org.parallax.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** Writes a picture in few colours: pages have few, and the files stay small. */
final class Picture {
    private static final int COLOURS = 64;

    private Picture() {}

    /**
     * @param png as the browser took it
     */
    static void write(byte[] png, Path file) throws IOException {
        BufferedImage taken = ImageIO.read(new ByteArrayInputStream(png));
        List<Integer> palette = palette(taken);
        BufferedImage few =
                new BufferedImage(
                        taken.getWidth(),
                        taken.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        model(palette));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < taken.getHeight(); y++) {
            for (int x = 0; x < taken.getWidth(); x++) {
                int index = nearest.computeIfAbsent(taken.getRGB(x, y), it -> nearest(it, palette));
                few.getRaster().setSample(x, y, 0, index);
            }
        }
        ImageIO.write(few, "png", file.toFile());
    }

    /** The colours that most of it is in, of those that are nearly the same only one. */
    private static List<Integer> palette(BufferedImage taken) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < taken.getHeight(); y++) {
            for (int x = 0; x < taken.getWidth(); x++) {
                counts.merge(taken.getRGB(x, y), 1, Integer::sum);
            }
        }
        List<Integer> palette = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(it -> palette.isEmpty() || distance(it, nearestOf(it, palette)) > 300)
                .limit(COLOURS)
                .forEach(palette::add);
        return palette;
    }

    private static int nearestOf(int colour, List<Integer> palette) {
        return palette.get(nearest(colour, palette));
    }

    private static int nearest(int colour, List<Integer> palette) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++) {
            if (distance(colour, palette.get(i)) < distance(colour, palette.get(best))) best = i;
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }

    private static IndexColorModel model(List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
    }
}
