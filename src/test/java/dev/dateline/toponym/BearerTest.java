package dev.dateline.toponym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer.NameKind;
import dev.dateline.gazetteer.Place;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The cheap distance of the ranking agrees with the great circle. */
class BearerTest {
    private static final Random RANDOM = new Random(7);

    private static Bearer anywhere(double latitude, double longitude) {
        return new Bearer(
                new Place(1, 1, "X", FeatureClass.CITY, latitude, longitude, null, null, null, 10, false, 1),
                NameKind.MAIN);
    }

    @Test
    void measuresAsTheGreatCircleDoesUpToThreeThousandKilometres() {
        int near = 0;
        for (int i = 0; i < 20_000; i++) {
            Bearer a = anywhere(180 * RANDOM.nextDouble() - 90, 360 * RANDOM.nextDouble() - 180);
            Bearer b = anywhere(180 * RANDOM.nextDouble() - 90, 360 * RANDOM.nextDouble() - 180);
            double km = a.place.distanceKm(b.place);
            if (km < 3000) {
                near++;
                assertThat(Bearer.km(a.squaredChord(b))).isCloseTo(km, within(0.01));
            }
            assertThat(a.squaredChord(b) > Bearer.squaredChord(50)).isEqualTo(km > 50);
        }
        assertThat(near).isGreaterThan(500);
    }
}
