package org.parallax.exchange.brief.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.exchange.brief.draw.Mark;
import org.parallax.exchange.brief.draw.Mark.Ink;
import org.parallax.exchange.brief.draw.Mark.Label;
import org.parallax.exchange.brief.draw.Picture;
import org.parallax.exchange.brief.draw.Svg;
import org.parallax.exchange.brief.markup.Html;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Where spots stand, how large they are, and what is around them. */
class SpotMapTest {
    private static final Spot ALEPPO = spot(37.16, 36.20, "Aleppo", 90);
    private static final Spot MANBIJ = spot(37.95, 36.53, "Manbij", 10);

    private static Spot spot(double lon, double lat, String label, long killed) {
        return new Spot(
                lon,
                lat,
                label,
                killed < 0 ? OptionalLong.empty() : OptionalLong.of(killed),
                false,
                label + ", " + killed);
    }

    private static Picture map(Spot... spots) {
        return SpotMap.of("map", List.of(spots), List.of(), "a map");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4.9, 2", "5, 5", "99, 50", "100, 100", "0.3, 0.2", "7400, 5000"})
    void stepsAreRound(double most, double step) {
        assertEquals(step, SpotMap.nice(most), 1e-9);
    }

    @Test
    void theAreaOfACircleIsHowManyWereKilled() {
        double large = circle(map(ALEPPO, MANBIJ), "Aleppo, 90").getWidth();
        double small = circle(map(ALEPPO, MANBIJ), "Manbij, 10").getWidth();
        assertEquals(9, large * large / (small * small), 0.01);
    }

    @Test
    void eastIsRightAndNorthIsUp() {
        Ellipse2D aleppo = circle(map(ALEPPO, MANBIJ), "Aleppo, 90");
        Ellipse2D manbij = circle(map(ALEPPO, MANBIJ), "Manbij, 10");
        assertTrue(manbij.getCenterX() > aleppo.getCenterX());
        assertTrue(manbij.getCenterY() < aleppo.getCenterY());
    }

    /** From Aleppo to Manbij it is 80 km, by the law of haversines. */
    @Test
    void theScaleIsTrue() {
        View view = View.around(List.of(ALEPPO, MANBIJ), 680, 300, 0.25, 0.16);
        double x = view.x(MANBIJ.lon()) - view.x(ALEPPO.lon());
        double y = view.y(MANBIJ.lat()) - view.y(ALEPPO.lat());
        assertEquals(80, Math.hypot(x, y) * view.kmPerUnit(), 1);
    }

    @Test
    void aSpotWithoutANumberIsEmpty() {
        Ink ink = ink(map(ALEPPO, spot(37.5, 36.3, "Warda", -1)), "Warda, -1");
        assertEquals("#ffffff", ink.fill().orElseThrow());
    }

    @Test
    void everySpotIsInThePictureAndSoIsEveryName() {
        Picture map = map(ALEPPO, MANBIJ, spot(-70, -50, "Far", 3), spot(170, 70, "North", 1));
        Rectangle2D frame = new Rectangle2D.Double(0, 0, map.width(), map.height());
        for (Mark mark : map.marks()) {
            switch (mark) {
                case Ink ink when ink.about().isPresent() ->
                        assertTrue(frame.contains(ink.shape().getBounds2D()), ink.about().get());
                case Ink _ -> {}
                case Label label -> assertTrue(frame.contains(label.x(), label.y()), label.words());
            }
        }
    }

    @Test
    void townsAreNamedWhereThereIsRoom() {
        List<Town> towns =
                List.of(
                        new Town("Large", 37.5, 36.3, 1_000_000),
                        new Town("Hidden", 37.16, 36.20, 900_000),
                        new Town("Elsewhere", 10, 50, 900_000));
        Picture map = SpotMap.of("map", List.of(ALEPPO, MANBIJ), towns, "a map");
        List<String> names =
                map.marks().stream()
                        .filter(Label.class::isInstance)
                        .map(it -> ((Label) it).words())
                        .toList();
        assertTrue(names.containsAll(List.of("Large", "Aleppo", "Manbij")), names.toString());
        assertTrue(!names.contains("Hidden") && !names.contains("Elsewhere"), names.toString());
    }

    /** Wherever spots lie, what explains the map stands beside them. */
    @Test
    void nothingThatExplainsCoversASpot() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 40; round++) {
            Spot[] spots = new Spot[1 + random.nextInt(12)];
            for (int i = 0; i < spots.length; i++) {
                spots[i] =
                        spot(
                                35 + 6 * random.nextDouble(),
                                33 + 4 * random.nextDouble(),
                                "s" + i,
                                random.nextInt(60));
            }
            Picture map = map(spots);
            double side = key(map).getMinX();
            for (Spot each : spots) {
                Ellipse2D circle = circle(map, each.about());
                assertTrue(circle.getMaxX() < side, "seed 7, round " + round + ": " + each);
            }
        }
    }

    /** The smallest x of a label is that of the words over the key. */
    private static Rectangle2D key(Picture map) {
        return labels(map).stream()
                .filter(it -> it.words().equals("killed, best"))
                .map(it -> new Rectangle2D.Double(it.x(), it.y(), 1, 1))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 10, 15, 43, 100, 999, 12_000})
    void numbersOfTheKeyStandApart(long most) {
        Picture map = map(spot(37, 36, "Warda", most), spot(38, 36, "Tell", 1));
        List<Double> at =
                labels(map).stream()
                        .filter(it -> it.words().matches("[0-9,]+"))
                        .map(Label::y)
                        .sorted()
                        .toList();
        for (int i = 1; i < at.size(); i++) assertTrue(at.get(i) - at.get(i - 1) >= 11, at + "");
        assertTrue(!at.isEmpty() && at.getLast() <= map.height(), at + "");
    }

    /** One spot alone says nothing of where it is: the map reaches out until towns do. */
    @Test
    void oneSpotIsShownAmongTowns() {
        List<Town> towns =
                List.of(
                        new Town("East", 37.6, 36.2, 900),
                        new Town("North", 37.16, 36.5, 800),
                        new Town("South", 37.16, 35.9, 700),
                        new Town("West", 36.8, 36.2, 600));
        Picture map = SpotMap.of("map", List.of(ALEPPO), towns, "a map");
        List<String> names = labels(map).stream().map(Label::words).toList();
        assertTrue(
                names.containsAll(List.of("Aleppo", "East", "North", "South", "West")), names + "");
    }

    private static List<Label> labels(Picture map) {
        return map.marks().stream().filter(Label.class::isInstance).map(Label.class::cast).toList();
    }

    @Test
    void outlinesOfTheWorldAreThere() {
        // Gaza lies in the sea of no one but its own polygon: 31.5 N, 34.45 E
        View world = View.around(List.of(), 680, 300, 360, 0);
        boolean land =
                Outlines.bundled().polygons().stream()
                        .map(it -> world.path(it, 4))
                        .anyMatch(it -> it.contains(world.x(34.45), world.y(31.5)));
        boolean sea =
                Outlines.bundled().polygons().stream()
                        .map(it -> world.path(it, 4))
                        .anyMatch(it -> it.contains(world.x(-30), world.y(30)));
        assertTrue(land && !sea);
    }

    @Test
    void aNameIsEscapedInThePicture() {
        String svg = Html.of(Svg.of(map(spot(37, 36, "<script>", 1))));
        assertTrue(svg.contains("&lt;script&gt;") && !svg.contains("<script>"), svg);
    }

    private static Ellipse2D circle(Picture map, String about) {
        return (Ellipse2D) ink(map, about).shape();
    }

    private static Ink ink(Picture map, String about) {
        return map.marks().stream()
                .filter(Ink.class::isInstance)
                .map(Ink.class::cast)
                .filter(it -> it.about().filter(about::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
